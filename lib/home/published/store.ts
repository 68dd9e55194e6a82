import { z } from 'zod';
import { cardOf } from '../../articles/stories/card.ts';
import { db } from '../../db/client.ts';
import { type OfferedSlot, SLOT_KINDS, SLOTS } from '../view.ts';

const slotRow = z.object({ position: z.int(), kind: z.enum(SLOT_KINDS), article_id: z.int().nullable() });

/**
 * The slots of an edition that have not ended, each with as many stories as it may need when all the other slots show some
 * of them. A story that was withdrawn is missing; the slots of the most read are filled from elsewhere.
 */
export async function findSlots(locale: 'vi' | 'en'): Promise<OfferedSlot[]> {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT slot.position, slot.kind, card.* FROM home_slot slot
    LEFT JOIN LATERAL (
      SELECT slot.article_id WHERE slot.kind = 'story'
      UNION ALL
      SELECT article_id FROM (
        SELECT newest.article_id, newest.published_at FROM section part CROSS JOIN LATERAL (
          SELECT article_id, published_at FROM story WHERE section_id = part.id AND locale = slot.locale
          ORDER BY published_at DESC, article_id DESC LIMIT ${SLOTS}
        ) AS newest
        WHERE slot.section_id IN (part.id, part.parent_id) ORDER BY published_at DESC, article_id DESC LIMIT ${SLOTS}
      ) AS of_section
      UNION ALL
      SELECT article_id FROM (
        SELECT article_id, published_at FROM story_term WHERE term_id = slot.term_id AND locale = slot.locale
        ORDER BY published_at DESC, article_id DESC LIMIT ${SLOTS}
      ) AS of_term
    ) AS offered ON true
    LEFT JOIN story_card card ON card.article_id = offered.article_id AND card.locale = slot.locale
    WHERE slot.locale = ${locale}::locale AND (slot.until IS NULL OR slot.until > now())
    ORDER BY slot.position, card.published_at DESC, card.article_id DESC`;
  const slots = new Map<number, OfferedSlot & { stories: ReturnType<typeof cardOf>[] }>();
  for (const row of rows) {
    const { position, kind, article_id } = slotRow.parse(row);
    const slot = slots.get(position) ?? { position, kind, stories: [] };
    if (article_id !== null) slot.stories.push(cardOf(row));
    slots.set(position, slot);
  }
  return [...slots.values()];
}
