import type { ListLocale } from '../../articles/lists/view.ts';
import type { PublicChange } from '../../cache/tag-clock.ts';
import { tags } from '../../cache/tags.ts';
import { db } from '../../db/client.ts';
import { lockEdition, moveEdition } from '../../db/edition.ts';
import { Prisma } from '../../db/generated/client.ts';

// A story that its rule may show, and that has grown too old for it since somebody looked.
const HAS_AGED = Prisma.sql`slot.max_age_hours IS NOT NULL AND EXISTS (
  SELECT FROM story WHERE story.locale = slot.locale
    AND story.published_at > slot.aged_at - make_interval(hours => slot.max_age_hours)
    AND story.published_at <= now() - make_interval(hours => slot.max_age_hours)
    AND CASE slot.kind
      WHEN 'section' THEN story.section_id IN (SELECT id FROM section WHERE slot.section_id IN (section.id, section.parent_id))
      WHEN 'term' THEN EXISTS (SELECT FROM story_term AS under WHERE under.article_id = story.article_id AND under.term_id = slot.term_id)
      ELSE EXISTS (SELECT FROM most_read WHERE most_read.article_id = story.article_id AND most_read.period = 'day') END)`;

/**
 * Brings about what time alone changes on front pages: slots that end are taken away, others begin, what grew too old for its rule
 * leaves it; and the announcement ends. One instance does it however many try, and nothing public changes when nothing has ended.
 * @returns what changed, or null
 */
export async function deleteEnded(): Promise<PublicChange | null> {
  const [due] = await db().$queryRaw<{ is: boolean }[]>`
    SELECT EXISTS (SELECT FROM home_slot AS slot WHERE slot.until <= now() OR slot.starts_at <= now() OR (${HAS_AGED}))
      OR EXISTS (SELECT FROM setting WHERE key = 'announcement' AND (value ->> 'until')::timestamptz <= now()) AS "is"`;
  if (!due?.is) return null;
  return db().$transaction(async (transaction) => {
    // Whoever arranges the board holds this lock first as well, so the two wait for each other and never in a circle.
    await lockEdition(transaction);
    type Slots = { locale: ListLocale }[];
    const changed = [
      await transaction.$queryRaw<Slots>`DELETE FROM home_slot WHERE until <= now() RETURNING locale`,
      await transaction.$queryRaw<Slots>`UPDATE home_slot SET starts_at = NULL WHERE starts_at <= now() RETURNING locale`,
      await transaction.$queryRaw<Slots>`UPDATE home_slot AS slot SET aged_at = now() WHERE ${HAS_AGED} RETURNING slot.locale`,
    ].flat();
    const announcements = await transaction.$executeRaw`
      DELETE FROM setting WHERE key = 'announcement' AND (value ->> 'until')::timestamptz <= now()`;
    const ended = [...new Set(changed.map(({ locale }) => tags.homeOf(locale))), ...(announcements > 0 ? [tags.settings] : [])];
    return ended.length > 0 ? moveEdition(transaction, ended) : null;
  });
}
