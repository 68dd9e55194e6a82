import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { env } from '../../env.ts';
import type { Anchor } from '../verify/store.ts';

// Outside of the database: who cuts the log's end off could cut the anchors of that end off with it.

const bytes = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform((hex) => new Uint8Array(Buffer.from(hex, 'hex')));
const kept = z.strictObject({ seq: z.int().positive(), hash: bytes, at: z.iso.datetime().transform((text) => new Date(text)), mac: bytes });

/** Where the newest anchor of a database is kept, in the data folder. */
export const keptAnchorFile = (database: string): string => path.resolve(env().DATA_DIR, 'audit', `${encodeURIComponent(database)}.json`);

/**
 * The newest anchor this machine has seen; null when it has seen none.
 * @throws Error when the file is there and cannot be read
 */
export async function readKeptAnchor(database: string): Promise<Anchor | null> {
  const file = keptAnchorFile(database);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  try {
    return kept.parse(JSON.parse(text));
  } catch (error) {
    throw new Error(`${file} is no anchor of the log.`, { cause: error });
  }
}

/** Keeps an anchor in place of the one before it. */
export async function keepAnchor(database: string, { seq, hash, at, mac }: Anchor): Promise<void> {
  const file = keptAnchorFile(database);
  const hex = (of: Uint8Array) => Buffer.from(of).toString('hex');
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(draft, `${JSON.stringify({ seq, hash: hex(hash), at: at.toISOString(), mac: hex(mac) })}\n`, { mode: 0o600 });
  await rename(draft, file);
}

/** Forgets it: another log stands in the database now, and is signed from its end on. */
export const forgetAnchor = (database: string): Promise<void> => rm(keptAnchorFile(database), { force: true });
