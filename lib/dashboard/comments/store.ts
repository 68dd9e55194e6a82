import { z } from 'zod';
import { db } from '../../db/client.ts';
import { alarmsAsked, readAlarms } from '../../moderation/alarms/store.ts';
import type { Alarms } from '../../moderation/alarms/view.ts';
import { readDeskSettings } from '../../moderation/settings/schema.ts';
import type { Comments } from '../view.ts';

/** The lanes in which a comment waits for somebody. */
const LANES = ['pending', 'held', 'reported', 'escalated', 'unseen'] as const;

const row = z.object({
  alarms: z.unknown(),
  settings: z.unknown(),
  lanes: z.array(z.object({ lane: z.enum(LANES), count: z.int(), oldestAt: z.coerce.date().nullable() })),
  hours: z.array(z.object({ at: z.coerce.date(), approved: z.int(), refused: z.int() })),
});

/** How many comments wait where and since when, what was decided in the last day, hour by hour, and what does not get through; one statement. */
export async function findWaitingComments(): Promise<Omit<Comments, 'alarms'> & { alarms: Alarms }> {
  const [found] = await db().$queryRaw<unknown[]>`
    SELECT (SELECT value FROM setting WHERE key = 'desk') AS settings, ${alarmsAsked()} AS alarms, (
      SELECT json_agg(json_build_object('lane', lane.name, 'count', coalesce(counted.count, 0), 'oldestAt', CASE lane.name
        WHEN 'pending' THEN (SELECT created_at FROM comment WHERE status = 'pending' ORDER BY created_at, id LIMIT 1)
        WHEN 'held' THEN (SELECT created_at FROM comment WHERE status = 'pending' AND held ORDER BY created_at, id LIMIT 1)
        WHEN 'reported' THEN (SELECT created_at FROM comment WHERE status = 'approved' AND report_count > 0 ORDER BY created_at, id LIMIT 1)
        WHEN 'escalated' THEN (
          SELECT created_at FROM comment WHERE escalated_at IS NOT NULL AND status <> 'withdrawn' ORDER BY created_at, id LIMIT 1)
        ELSE (SELECT created_at FROM comment WHERE status = 'approved' AND unseen ORDER BY created_at, id LIMIT 1) END) ORDER BY lane.place)
      FROM unnest(${[...LANES]}::text[]) WITH ORDINALITY AS lane (name, place)
      LEFT JOIN (SELECT lane, sum(count)::int AS count FROM comment_lane GROUP BY lane) AS counted ON counted.lane = lane.name
    ) AS lanes, (
      SELECT json_agg(json_build_object('at', hour, 'approved', coalesce(approved, 0), 'refused', coalesce(refused, 0)) ORDER BY hour)
      FROM generate_series(date_trunc('hour', now()) - interval '23 hours', date_trunc('hour', now()), interval '1 hour') AS hour
      LEFT JOIN (
        SELECT date_trunc('hour', decided_at) AS hour, count(*) FILTER (WHERE choice = 'approved')::int AS approved,
          count(*) FILTER (WHERE choice <> 'approved')::int AS refused
        FROM judgement WHERE decided_at >= date_trunc('hour', now()) - interval '23 hours' AND NOT is_undone GROUP BY 1
      ) AS decided USING (hour)
    ) AS hours`;
  const { settings, alarms, lanes, hours } = row.parse(found);
  return { lanes, hours, alarms: readAlarms(alarms), waitsTooLongMinutes: readDeskSettings(settings).waitsTooLongMinutes };
}
