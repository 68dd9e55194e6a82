import path from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { env } from '../env.ts';

let disk: Disk | undefined;

/** Where the files of pictures are kept, named `<key>/<width>.<format>`, drawn ones `share/<story>/<version>.png`; every reading and writing of them passes here. */
export function pictureDisk(): Disk {
  disk ??= new Disk(new FSDriver({ location: path.resolve(env().DATA_DIR, 'media'), visibility: 'private' }));
  return disk;
}
