// How much a piece of lib/ asks the database.
import { pool } from '#lib/db/pool';

/** Runs something and counts the statements it sends, those that begin and end transactions included. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const { rows } = await pool().query<{ on: boolean }>(`SELECT current_setting('server_version_num')::int > 0 AS on`);
  if (!rows[0]?.on) throw new Error('The database does not answer.');
  const asking = pool();
  const query = asking.query.bind(asking);
  let asked = 0;
  asking.query = ((...given: Parameters<typeof query>) => {
    asked += 1;
    return query(...given);
  }) as typeof asking.query;
  try {
    await work();
  } finally {
    asking.query = query;
  }
  return asked;
}
