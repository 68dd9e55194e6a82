import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';
import { UnreadableFile } from '../view.ts';
import { MAX_IMPORT_BYTES } from './limits.ts';

/** What an archive may come to when it is opened: it is counted while it is written, whatever it says of itself. */
const MAX_OPENED_BYTES = 4 * MAX_IMPORT_BYTES;
const MAX_FILES = 50_000;
const WANTED = /\.(?:md|markdown|jpe?g|png|gif|webp|xml|json|jsonl|ndjson|csv|txt)$/i;
const UNIX_LINK = 0o120000;

/**
 * Opens an archive of a folder: stories and pictures, and nothing else. Names that lead out of the folder and links are refused by the
 * library or left out.
 * @throws UnreadableFile
 */
export async function unzip(file: string, folder: string): Promise<string> {
  let bytes = 0;
  let files = 0;
  const counted = () =>
    new Transform({
      transform(chunk: Buffer, _, next) {
        bytes += chunk.length;
        next(bytes > MAX_OPENED_BYTES ? new UnreadableFile('zip-too-large') : null, chunk);
      },
    });
  try {
    const zip = await openPromise(file);
    for await (const entry of zip.eachEntry()) {
      const isLink = ((entry.externalFileAttributes >>> 16) & 0o170000) === UNIX_LINK;
      if (!WANTED.test(entry.fileName) || isLink || /(?:^|\/)(?:__MACOSX|\.)/.test(entry.fileName)) continue;
      files += 1;
      if (files > MAX_FILES) throw new UnreadableFile('zip-too-large');
      const target = path.join(/*turbopackIgnore: true*/ folder, entry.fileName);
      if (!target.startsWith(folder + path.sep)) continue;
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
      await pipeline(await zip.openReadStreamPromise(entry), counted(), createWriteStream(target, { mode: 0o600, flags: 'wx' }));
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('not-zip', error instanceof Error ? error.message.slice(0, 200) : '');
  }
  if (files === 0) throw new UnreadableFile('not-zip');
  return folder;
}
