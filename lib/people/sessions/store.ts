import { writeAudit } from '../../audit/store.ts';
import { db, type Transaction } from '../../db/client.ts';
import type { SessionView } from './view.ts';

/** The browsers somebody is signed in with now, last used first. @param own the one that asks, or null */
export async function findSessions(personId: number, own: string | null): Promise<SessionView[]> {
  const rows = await db().$queryRaw<(Omit<SessionView, 'browser' | 'system'> & { device: string })[]>`
    SELECT id::text, device, created_at AS since, seen_at AS "seenAt", coalesce(id = ${own}::uuid, false) AS "isThis"
    FROM staff_session WHERE person_id = ${personId} AND ended_at IS NULL AND expires_at > now()
    ORDER BY coalesce(id = ${own}::uuid, false) DESC, seen_at DESC, id LIMIT 100`;
  return rows.map(({ device, ...row }) => {
    const [browser = 'other', system = 'other'] = device.split(' ');
    return { ...row, browser: browser || 'other', system };
  });
}

/** Ends somebody's sessions, all or all but one; how many. */
export async function endSessionsIn(transaction: Transaction, personId: number, except: string | null = null): Promise<number> {
  return transaction.$executeRaw`
    UPDATE staff_session SET ended_at = now()
    WHERE person_id = ${personId} AND ended_at IS NULL AND expires_at > now() AND id IS DISTINCT FROM ${except}::uuid`;
}

/** Ends one of somebody's own sessions, or all but the one that asks, and notes it if there were any. */
export async function endOwn(personId: number, { ended, own }: { ended: string | null; own: string | null }): Promise<number> {
  return db().$transaction(async (transaction) => {
    const count = ended
      ? await transaction.$executeRaw`
          UPDATE staff_session SET ended_at = now() WHERE id = ${ended}::uuid AND person_id = ${personId} AND ended_at IS NULL`
      : await endSessionsIn(transaction, personId, own);
    if (count > 0)
      await writeAudit({ personId, deed: 'end-sessions', subject: `person:${personId}`, detail: { sessions: count } }, transaction);
    return count;
  });
}
