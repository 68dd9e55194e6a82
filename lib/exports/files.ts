import { pipeline } from 'node:stream/promises';
import type { Disk } from 'flydrive';
import { attachmentDisk } from '../attachments/storage.ts';
import { pictureDisk } from '../media/storage.ts';
import type { ExportedFile } from './manifest.ts';
import { measuring } from './places/measuring.ts';
import type { Origin } from './places/place.ts';

/** The folders of an export that hold the files of the library, each with the disk they come from and go to. */
export const DISKS: Readonly<Record<string, () => Disk>> = { media: pictureDisk, attachments: attachmentDisk };

/** Drawn anew when they are asked for. */
const isDrawn = (key: string): boolean => key.startsWith('share/');

/** The names of all files of a disk, folder by folder. */
export async function* keysOf(disk: Disk): AsyncIterable<string> {
  let page: string | undefined;
  do {
    const listed = await disk.listAll('', { recursive: true, ...(page !== undefined && { paginationToken: page }) });
    for (const object of listed.objects) if (object.isFile && !isDrawn(object.key)) yield object.key;
    page = listed.paginationToken;
  } while (page !== undefined);
}

/** @returns whether a file of an export is the one its manifest tells of */
export async function isWhole(origin: Origin, { path: name, bytes, sha256 }: ExportedFile): Promise<boolean> {
  const opened = await origin.open(name);
  if (!opened) return false;
  const { through, seen } = measuring();
  try {
    await pipeline(opened, through.resume());
  } catch {
    // What cannot be read to its end, or not unpacked, is not what was written.
    return false;
  }
  const found = seen();
  return found.bytes === bytes && found.sha256 === sha256;
}
