import { createReadStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { env } from '../../env.ts';
import type { ByteRange } from '../../http/byte-range.ts';

const folder = (): string => path.resolve(/*turbopackIgnore: true*/ env().DATA_DIR, 'exports');
const PART = '.part';

/** Where an archive lies, and where it lies while it is made; its folder is there, and nobody else's. */
export async function archivePlaces(name: string): Promise<{ whole: string; part: string }> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  const whole = path.join(/*turbopackIgnore: true*/ folder(), name);
  return { whole, part: whole + PART };
}

/** An archive to read; null when it does not lie here. */
export async function openArchiveFile(name: string): Promise<{ bytes: number; read(range: ByteRange | null): Readable } | null> {
  const file = path.join(/*turbopackIgnore: true*/ folder(), name);
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? { bytes: found.size, read: (range) => createReadStream(file, range ?? {}) } : null;
}

/** What lies there, whole or half made. */
export async function listArchiveFiles(): Promise<string[]> {
  return readdir(folder()).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
}

/** Removes an archive, whole or half made. */
export async function removeArchive(name: string): Promise<void> {
  for (const file of [name, name + PART]) await rm(path.join(/*turbopackIgnore: true*/ folder(), file), { force: true });
}

/** Removes files that are no archive of these names, nor a half made one. */
export async function removeArchiveFiles(files: readonly string[], { but }: { but: readonly string[] }): Promise<void> {
  const kept = new Set(but.flatMap((name) => [name, name + PART]));
  for (const file of files) if (!kept.has(file)) await rm(path.join(/*turbopackIgnore: true*/ folder(), file), { force: true });
}
