import { z } from 'zod';
import { writeAudit } from '../../../audit/store.ts';
import type { PublicChange } from '../../../cache/tag-clock.ts';
import { tags } from '../../../cache/tags.ts';
import { db, type Transaction } from '../../../db/client.ts';
import { moveEdition } from '../../../db/edition.ts';
import { Prisma } from '../../../db/generated/client.ts';
import type { Piece } from '../../../db/piece.ts';
import type { Measured } from '../log.ts';
import type { EndPressureInput, PressureLimits } from '../schema.ts';
import { readCommentSettings } from '../schema.ts';
import { writeGateChange } from '../settings/store.ts';
import type { RunningPressure } from './view.ts';

export type Measures = { story: number; site: number; rejected: number };

/** The paper's limits, for those who do not come by way of a story. */
export async function findPressureLimits(): Promise<PressureLimits> {
  const row = await db().setting.findUnique({ where: { key: 'comments' } });
  return readCommentSettings(row?.value).pressure;
}

/**
 * Counts what there is a limit for, and no further than it; what has none counts as 0. One statement, which reads at most as many
 * rows as the limits say.
 * @param articleId whose comments of the last ten minutes are counted; null for none
 */
export async function measurePressure({ story, site, rejected }: PressureLimits, articleId: number | null): Promise<Measures> {
  const [row] = await db().$queryRaw<Measures[]>`
    SELECT
      (
        SELECT count(*)::int FROM (
          SELECT FROM comment WHERE article_id = ${articleId}::int AND status = ANY (enum_range(NULL::comment_status))
            AND created_at > now() - interval '10 minutes' LIMIT ${story ?? 0}::int
        ) AS here
      ) AS story,
      (
        SELECT count(*)::int FROM (SELECT created_at FROM comment ORDER BY id DESC LIMIT ${site ?? 0}::int) AS newest
        WHERE created_at > now() - interval '10 minutes'
      ) AS site,
      (
        SELECT CASE WHEN count(*) = ${rejected?.of ?? 0}::int AND count(*) > 0
          THEN (100 * count(*) FILTER (WHERE to_status IN ('rejected', 'spam')) / count(*))::int ELSE 0 END
        FROM (
          SELECT to_status FROM decision WHERE decided_at > now() - interval '1 hour' AND maker IN ('person', 'rule')
          ORDER BY decided_at DESC, id DESC LIMIT ${rejected?.of ?? 0}::int
        ) AS last
      ) AS rejected`;
  if (!row) throw new Error('Measuring gave no answer.');
  return row;
}

const tagsOf = ({ scope, scopeId }: EndPressureInput): string[] => [scope === 'site' ? tags.commentPolicy : tags.story(scopeId)];

/**
 * Begins to hold back comments, unless that is so already, or a person ended it a short while ago: of all who measure the same
 * at once, on however many instances, one begins it and writes the line.
 * @returns what changed, or null
 */
export async function beginPressure(
  place: EndPressureInput,
  { deed, slowSeconds, minutes }: Pick<PressureLimits, 'deed' | 'slowSeconds' | 'minutes'>,
  why: Measured,
): Promise<PublicChange | null> {
  const { scope, scopeId } = place;
  return db().$transaction(async (transaction) => {
    const [begun] = await transaction.$queryRaw<{ until: Date }[]>`
      INSERT INTO comment_pressure (scope, scope_id, deed, slow_seconds, until)
      VALUES (${scope}::gate_scope, ${scopeId}::int, ${deed}::pressure_deed, ${slowSeconds}::int, now() + ${minutes}::int * interval '1 minute')
      ON CONFLICT (scope, scope_id) DO UPDATE
        SET deed = EXCLUDED.deed, slow_seconds = EXCLUDED.slow_seconds, until = EXCLUDED.until, quiet_until = NULL
        WHERE comment_pressure.until <= now() AND coalesce(comment_pressure.quiet_until <= now(), true)
      RETURNING until`;
    if (!begun) return null;
    const to = { pressure: deed, ...(deed === 'slow' && { slowSeconds }) };
    await writeGateChange(transaction, { ...place, from: {}, to, why, until: begun.until, personId: null });
    return moveEdition(transaction, tagsOf(place));
  });
}

/**
 * A person ends it before its time; for a while it does not begin again by itself.
 * @returns what changed, or null when it is over already
 */
export async function endPressureNow(
  place: EndPressureInput,
  { personId, quietMinutes }: { personId: number; quietMinutes: number },
): Promise<PublicChange | null> {
  const { scope, scopeId } = place;
  return db().$transaction(async (transaction) => {
    const [ended] = await transaction.$queryRaw<{ deed: string }[]>`
      UPDATE comment_pressure SET until = now(), quiet_until = now() + ${quietMinutes}::int * interval '1 minute'
      WHERE scope = ${scope}::gate_scope AND scope_id = ${scopeId}::int AND until > now() AND quiet_until IS NULL RETURNING deed::text`;
    if (!ended) return null;
    await writeGateChange(transaction, { ...place, from: { pressure: ended.deed }, to: {}, why: { code: 'person' }, personId });
    await writeAudit({ personId, deed: 'end-pressure', subject: `${scope}:${scopeId}`, detail: { was: ended.deed } }, transaction);
    return moveEdition(transaction, tagsOf(place));
  });
}

/**
 * Takes away what is over, inside the transaction that looks at the passing of time. What a person ended was told then.
 * @returns the tags of the pages that say so
 */
export async function clearPressure(transaction: Transaction): Promise<string[]> {
  const over = await transaction.$queryRaw<(EndPressureInput & { deed: string; byPerson: boolean })[]>`
    DELETE FROM comment_pressure WHERE until <= now() AND coalesce(quiet_until <= now(), true)
    RETURNING scope::text, scope_id AS "scopeId", deed::text, quiet_until IS NOT NULL AS "byPerson"`;
  const byItself = over.filter(({ byPerson }) => !byPerson);
  for (const { scope, scopeId, deed } of byItself)
    await writeGateChange(transaction, { scope, scopeId, from: { pressure: deed }, to: {}, why: { code: 'over' }, personId: null });
  return byItself.flatMap(tagsOf);
}

const running = z.object({
  scope: z.enum(['site', 'story']),
  scopeId: z.int(),
  deed: z.enum(['before', 'slow', 'close']),
  secondsLeft: z.int(),
  title: z.string().nullable(),
});

/** Where comments are held back now, the whole paper first: JSON, as a piece of a statement; `readRunningPressure` reads it. */
export const pressureAsked = (): Piece => Prisma.sql`(
    SELECT coalesce(json_agg(running ORDER BY running.scope, running."secondsLeft" DESC), '[]') FROM (
      SELECT p.scope::text, p.scope_id AS "scopeId", p.deed::text, ceil(extract(epoch FROM p.until - now()))::int AS "secondsLeft", s.title
      FROM comment_pressure p LEFT JOIN story s ON p.scope = 'story' AND s.article_id = p.scope_id
      WHERE p.until > now() ORDER BY p.scope, p.until DESC LIMIT 20
    ) AS running)`;

export const readRunningPressure = (found: unknown): RunningPressure[] => running.array().parse(found);

/** The same as a statement of its own. */
export async function findRunningPressure(): Promise<RunningPressure[]> {
  const [row] = await db().$queryRaw<{ found: unknown }[]>`SELECT ${pressureAsked()} AS found`;
  return readRunningPressure(row?.found);
}
