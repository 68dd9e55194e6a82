import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { now } from '../../clock.ts';
import { listFilesInUse } from '../runs/store.ts';
import { uploadsFolder } from './keep-upload.ts';

const DAY_MS = 86_400_000;

/** Removes what was uploaded for nothing, or for what is long over: it holds what readers told another paper, their addresses among it. */
export async function forgetUploads(): Promise<void> {
  const names = await readdir(uploadsFolder()).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const inUse = new Set((await listFilesInUse()).map((file) => path.dirname(file)));
  for (const name of names) {
    const folder = path.join(/*turbopackIgnore: true*/ uploadsFolder(), name);
    const found = await stat(folder).catch(() => null);
    // What has no run yet may be coming in just now.
    if (!found || inUse.has(folder) || now().getTime() - found.mtimeMs < DAY_MS) continue;
    await rm(folder, { recursive: true, force: true });
  }
}
