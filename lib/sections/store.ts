import { db } from '../db/client.ts';
import type { SectionChoice } from './view.ts';

/** Every section in the order of the paper, each followed by its sub-sections. */
export async function findSectionChoices(): Promise<SectionChoice[]> {
  const sections = await db().section.findMany({
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, slug: true, name: true, nameEn: true, parentId: true },
  });
  return sections
    .filter(({ parentId }) => parentId === null)
    .flatMap((top) => [top, ...sections.filter(({ parentId }) => parentId === top.id)]);
}
