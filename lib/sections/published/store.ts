import { db } from '../../db/client.ts';
import type { SectionNode } from '../tree.ts';

const SECTION = { id: true, slug: true, name: true, nameEn: true, description: true } as const;

/** The whole tree in the order of the paper. */
export async function findSectionTree(): Promise<SectionNode[]> {
  const order = [{ position: 'asc' as const }, { id: 'asc' as const }];
  return db().section.findMany({
    where: { parentId: null },
    orderBy: order,
    select: { ...SECTION, children: { orderBy: order, select: SECTION } },
  });
}

/** Where a section's stories are now, by a slug it had before. */
export async function findSectionByPastSlug(slug: string): Promise<string | null> {
  const past = await db().slugHistory.findFirst({
    where: { slug, sectionId: { not: null }, articleId: null },
    orderBy: { id: 'desc' },
    select: { section: { select: { slug: true } } },
  });
  return past?.section?.slug ?? null;
}
