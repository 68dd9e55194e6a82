import { rename } from 'node:fs/promises';
import path from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { env } from '../env.ts';

let folder: string | undefined;
let disk: Disk | undefined;

function pictureFolder(): string {
  folder ??= path.resolve(/*turbopackIgnore: true*/ env().DATA_DIR, 'media');
  return folder;
}

/** Where the files of pictures are kept, named `<key>/<width>.<format>`, drawn ones `share/<story>/<version>.png`; every reading and writing of them passes here. */
export function pictureDisk(): Disk {
  disk ??= new Disk(new FSDriver({ location: pictureFolder(), visibility: 'private' }));
  return disk;
}

/** Keeps a file under a name that others ask for meanwhile: whatever ends this process, they find all of it or nothing. */
export async function putWhole(key: string, bytes: Uint8Array): Promise<void> {
  const part = `${key}.part`;
  await pictureDisk().put(part, bytes);
  // The disk's own way to move a file copies it.
  await rename(path.join(/*turbopackIgnore: true*/ pictureFolder(), part), path.join(/*turbopackIgnore: true*/ pictureFolder(), key));
}
