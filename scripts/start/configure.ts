import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { parseEnv } from '#lib/env';
import { freePort } from './free-port.ts';

/** In the data folder, readable by its owner alone. */
export const SIGN_IN_FILE = 'first-sign-in.txt';

export type Configuration = {
  /** Where everything lies that must be kept, as an absolute path. */
  dataDir: string;
  host: string;
  port: number;
  siteUrl: string;
  /** The operator's own database, or undefined for the embedded one. */
  databaseUrl: string | undefined;
  /** What the server gets in its environment besides the database's address. */
  forServer: Record<string, string>;
};

const startSchema = z.object({ DEMO: z.enum(['on', 'off'], { error: 'must be on or off' }).optional() });

/**
 * Completes the operator's environment: nothing in it has to be set.
 * @throws Error naming every variable that is wrong
 */
export async function configure(given: Record<string, string | undefined>, { development = false } = {}): Promise<Configuration> {
  const source = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  const start = startSchema.safeParse(source);
  if (!start.success) {
    const lines = start.error.issues.map(({ path: name, message }) => `  ${name.join('.')}: ${message}`);
    throw new Error(`The configuration is not complete:\n${lines.join('\n')}`);
  }
  const dataDir = path.resolve(source.DATA_DIR ?? '.data');
  // Everything but the secret is checked before anything is written.
  const check = (more: Record<string, string>) =>
    parseEnv({
      ...source,
      DATABASE_URL: source.DATABASE_URL ?? 'postgresql://embedded',
      ...more,
      NODE_ENV: development ? 'development' : 'production',
    });
  const early = check({ APP_SECRET: source.APP_SECRET ?? 'x'.repeat(32), SITE_URL: source.SITE_URL ?? 'http://localhost' });
  const port = early.PORT || (await freePort());
  const siteUrl = source.SITE_URL ? early.SITE_URL : `http://${addressName(early.HOST)}${port === 80 ? '' : `:${port}`}`;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const secret = source.APP_SECRET ?? (await keptSecret(path.join(dataDir, 'app-secret')));
  check({ APP_SECRET: secret, SITE_URL: siteUrl });
  return {
    dataDir,
    host: early.HOST,
    port,
    siteUrl,
    databaseUrl: source.DATABASE_URL,
    forServer: {
      NODE_ENV: development ? 'development' : 'production',
      DATA_DIR: dataDir,
      APP_SECRET: secret,
      SITE_URL: siteUrl,
      NEXTAUTH_URL: siteUrl,
      // "localhost" is two addresses; browsers and tools that try either find this one.
      HOST: early.HOST === 'localhost' ? '127.0.0.1' : early.HOST,
      PORT: String(port),
      NEXT_TELEMETRY_DISABLED: '1',
    },
  };
}

/** How a browser on this machine reaches a server that listens on `host`. */
function addressName(host: string): string {
  if (['', '0.0.0.0', '::', 'localhost'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/** The secret of this paper, made on first use; two starts at the same moment agree on one. */
async function keptSecret(file: string): Promise<string> {
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) return kept.trim();
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    await handle.writeFile(`${randomBytes(48).toString('base64url')}\n`);
    await handle.sync();
    await handle.close();
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return (await readFile(file, 'utf8')).trim();
}
