import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import type { Disk } from 'flydrive';
import { now } from '../clock.ts';
import { env } from '../env.ts';
import { DISKS, keysOf } from './files.ts';
import { type ExportedFile, type ExportedTable, MANIFEST, type Manifest } from './manifest.ts';
import type { Target } from './places/place.ts';
import { type PaperReader, readPaper } from './store.ts';

/** What is being taken out: rows of a table, or files of the library; how many of them, and how far everything is in tables or files. */
export type Progress = { kind: 'rows' | 'files'; name: string; done: number; at: number; of: number };

type Options = { tell?: (progress: Progress) => void; signal?: AbortSignal };

/**
 * Writes the whole paper: each table as JSON lines as it stands at one moment, the files of the library as they are stored, and last of all
 * the manifest with the hash of each. Passwords and phone numbers are in it as the database has them: hashed and encrypted.
 * @throws what `signal` was aborted with
 */
export async function exportPaper(target: Target, { tell = () => {}, signal }: Options = {}): Promise<Manifest> {
  const { schema, tables } = await readPaper(async (reader) => {
    const written: ExportedTable[] = [];
    for (const name of reader.tables) {
      const table = await writeTable(reader, name, { target, signal });
      written.push(table);
      tell({ kind: 'rows', name, done: table.rows, at: written.length, of: reader.tables.length });
    }
    return { schema: reader.schema, tables: written };
  });
  // After the rows: a file is there before the row that tells of it.
  const files = await writeFiles(target, tell, signal);
  const manifest: Manifest = { format: 1, madeAt: now().toISOString(), schema, siteUrl: env().SITE_URL, tables, files };
  await target.end({ path: MANIFEST, text: `${JSON.stringify(manifest, null, 1)}\n` });
  return manifest;
}

async function writeTable(
  reader: PaperReader,
  name: string,
  { target, signal }: { target: Target; signal: AbortSignal | undefined },
): Promise<ExportedTable> {
  const lines = new PassThrough();
  const reading = reader.read(name, lines, signal).then((rows) => {
    lines.end();
    return rows;
  });
  reading.catch((error) => lines.destroy(error));
  const [file, rows] = await Promise.all([target.put(`tables/${name}.jsonl`, lines), reading]);
  return { name, rows, file };
}

async function writeFiles(target: Target, tell: (progress: Progress) => void, signal?: AbortSignal): Promise<ExportedFile[]> {
  const waiting: { name: string; disk: Disk; key: string }[] = [];
  for (const [name, disk] of Object.entries(DISKS)) {
    for await (const key of keysOf(disk())) {
      signal?.throwIfAborted();
      waiting.push({ name, disk: disk(), key });
    }
  }
  const files: ExportedFile[] = [];
  const done: Record<string, number> = {};
  for (const { name, disk, key } of waiting) {
    signal?.throwIfAborted();
    const bytes = await openFile(disk, key);
    if (!bytes) continue;
    files.push(await target.put(`${name}/${key}`, bytes));
    done[name] = (done[name] ?? 0) + 1;
    if (files.length % 100 === 0) tell({ kind: 'files', name, done: done[name], at: files.length, of: waiting.length });
  }
  for (const name of Object.keys(DISKS)) tell({ kind: 'files', name, done: done[name] ?? 0, at: files.length, of: waiting.length });
  return files;
}

/** A file that is there until it is read, even if it is taken away meanwhile; null for one that was taken away since it was listed. */
async function openFile(disk: Disk, key: string): Promise<Readable | null> {
  const bytes = await disk.getStream(key);
  try {
    await once(bytes, 'open');
    return bytes;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
