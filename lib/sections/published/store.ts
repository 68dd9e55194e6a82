import { db } from '../../db/client.ts';
import type { Section, SectionNode } from '../tree.ts';

/** The whole tree in the order of the paper. */
export async function findSectionTree(): Promise<SectionNode[]> {
  const rows = await db().section.findMany({
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, slug: true, name: true, nameEn: true, description: true, descriptionEn: true, parentId: true },
  });
  const childrenOf = (id: number): Section[] => rows.filter(({ parentId }) => parentId === id).map(({ parentId, ...section }) => section);
  return rows.filter(({ parentId }) => parentId === null).map(({ parentId, ...top }) => ({ ...top, children: childrenOf(top.id) }));
}

/** Where a section's stories are now, by a slug it had before. */
export async function findSectionByPastSlug(slug: string): Promise<string | null> {
  const section = await db().section.findFirst({
    where: { pastSlugs: { some: { slug, articleId: null } } },
    orderBy: { id: 'desc' },
    select: { slug: true },
  });
  return section?.slug ?? null;
}
