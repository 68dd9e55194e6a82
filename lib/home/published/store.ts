import { z } from 'zod';
import { cardOf } from '../../articles/stories/card.ts';
import { db } from '../../db/client.ts';
import { Prisma } from '../../db/generated/client.ts';
import type { NewSlot } from '../schema.ts';
import { SLOT_KINDS, SLOTS, type SlotSource } from '../view.ts';

const slotRow = z.object({
  position: z.int(),
  kind: z.enum(SLOT_KINDS),
  of: z.int().nullable(),
  repeats: z.boolean(),
  maxAgeHours: z.int().nullable(),
  isPictured: z.boolean(),
  article_id: z.int().nullable(),
});

/** The slots that stand, or those of an arrangement that nobody has put on the page. */
function slotsFrom(locale: 'vi' | 'en', slots: readonly NewSlot[] | null): Prisma.Sql {
  if (!slots)
    return Prisma.sql`
      SELECT position, kind::text AS kind, article_id, section_id, term_id, starts_at, until, max_age_hours, pictured, repeats
      FROM home_slot WHERE locale = ${locale}::locale`;
  const rows = slots.map((slot) => ({
    position: slot.position,
    kind: slot.kind,
    article_id: slot.kind === 'story' ? slot.articleId : null,
    section_id: slot.kind === 'section' ? slot.sectionId : null,
    term_id: slot.kind === 'term' ? slot.termId : null,
    starts_at: slot.from,
    until: slot.until,
    max_age_hours: slot.kind === 'story' ? null : slot.maxAgeHours,
    pictured: slot.kind !== 'story' && slot.isPictured,
    repeats: slot.repeats,
  }));
  return Prisma.sql`
    SELECT position, kind, article_id, section_id, term_id, starts_at, until, max_age_hours, pictured, repeats
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given (position int, kind text, article_id int, section_id int,
      term_id int, starts_at timestamptz, until timestamptz, max_age_hours int, pictured boolean, repeats boolean)`;
}

const FITS = Prisma.sql`(NOT slot.pictured OR picture_id IS NOT NULL)
  AND (slot.max_age_hours IS NULL OR published_at > asked.at - make_interval(hours => slot.max_age_hours))`;

/**
 * The slots of an edition that count at a moment, each with as many stories as it may need when all the other slots show some of them,
 * best first. A story that was withdrawn is missing. One statement.
 * @param at which slots have begun and ended, and what is too old, is judged for this moment; without it, for now
 * @param spare how many stories more than that
 * @param slots an arrangement that nobody has put on the page yet, in the place of the one that stands
 */
export async function findSlots(
  locale: 'vi' | 'en',
  { at = null, spare = 0, slots = null }: { at?: Date | null; spare?: number; slots?: readonly NewSlot[] | null } = {},
): Promise<SlotSource[]> {
  const most = SLOTS + spare;
  const rows = await db().$queryRaw<unknown[]>`
    SELECT slot.position, slot.kind, coalesce(slot.article_id, slot.section_id, slot.term_id) AS of, slot.repeats,
      slot.max_age_hours AS "maxAgeHours", slot.pictured AS "isPictured", card.*
    FROM (SELECT coalesce(${at}::timestamptz, now()) AS at) AS asked CROSS JOIN (${slotsFrom(locale, slots)}) AS slot
    LEFT JOIN LATERAL (
      SELECT slot.article_id, NULL::int AS rank WHERE slot.kind = 'story'
      UNION ALL
      SELECT article_id, NULL FROM (
        SELECT newest.article_id, newest.published_at FROM section part CROSS JOIN LATERAL (
          SELECT article_id, published_at FROM story WHERE section_id = part.id AND locale = ${locale}::locale AND ${FITS}
          ORDER BY published_at DESC, article_id DESC LIMIT ${most}::int
        ) AS newest
        WHERE slot.section_id IN (part.id, part.parent_id) ORDER BY published_at DESC, article_id DESC LIMIT ${most}::int
      ) AS of_section
      UNION ALL
      SELECT article_id, NULL FROM (
        SELECT under.article_id, under.published_at FROM story_term AS under
        JOIN LATERAL (SELECT picture_id FROM story WHERE article_id = under.article_id) AS story ON true
        WHERE under.term_id = slot.term_id AND under.locale = ${locale}::locale AND ${FITS}
        ORDER BY under.published_at DESC, under.article_id DESC LIMIT ${most}::int
      ) AS of_term
      UNION ALL
      SELECT story.article_id, most_read.rank FROM most_read JOIN story USING (article_id)
      WHERE slot.kind = 'most_read' AND most_read.period = 'day' AND most_read.locale = ${locale}::locale AND ${FITS}
    ) AS offered ON true
    LEFT JOIN story_card card ON card.article_id = offered.article_id AND card.locale = ${locale}::locale
    WHERE (slot.starts_at IS NULL OR slot.starts_at <= asked.at) AND (slot.until IS NULL OR slot.until > asked.at)
    ORDER BY slot.position, offered.rank, card.published_at DESC, card.article_id DESC`;
  const found = new Map<number, SlotSource & { stories: ReturnType<typeof cardOf>[] }>();
  for (const row of rows) {
    const { article_id, ...slot } = slotRow.parse(row);
    const known = found.get(slot.position) ?? { ...slot, stories: [] };
    if (article_id !== null) known.stories.push(cardOf(row));
    found.set(slot.position, known);
  }
  return [...found.values()];
}
