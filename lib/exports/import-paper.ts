import { text } from 'node:stream/consumers';
import { type Result, refuse, done as succeed } from '../result.ts';
import { DISKS, isWhole } from './files.ts';
import { linesOf } from './lines-of.ts';
import { type ExportedFile, MANIFEST, type Manifest, manifest as manifestSchema } from './manifest.ts';
import type { Origin } from './places/place.ts';
import { fillPaper, type Refusal } from './store.ts';

export type ImportRefusal =
  /** There is no finished export in the folder or archive. */
  | { code: 'noExport' }
  /** A file is missing, or is not the one that was written. */
  | { code: 'damaged'; file: string }
  | { code: Refusal };

/** What is being brought in: rows of a table, or files of the library, and how many so far. */
export type Brought = { kind: 'rows' | 'files'; name: string; done: number };

/**
 * Makes an empty paper the one that was taken out: its rows, its files. All files are looked at before anything is written; the rows come in
 * together or not at all. A paper that runs on the database shows the new one at once; whoever was signed in is signed out.
 */
export async function importPaper(
  origin: Origin,
  { tell = () => {} }: { tell?: (progress: Brought) => void } = {},
): Promise<Result<Manifest, ImportRefusal>> {
  const manifest = await readManifest(origin);
  if (!manifest) return refuse({ code: 'noExport' });
  for (const file of [...manifest.tables.map((table) => table.file), ...manifest.files]) {
    if (!(await isWhole(origin, file))) return refuse({ code: 'damaged', file: file.path });
  }
  await bringFiles(origin, manifest, tell);
  const files = new Map(manifest.tables.map(({ name, file }) => [name, file]));
  const refusal = await fillPaper({ schema: manifest.schema, tables: [...files.keys()] }, async function* (table) {
    let done = 0;
    for await (const line of linesOf(await opened(origin, files.get(table)))) {
      yield line;
      done += 1;
    }
    tell({ kind: 'rows', name: table, done });
  });
  return refusal ? refuse({ code: refusal }) : succeed(manifest);
}

/** What an export says of itself; null where there is none, or none that this paper understands. */
export async function readManifest(origin: Origin): Promise<Manifest | null> {
  try {
    const stream = await origin.open(MANIFEST);
    return stream && manifestSchema.parse(JSON.parse(await text(stream)));
  } catch {
    return null;
  }
}

async function opened(origin: Origin, file: ExportedFile | undefined) {
  const stream = file && (await origin.open(file.path));
  if (!stream) throw new Error(`A file of the export is gone: ${file?.path}`);
  return stream;
}

/** Files are named by what is random: none of another paper is overwritten, and one that comes twice is the same. */
async function bringFiles(origin: Origin, { files }: Manifest, tell: (progress: Brought) => void): Promise<void> {
  for (const [name, disk] of Object.entries(DISKS)) {
    let done = 0;
    for (const file of files.filter((one) => one.path.startsWith(`${name}/`))) {
      await disk().putStream(file.path.slice(name.length + 1), await opened(origin, file));
      done += 1;
    }
    tell({ kind: 'files', name, done });
  }
}
