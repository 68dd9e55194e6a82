import { z } from 'zod';
import { writeAudit } from '../audit/store.ts';
import type { PublicChange } from '../cache/tag-clock.ts';
import { tags } from '../cache/tags.ts';
import { againOnDeadlock } from '../db/again-on-deadlock.ts';
import { db, type Transaction } from '../db/client.ts';
import { lockEdition, moveEdition } from '../db/edition.ts';
import { boardSlot } from './answers.ts';
import { isSameSlot, isSameSubject } from './same-slot.ts';
import type { Arrangement, NewSlot } from './schema.ts';
import type { Board, BoardSlot, PastArrangement } from './view.ts';

const boardRow = z.object({
  at: z.date(),
  slots: z.array(boardSlot),
  arranged: z.object({ version: z.int(), by: z.string(), at: z.coerce.date() }).nullable(),
});

/** The board of an edition with slots whose story is no longer before readers, and the moment at which it stood so. One statement. */
export async function findBoard(locale: 'vi' | 'en', transaction: Transaction = db()): Promise<Board & { at: Date }> {
  const [row] = await transaction.$queryRaw<unknown[]>`
    SELECT now() AS at, (
      SELECT json_build_object('version', last.id, 'by', person.name, 'at', last.made_at)
      FROM home_arrangement AS last JOIN person ON person.id = last.person_id WHERE last.locale = ${locale}::locale ORDER BY last.id DESC LIMIT 1
    ) AS arranged, coalesce((
      SELECT json_agg(json_build_object('position', slot.position, 'kind', slot.kind, 'from', slot.starts_at, 'until', slot.until,
        'maxAgeHours', slot.max_age_hours, 'isPictured', slot.pictured, 'repeats', slot.repeats,
        'articleId', slot.article_id, 'title', coalesce(story.title, draft.title), 'isPublished', story.article_id IS NOT NULL,
        'sectionId', slot.section_id, 'termId', slot.term_id,
        'name', coalesce(section.name, term.name), 'nameEn', coalesce(section.name_en, term.name_en),
        'lock', CASE WHEN locker.id IS NOT NULL THEN json_build_object('name', locker.name, 'at', slot.locked_at) END) ORDER BY slot.position)
      FROM home_slot AS slot
      LEFT JOIN story ON story.article_id = slot.article_id AND story.locale = slot.locale LEFT JOIN draft ON draft.article_id = slot.article_id
      LEFT JOIN section ON section.id = slot.section_id LEFT JOIN term ON term.id = slot.term_id
      LEFT JOIN person AS locker ON locker.id = slot.locked_by_id
      WHERE slot.locale = ${locale}::locale AND (slot.until IS NULL OR slot.until > now())
    ), '[]') AS slots`;
  const { at, slots, arranged } = boardRow.parse(row);
  return { locale, at, slots, version: arranged?.version ?? 0, arranged: arranged && { by: arranged.by, at: arranged.at } };
}

/** The board of an edition, or null while nobody has arranged it since the one with this version. */
export async function findNewerBoard(locale: 'vi' | 'en', known: number): Promise<Board | null> {
  const newer = await db().homeArrangement.findFirst({ where: { locale, id: { gt: known } }, select: { id: true } });
  if (!newer) return null;
  const { at: _, ...board } = await findBoard(locale);
  return board;
}

/** How many arrangements of an edition are kept, and how many are offered. */
const KEPT = 50;
const OFFERED = 15;

const pastRow = z.object({ version: z.int(), by: z.string(), at: z.date(), slots: z.array(boardSlot) });

/** How the front page was arranged, newest first, the one that stands too, with names as they were then. One statement. */
export async function findPastArrangements(locale: 'vi' | 'en'): Promise<PastArrangement[]> {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT past.id AS version, person.name AS by, past.made_at AS at, past.slots FROM home_arrangement AS past
    JOIN person ON person.id = past.person_id WHERE past.locale = ${locale}::locale ORDER BY past.id DESC LIMIT ${OFFERED}::int`;
  return rows.map((row) => pastRow.parse(row));
}

export type Arranging =
  | { code: 'conflict'; theirs: Board }
  | { code: 'locked'; position: number; by: string }
  | { code: 'unknown' | 'past'; position: number }
  | { code: 'arranged'; board: Board; change: PublicChange | null };

/**
 * Puts this arrangement in the place of the one somebody saw, or nothing: another person's is not overwritten unseen (`conflict`), what
 * is locked stays where it is unless this person takes the lock away (`locked`), no slot newly names what is not there (`unknown`) or
 * ends before now (`past`). A slot that stood and has ended since is left out.
 */
export const replaceBoard = (arrangement: Arrangement & { personId: number }): Promise<Arranging> =>
  againOnDeadlock(() => db().$transaction((transaction) => replaceIn(transaction, arrangement)));

async function replaceIn(
  transaction: Transaction,
  { locale, seen, unlocked, slots, personId }: Arrangement & { personId: number },
): Promise<Arranging> {
  await lockEdition(transaction);
  const { at, ...before } = await findBoard(locale, transaction);
  if (before.version !== seen) return { code: 'conflict', theirs: before };
  for (const { lock, ...held } of before.slots) {
    if (!lock || unlocked.includes(held.position)) continue;
    const stays = slots.find(({ position }) => position === held.position);
    if (!stays?.isLocked || !isSameSlot({ ...held, lock }, stays, at))
      return { code: 'locked', position: held.position, by: lock.name ?? '' };
  }
  const [last] = seen > 0 ? await transaction.homeArrangement.findMany({ where: { id: seen }, select: { slots: true } }) : [];
  const stood = z.array(boardSlot).parse(last?.slots ?? []);
  const kept: NewSlot[] = [];
  for (const slot of slots) {
    if (slot.until && slot.until <= at) {
      if (!stood.some((one) => isSameSlot(one, slot, at))) return { code: 'past', position: slot.position };
      continue;
    }
    const isKnown = before.slots.some((one) => isSameSubject(one, slot));
    if (!isKnown && !(await isThere(transaction, slot, locale))) return { code: 'unknown', position: slot.position };
    kept.push(slot);
  }
  await writeSlots(transaction, { locale, slots: kept, unlocked, personId });
  const { at: _, ...after } = await findBoard(locale, transaction);
  if (JSON.stringify(after.slots) === JSON.stringify(before.slots)) return { code: 'arranged', board: before, change: null };
  await keepArrangement(transaction, { locale, personId, slots: after.slots });
  await writeAudit({ personId, deed: 'arrange-home', subject: `home:${locale}`, detail: { slots: told(kept) } }, transaction);
  const { at: now, ...board } = await findBoard(locale, transaction);
  return { code: 'arranged', board, change: await moveEdition(transaction, [tags.homeOf(locale)]) };
}

/** Writes the slots anew; a lock that stays is still of whoever set it, since then. */
async function writeSlots(
  transaction: Transaction,
  { locale, slots, unlocked, personId }: Pick<Arrangement, 'locale' | 'slots' | 'unlocked'> & { personId: number },
): Promise<void> {
  const locks = await transaction.homeSlot.findMany({
    where: { locale, lockedAt: { not: null }, position: { notIn: [...unlocked] } },
    select: { position: true, lockedAt: true, lockedById: true },
  });
  const [{ now } = { now: null }] = await transaction.$queryRaw<{ now: Date }[]>`SELECT now() AS now`;
  await transaction.homeSlot.deleteMany({ where: { locale } });
  await transaction.homeSlot.createMany({
    data: slots.map((slot) => {
      const lock = slot.isLocked
        ? (locks.find(({ position }) => position === slot.position) ?? { lockedAt: now, lockedById: personId })
        : {};
      return {
        ...lock,
        locale,
        position: slot.position,
        kind: slot.kind,
        articleId: slot.kind === 'story' ? slot.articleId : null,
        sectionId: slot.kind === 'section' ? slot.sectionId : null,
        termId: slot.kind === 'term' ? slot.termId : null,
        startsAt: slot.from && now && slot.from > now ? slot.from : null,
        until: slot.until,
        repeats: slot.repeats,
        maxAgeHours: slot.kind === 'story' ? null : slot.maxAgeHours,
        pictured: slot.kind !== 'story' && slot.isPictured,
      };
    }),
  });
}

async function keepArrangement(
  transaction: Transaction,
  { locale, personId, slots }: { locale: 'vi' | 'en'; personId: number; slots: BoardSlot[] },
): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO home_arrangement (locale, person_id, slots) VALUES (${locale}::locale, ${personId}::int, ${JSON.stringify(slots)}::jsonb)`;
  await transaction.$executeRaw`
    DELETE FROM home_arrangement WHERE locale = ${locale}::locale
      AND id < (SELECT min(id) FROM (SELECT id FROM home_arrangement WHERE locale = ${locale}::locale ORDER BY id DESC LIMIT ${KEPT}::int) AS newest)`;
}

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
      return `${slot.position} ${slot.kind} ${what}`.trimEnd() + (slot.isLocked ? ' locked' : '');
    })
    .join(', ');
