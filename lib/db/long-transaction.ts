import pg from 'pg';
import { env } from '../env.ts';

/**
 * Does `work` in one transaction on a connection of its own that waits as long as it takes; the connections of the paper that runs have shorter
 * patience.
 * @param work what it throws, and what `keeps` says no to, takes everything back
 */
export async function inLongTransaction<Value>(
  { mode, keeps = () => true }: { mode: 'read' | 'write'; keeps?: (value: Value) => boolean },
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL, application_name: 'toa-soan-long' });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(`SET TIME ZONE 'UTC'`);
    await client.query(mode === 'read' ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN');
    const value = await work(client);
    await client.query(keeps(value) ? 'COMMIT' : 'ROLLBACK');
    return value;
  } finally {
    await client.end();
  }
}
