import pg from 'pg';

/**
 * Copies a database that nobody is connected to at this moment, on the same server.
 * @returns the address of the copy
 */
export async function copyDatabase(url: string, name: string): Promise<string> {
  const copy = new URL(url);
  await asAdmin(url, `CREATE DATABASE ${name} TEMPLATE ${copy.pathname.slice(1)} STRATEGY FILE_COPY`);
  copy.pathname = `/${name}`;
  return copy.href;
}

/** Removes a copy, whoever is connected to it. */
export const dropDatabase = (url: string): Promise<void> =>
  asAdmin(url, `DROP DATABASE IF EXISTS ${new URL(url).pathname.slice(1)} WITH (FORCE)`);

async function asAdmin(url: string, statement: string): Promise<void> {
  const admin = new URL(url);
  admin.pathname = '/postgres';
  const client = new pg.Client({ connectionString: admin.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
