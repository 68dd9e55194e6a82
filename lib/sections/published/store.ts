import { db } from '../../db/client.ts';
import type { Section, SectionNode } from '../tree.ts';

/** The whole tree in the order of the paper. */
export async function findSectionTree(): Promise<SectionNode[]> {
  const rows = await db().section.findMany({
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, slug: true, name: true, nameEn: true, description: true, descriptionEn: true, isHidden: true, parentId: true },
  });
  const childrenOf = (id: number): Section[] => rows.filter(({ parentId }) => parentId === id).map(({ parentId, ...section }) => section);
  return rows.filter(({ parentId }) => parentId === null).map(({ parentId, ...top }) => ({ ...top, children: childrenOf(top.id) }));
}
