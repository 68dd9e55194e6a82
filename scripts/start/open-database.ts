import path from 'node:path';
import pg from 'pg';
import { startPostgres } from '../postgres.ts';
import { lockFolder } from './folder-lock.mjs';
import { explain, say } from './say.ts';

export type OpenDatabase = {
  url: string;
  /** How it was come by, for the operator. */
  told: string;
  /** Ends the embedded PostgreSQL unless another start still uses it. */
  close(): Promise<void>;
};

/** Held, shared, by every start that uses an embedded PostgreSQL: the last one to leave stops it. */
const IN_USE_LOCK = 7_206_002;
const OLDEST_VERSION = 15;

/**
 * The embedded PostgreSQL in `dataDir`, started or taken over from a start that was killed; or the operator's own.
 * @param onLost called when the embedded one ended and could not be brought back
 * @throws Error with one sentence
 */
export async function openDatabase(
  databaseUrl: string | undefined,
  { dataDir, onLost }: { dataDir: string; onLost: (error: unknown) => void },
): Promise<OpenDatabase> {
  if (databaseUrl) return useOwn(databaseUrl);
  const directory = path.join(dataDir, 'postgres');
  let closing = false;
  // Starting and claiming, asking who else is there and stopping: each pair as one, or two starts would cross.
  const open = (port?: number) =>
    alone(directory, async () => {
      const server = await startPostgres(directory, { port });
      return { server, claim: await claimUse(server.url, lost) };
    });
  let { server, claim } = await open();
  const { url, started } = server;

  function lost(): void {
    if (closing) return;
    say('• PostgreSQL ended by itself; starting it again …');
    open(Number(new URL(url).port))
      .then((again) => {
        ({ server, claim } = again);
        say('✓ PostgreSQL runs again');
      })
      .catch((error) => {
        if (!closing) onLost(error);
      });
  }

  return {
    url,
    told: started ? 'PostgreSQL started' : 'PostgreSQL was still running and is used as it is',
    async close() {
      closing = true;
      await alone(directory, async () => {
        const last = await claim.giveUp();
        if (last) await server.stop().catch((error) => say(`✗ PostgreSQL could not be stopped: ${explain(error)}`));
      });
      await claim.end();
    },
  };
}

async function alone<Value>(directory: string, work: () => Promise<Value>): Promise<Value> {
  const lock = await lockFolder(directory);
  try {
    return await work();
  } finally {
    await lock.release();
  }
}

type Claim = {
  /** @returns whether nobody else uses the server any more */
  giveUp(): Promise<boolean>;
  end(): Promise<void>;
};

async function claimUse(url: string, onLost: () => void): Promise<Claim> {
  const client = new pg.Client({ connectionString: url, application_name: 'toa-soan-start', keepAlive: true });
  client.on('error', () => {});
  await client.connect();
  await client.query('SELECT pg_advisory_lock_shared($1)', [IN_USE_LOCK]);
  client.once('end', onLost);
  return {
    async giveUp() {
      try {
        await client.query('SELECT pg_advisory_unlock_shared($1)', [IN_USE_LOCK]);
        const { rows } = await client.query<{ last: boolean }>('SELECT pg_try_advisory_lock($1) AS last', [IN_USE_LOCK]);
        return rows[0]?.last === true;
      } catch {
        // It is gone already, or going; stopping what is left of it does no harm.
        return true;
      }
    },
    end: () => client.end().catch(() => {}),
  };
}

async function useOwn(databaseUrl: string): Promise<OpenDatabase> {
  const place = placeOf(databaseUrl);
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000, application_name: 'toa-soan-start' });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>("SELECT current_setting('server_version_num') AS version");
    const version = Math.floor(Number(rows[0]?.version) / 10_000);
    if (version < OLDEST_VERSION)
      throw new Error(`The database at ${place} is PostgreSQL ${version}; it must be ${OLDEST_VERSION} or newer.`);
    return { url: databaseUrl, told: `The database at ${place} answers (PostgreSQL ${version})`, close: async () => {} };
  } catch (error) {
    throw new Error(refusal(error, databaseUrl, place), { cause: error });
  } finally {
    await client.end().catch(() => {});
  }
}

function refusal(error: unknown, databaseUrl: string, place: string): string {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const { username, pathname } = new URL(databaseUrl);
  if (/^28/.test(code))
    return `The database at ${place} refuses the user "${username}": the name or the password in DATABASE_URL is wrong.`;
  if (code === '3D000') return `There is no database "${pathname.slice(1)}" at ${place}; create it, or correct DATABASE_URL.`;
  if (/^(E[A-Z]+|)$/.test(code) && !message.startsWith('The database at')) {
    return `The database at ${place} cannot be reached (${code || message}); check DATABASE_URL.`;
  }
  return message.startsWith('The database at') ? message : `The database at ${place} cannot be used: ${message}`;
}

/** Host and port alone: an address with its password belongs in no log. */
function placeOf(databaseUrl: string): string {
  const { hostname, port } = new URL(databaseUrl);
  return `${hostname || 'localhost'}:${port || 5432}`;
}
