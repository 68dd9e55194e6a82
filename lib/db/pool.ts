import pg from 'pg';
import { env } from '../env.ts';

// The front door runs in plain Node and the app inside Next's bundles: two module graphs, one process, one pool.
const shared = globalThis as { [key: symbol]: pg.Pool | undefined };
const POOL = Symbol.for('toa-soan.pool');

/** The connections of this process. Waits at most 3 s for a free one and 10 s for a statement. */
export function pool(): pg.Pool {
  let current = shared[POOL];
  if (!current) {
    current = new pg.Pool({
      connectionString: env().DATABASE_URL,
      max: 10,
      connectionTimeoutMillis: 3_000,
      statement_timeout: 10_000,
      // A database that fell silent cannot end a statement itself.
      query_timeout: 12_000,
      idle_in_transaction_session_timeout: 15_000,
      application_name: 'toa-soan',
    });
    // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
    current.on('error', () => {});
    shared[POOL] = current;
  }
  return current;
}

/** Ends all connections; the next `pool()` begins anew. */
export async function closePool(): Promise<void> {
  const current = shared[POOL];
  shared[POOL] = undefined;
  await current?.end();
}
