import { attachmentDisk } from '../../attachments/storage.ts';
import { pictureDisk } from '../storage.ts';
import { emptyOne } from './bin/store.ts';

/** How many items one turn forgets; the next turn goes on. */
const MOST = 500;

/** Forgets what has lain in the bin for thirty days, rows first: a row that is there always has its files. A job calls it every day. */
export async function emptyBin(): Promise<void> {
  for (let count = 0; count < MOST; count++) {
    const emptied = await emptyOne();
    if (!emptied) return;
    for (const folder of emptied.folders) await pictureDisk().deleteAll(folder);
    for (const file of emptied.files) await attachmentDisk().delete(file);
  }
}
