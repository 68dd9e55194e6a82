import { db, type Transaction } from '../db/client.ts';
import { Prisma } from '../db/generated/client.ts';
import type { Piece } from '../db/piece.ts';
import type { SectionChoice } from './view.ts';

/** Every section in the order of the paper, each followed by its sub-sections. */
export async function findSectionChoices(): Promise<SectionChoice[]> {
  const sections = await db().section.findMany({
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, slug: true, name: true, nameEn: true, parentId: true },
  });
  return eachWithItsOwn(sections);
}

/** Every section by its position as JSON, as a piece of a statement; `eachWithItsOwn` puts them in order. */
export const sectionChoicesAsked = (): Piece => Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('id', id, 'slug', slug, 'name', name, 'nameEn', name_en, 'parentId', parent_id)
    ORDER BY position, id), '[]') FROM section)`;

/** Sections by their position, each followed by its sub-sections. */
export const eachWithItsOwn = (sections: readonly SectionChoice[]): SectionChoice[] =>
  sections.filter(({ parentId }) => parentId === null).flatMap((top) => [top, ...sections.filter(({ parentId }) => parentId === top.id)]);

/** The number that a section's means now: another one's where it was merged; null when it is gone, or never was one. */
export async function findCurrentSection(id: number): Promise<number | null> {
  const [found] = await db().$queryRaw<{ id: number | null }[]>`
    SELECT coalesce((SELECT id FROM section WHERE id = ${id}), (SELECT into_id FROM section_gone WHERE id = ${id})) AS id`;
  return found?.id ?? null;
}

/**
 * The same inside a transaction, until whose end nobody merges or removes that section; a merge that was under way is over when this
 * comes back.
 */
export async function holdSection(transaction: Transaction, id: number | null): Promise<number | null> {
  if (id === null) return null;
  const [held] = await transaction.$queryRaw<{ id: number | null }[]>`SELECT hold_section(${id}) AS id`;
  return held?.id ?? null;
}
