import type { PublicChange } from '../../../cache/tag-clock.ts';
import { tags } from '../../../cache/tags.ts';
import { db, type Transaction } from '../../../db/client.ts';
import { moveEdition } from '../../../db/edition.ts';
import { hoursAt } from '../hours.ts';
import { clearPressure } from '../pressure/store.ts';
import { resolvePolicy } from '../resolve.ts';
import { type PartialPolicy, readCommentSettings, readPolicy } from '../schema.ts';
import { levelsOf, type StoredGate } from '../stored-gate.ts';

/** Of more stories than these at once, a thousand years of an archive made short by one word, all are told at once. */
const MOST_STORIES = 200;

type Passed = { from: Date; until: Date };

/**
 * Looks at the time since it was last looked at: which hours began or ended, which stories became too old, which pressure is over.
 * One instance does it however many try; nothing public changes when no border was passed.
 * @returns what changed, or null
 */
export async function passTime(): Promise<PublicChange | null> {
  return db().$transaction(async (transaction) => {
    const [before] = await transaction.$queryRaw<Passed[]>`
      SELECT seen_at AS from, date_trunc('milliseconds', now()) AS until FROM comment_gate_clock FOR UPDATE`;
    if (!before) throw new Error('The clock of comments is missing.');
    // Whoever waited for another instance to look may have begun before it.
    if (before.until <= before.from) return null;
    await transaction.$executeRaw`UPDATE comment_gate_clock SET seen_at = ${before.until}`;
    const levels = await findLevels(transaction);
    const old = [...(passesHours(levels, before) ? [tags.commentHours] : []), ...(await findTooOld(transaction, levels, before))];
    old.push(...(await clearPressure(transaction)));
    return old.length > 0 ? moveEdition(transaction, old) : null;
  });
}

/** What the paper, the sections, and the stories with hours of their own say. */
async function findLevels(transaction: Transaction): Promise<PartialPolicy[]> {
  const [row] = await transaction.$queryRaw<{ paper: unknown; others: unknown[] }[]>`
    SELECT (SELECT value FROM setting WHERE key = 'comments') AS paper,
      ARRAY(
        SELECT comment_policy FROM section WHERE comment_policy <> '{}'
        UNION SELECT comment_policy FROM article WHERE comment_policy ? 'hours'
      ) AS others`;
  return [readCommentSettings(row?.paper).policy, ...(row?.others ?? []).map(readPolicy)];
}

/** Whether any hours began or ended in this time, though they may have done both. */
const passesHours = (levels: readonly PartialPolicy[], { from, until }: Passed): boolean =>
  levels.some(({ hours }) => hours && hoursAt(hours, from).changesAt <= until);

/** The tags of stories that became too old in this time: by the paper's or a section's word from the lists' own index, by their own from one of theirs. */
async function findTooOld(transaction: Transaction, levels: readonly PartialPolicy[], { from, until }: Passed): Promise<string[]> {
  const ends = [...new Set(levels.flatMap(({ closeAfterDays }) => closeAfterDays ?? []))];
  const found: number[] = [];
  for (const days of ends) {
    const rows = await transaction.$queryRaw<(StoredGate & { articleId: number })[]>`
      SELECT policy.article_id AS "articleId", paper, parent, section, story, pressure, policy.published_at AS "publishedAt"
      FROM story s JOIN story_comment_policy policy ON policy.article_id = s.article_id
      WHERE s.locale = ANY (enum_range(NULL::locale))
        AND s.published_at > ${from}::timestamptz - ${days}::int * interval '24 hours'
        AND s.published_at <= ${until}::timestamptz - ${days}::int * interval '24 hours'
      LIMIT ${MOST_STORIES + 1}::int`;
    if (rows.length > MOST_STORIES) return [tags.commentPolicy];
    found.push(...rows.filter((row) => resolvePolicy(levelsOf(row)).closeAfterDays === days).map(({ articleId }) => articleId));
  }
  const own = await transaction.$queryRaw<{ id: number }[]>`
    SELECT id FROM article
    WHERE comment_policy ? 'closeAfterDays' AND status = 'published'
      AND (first_published_at AT TIME ZONE 'UTC') + (comment_policy ->> 'closeAfterDays')::int * interval '1 day'
        > (${from}::timestamptz AT TIME ZONE 'UTC')
      AND (first_published_at AT TIME ZONE 'UTC') + (comment_policy ->> 'closeAfterDays')::int * interval '1 day'
        <= (${until}::timestamptz AT TIME ZONE 'UTC')
    LIMIT ${MOST_STORIES + 1}::int`;
  if (own.length > MOST_STORIES) return [tags.commentPolicy];
  return [...new Set([...found, ...own.map(({ id }) => id)])].map(tags.story);
}
