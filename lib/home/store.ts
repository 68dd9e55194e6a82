import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ListLocale } from '../articles/lists/view.ts';
import { writeAudit } from '../audit/store.ts';
import type { PublicChange } from '../cache/tag-clock.ts';
import { tags } from '../cache/tags.ts';
import { db, type Transaction } from '../db/client.ts';
import { lockEdition, moveEdition } from '../db/edition.ts';
import { foldVietnamese } from '../vietnamese/fold.ts';
import type { Arrangement } from './schema.ts';
import type { Board, BoardSlot, StoryChoice } from './view.ts';

/** The board of an edition, with slots whose story is no longer before readers. */
export async function findBoard(locale: 'vi' | 'en', transaction: Transaction = db()): Promise<Board> {
  const rows = await transaction.homeSlot.findMany({
    where: { locale },
    orderBy: { position: 'asc' },
    include: { article: { select: { draft: { select: { title: true } }, story: { select: { title: true } } } } },
  });
  const slots = rows.map(({ position, until, kind, articleId, sectionId, termId, article }): BoardSlot => {
    if (kind === 'story' && articleId !== null) {
      const title = article?.story?.title ?? article?.draft?.title ?? '';
      return { position, until, kind, articleId, title, isPublished: Boolean(article?.story) };
    }
    if (kind === 'section' && sectionId !== null) return { position, until, kind, sectionId };
    if (kind === 'term' && termId !== null) return { position, until, kind, termId };
    return { position, until, kind: 'most_read' };
  });
  const named = rows.map(({ position, until, kind, articleId, sectionId, termId }) => [
    position,
    until,
    kind,
    articleId,
    sectionId,
    termId,
  ]);
  return { locale, slots, version: createHash('sha256').update(JSON.stringify(named)).digest('base64url') };
}

export type Arranging =
  | { code: 'conflict'; theirs: Board }
  | { code: 'unknown'; position: number }
  | { code: 'arranged'; board: Board; change: PublicChange | null };

/**
 * Puts this arrangement in the place of the one somebody saw, or nothing: another person's is not overwritten unseen (`conflict`),
 * and no slot names a story that is not published in this edition, or a section or term that is gone (`unknown`).
 */
export async function replaceBoard({ locale, seen, slots, personId }: Arrangement & { personId: number }): Promise<Arranging> {
  return db().$transaction(async (transaction) => {
    await lockEdition(transaction);
    const before = await findBoard(locale, transaction);
    if (before.version !== seen) return { code: 'conflict', theirs: before };
    for (const slot of slots) {
      if (!(await isThere(transaction, slot, locale))) return { code: 'unknown', position: slot.position };
    }
    await transaction.homeSlot.deleteMany({ where: { locale } });
    await transaction.homeSlot.createMany({ data: slots.map((slot) => ({ ...slot, locale })) });
    const board = await findBoard(locale, transaction);
    if (board.version === before.version) return { code: 'arranged', board, change: null };
    await writeAudit({ personId, deed: 'arrange-home', subject: `home:${locale}`, detail: { slots: told(slots) } }, transaction);
    return { code: 'arranged', board, change: await moveEdition(transaction, [tags.homeOf(locale)]) };
  });
}

type NewSlot = Arrangement['slots'][number];

async function isThere(transaction: Transaction, slot: NewSlot, locale: 'vi' | 'en'): Promise<boolean> {
  switch (slot.kind) {
    case 'story':
      return (await transaction.story.count({ where: { articleId: slot.articleId, locale } })) > 0;
    case 'section':
      return (await transaction.section.count({ where: { id: slot.sectionId } })) > 0;
    case 'term':
      return (await transaction.term.count({ where: { id: slot.termId } })) > 0;
    case 'most_read':
      return true;
  }
}

/** The slots in a line of the house's book, such as `0 story 12, 3 section 4`. */
const told = (slots: readonly NewSlot[]): string =>
  slots
    .map((slot) => {
      const what =
        slot.kind === 'story' ? slot.articleId : slot.kind === 'section' ? slot.sectionId : slot.kind === 'term' ? slot.termId : '';
      return `${slot.position} ${slot.kind} ${what}`.trimEnd();
    })
    .join(', ');

/**
 * Takes away what has come to its end: slots, and the announcement. One instance does it however many try, and nothing public
 * changes when nothing has ended.
 * @returns what changed, or null
 */
export async function deleteEnded(): Promise<PublicChange | null> {
  const [due] = await db().$queryRaw<{ is: boolean }[]>`
    SELECT EXISTS (SELECT FROM home_slot WHERE until <= now())
      OR EXISTS (SELECT FROM setting WHERE key = 'announcement' AND (value ->> 'until')::timestamptz <= now()) AS "is"`;
  if (!due?.is) return null;
  return db().$transaction(async (transaction) => {
    // Whoever arranges the board holds this lock first as well, so the two wait for each other and never in a circle.
    await lockEdition(transaction);
    const slots = await transaction.$queryRaw<{ locale: ListLocale }[]>`DELETE FROM home_slot WHERE until <= now() RETURNING locale`;
    const announcements = await transaction.$executeRaw`
      DELETE FROM setting WHERE key = 'announcement' AND (value ->> 'until')::timestamptz <= now()`;
    const ended = [...new Set(slots.map(({ locale }) => tags.homeOf(locale))), ...(announcements > 0 ? [tags.settings] : [])];
    return ended.length > 0 ? moveEdition(transaction, ended) : null;
  });
}

const CHOICES = 20;

const choiceRow = z.object({
  id: z.int(),
  title: z.string(),
  publishedAt: z.date(),
  section: z.object({ name: z.string(), nameEn: z.string() }),
});

/** The newest published stories of an edition with all these words in their titles, whatever their marks and case. */
export async function findStoryChoices(locale: 'vi' | 'en', words: string): Promise<StoryChoice[]> {
  const patterns = foldVietnamese(words)
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  // Folded as lib/vietnamese/fold.ts does it: decomposed, without marks, đ as d.
  const rows = await db().$queryRaw<unknown[]>`
    SELECT story.article_id AS id, story.title, story.published_at AS "publishedAt",
      json_build_object('name', section.name, 'nameEn', section.name_en) AS section
    FROM story JOIN section ON section.id = story.section_id
    WHERE story.locale = ${locale}::locale
      AND lower(translate(regexp_replace(normalize(story.title, NFD), '[\\u0300-\\u036f]', '', 'g'), 'đĐ', 'dd')) LIKE ALL (${patterns}::text[])
    ORDER BY story.published_at DESC, story.article_id DESC LIMIT ${CHOICES}`;
  return rows.map((row) => choiceRow.parse(row));
}
