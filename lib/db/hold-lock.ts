import pg from 'pg';
import { env } from '../env.ts';

/** Whoever stops something that may be worked on by any process says so here; the payload names what it is. */
export const STOPS_CHANNEL = 'toa_soan_stops';

/** Why `over` is aborted when somebody stopped what was worked on; any other reason is the connection's. */
export const CANCELLED = 'cancelled';

export type HeldLock = {
  /** Aborted when what was worked on was stopped (`CANCELLED`), or when the lock may be somebody else's by now. */
  over: AbortSignal;
  release(): Promise<void>;
};

/**
 * Makes sure that nobody else does the same at the same time, on this machine or another: the lock is the connection's, so it is given back
 * however its holder ends.
 * @param lock its number, and of what it is; empty: there is but one
 * @param name under it the connection stands in the database's list
 * @param what stops of it are heard, such as `export:12`: each that is committed after this returns
 * @returns null when somebody else holds it
 */
export async function holdLock(
  lock: { number: number; of: string },
  { name, what }: { name: string; what: string },
): Promise<HeldLock | null> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL, application_name: name, keepAlive: true });
  const over = new AbortController();
  client.on('error', () => {});
  client.on('end', () => over.abort('The connection that holds the lock is gone.'));
  client.on('notification', ({ payload }) => payload === what && over.abort(CANCELLED));
  await client.connect();
  const { rows } = await client.query<{ held: boolean }>(
    `SELECT pg_try_advisory_lock($1::int, CASE WHEN $2 = '' THEN 0 ELSE hashtext($2) END) AS held`,
    [lock.number, lock.of],
  );
  if (rows[0]?.held) {
    await client.query(`LISTEN ${STOPS_CHANNEL}`);
    return { over: over.signal, release: () => client.end() };
  }
  await client.end();
  return null;
}
