import type { Disk } from 'flydrive';
import { attachmentDisk } from '../../attachments/storage.ts';
import { now } from '../../clock.ts';
import { log } from '../../log.ts';
import { pictureKey } from '../schema.ts';
import { pictureDisk } from '../storage.ts';
import { findUnnamedFiles, findUnnamedPictures } from './orphans/store.ts';

const DAY_MS = 86_400_000;
/** Power that fails leaves few files. Where more than these are nobody's, it is the database that is the wrong one, or an old one. */
const FEW = 20;
const SHARE = 10;

type Place = {
  name: string;
  disk: Disk;
  /** What may lie there for nothing: folders of pictures, files. */
  kind: 'folder' | 'file';
  /** Which of these keys no row names. */
  findUnnamed: (keys: readonly string[]) => Promise<string[]>;
};

/**
 * Removes files of the library that no row names: what was cut off between the file and its row, or between a row and the end of its files,
 * leaves them. What was written in the last day may be coming in just now and stays, as does everything whose name is no key. A job calls it
 * every day.
 */
export async function sweepFiles(): Promise<void> {
  await sweep({ name: 'media', disk: pictureDisk(), kind: 'folder', findUnnamed: findUnnamedPictures });
  await sweep({ name: 'attachments', disk: attachmentDisk(), kind: 'file', findUnnamed: findUnnamedFiles });
}

async function sweep(place: Place): Promise<void> {
  const { name, findUnnamed } = place;
  const keys = await keysOf(place);
  const unnamed = await findUnnamed(keys);
  const named = keys.length - unnamed.length;
  const left: string[] = [];
  for (const key of unnamed) if (!(await isFresh(place, key))) left.push(key);
  if (left.length > Math.max(Math.min(FEW, named), named / SHARE)) {
    log().warn({ place: name, named, unnamed: left.length }, 'so many files are named by no row that none is removed');
    return;
  }
  for (const key of left) {
    // Its row may have been written since it was asked for.
    if ((await findUnnamed([key])).length === 0) continue;
    await (place.kind === 'folder' ? place.disk.deleteAll(key) : place.disk.delete(key));
    log().info({ place: name, key }, 'files that no row names are removed');
  }
}

async function keysOf({ disk, kind }: Place): Promise<string[]> {
  const keys: string[] = [];
  for await (const object of objectsIn(disk, '')) {
    if (object.isFile === (kind === 'file') && pictureKey.safeParse(object.name).success) keys.push(object.name);
  }
  return keys;
}

/** Whether anything of it was written in the last day, or nothing is there yet. */
async function isFresh({ disk, kind }: Place, key: string): Promise<boolean> {
  const files: string[] = [];
  if (kind === 'file') files.push(key);
  else for await (const object of objectsIn(disk, key)) if (object.isFile) files.push(object.key);
  for (const file of files) {
    const { lastModified } = await disk.getMetaData(file);
    if (now().getTime() - lastModified.getTime() < DAY_MS) return true;
  }
  return files.length === 0;
}

async function* objectsIn(disk: Disk, prefix: string) {
  let page: string | undefined;
  do {
    const listed = await disk.listAll(prefix, { recursive: false, ...(page !== undefined && { paginationToken: page }) });
    yield* listed.objects;
    page = listed.paginationToken;
  } while (page !== undefined);
}
