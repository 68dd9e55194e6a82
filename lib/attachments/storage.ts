import path from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { env } from '../env.ts';

let disk: Disk | undefined;

/** Where the files of stories are kept, each named by its key; every reading and writing of them passes here. */
export function attachmentDisk(): Disk {
  disk ??= new Disk(new FSDriver({ location: path.resolve(env().DATA_DIR, 'attachments'), visibility: 'private' }));
  return disk;
}
