import { z } from 'zod';
import { db } from '../../../db/client.ts';
import { GATE_SCOPES, gateWhy } from '../log.ts';
import { readPolicy } from '../schema.ts';
import type { GateLog, GateState } from '../settings/view.ts';

const LINES = 50;

const kept = z.record(z.string(), z.unknown()).catch({});
const deed = z.enum(['before', 'slow', 'close']);

/** @param isPressure whether the line tells of pressure, which may have left nothing */
function stateOf(stored: unknown, isPressure: boolean): GateState {
  const said = kept.parse(stored);
  if (isPressure) return { kind: 'pressure', deed: deed.safeParse(said.pressure).data ?? null };
  return { kind: 'policy', policy: readPolicy(said), hasLimits: 'limits' in said };
}

const row = z.object({
  id: z.int(),
  at: z.date(),
  scope: z.enum(GATE_SCOPES),
  name: z.string().nullable(),
  from: z.unknown(),
  to: z.unknown(),
  why: gateWhy,
  until: z.date().nullable(),
  by: z.string().nullable(),
});

/**
 * The newest lines of how the taking of comments was changed, fifty at a time.
 * @param before only lines earlier than this one; null for the newest
 */
export async function findGateLog(before: number | null): Promise<GateLog> {
  const found = await db().$queryRaw<unknown[]>`
    SELECT l.id, l.at, l.scope::text, coalesce(c.name, s.title) AS name, l."from", l."to", l.why, l.until, p.name AS by
    FROM comment_gate_log l LEFT JOIN person p ON p.id = l.person_id
    LEFT JOIN section c ON l.scope = 'section' AND c.id = l.scope_id
    LEFT JOIN story s ON l.scope = 'story' AND s.article_id = l.scope_id
    WHERE l.id < coalesce(${before}::int, 2147483647) ORDER BY l.id DESC LIMIT ${LINES + 1}`;
  const lines = found.slice(0, LINES).map((one) => {
    const { at, until, from, to, ...rest } = row.parse(one);
    const isPressure = [from, to].some((state) => 'pressure' in kept.parse(state));
    return {
      ...rest,
      from: stateOf(from, isPressure),
      to: stateOf(to, isPressure),
      at: at.toISOString(),
      until: until?.toISOString() ?? null,
    };
  });
  return { lines, next: found.length > LINES ? (lines.at(-1)?.id ?? null) : null };
}
