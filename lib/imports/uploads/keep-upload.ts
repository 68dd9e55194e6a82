import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { env } from '../../env.ts';
import { done, type Result, refuse } from '../../result.ts';
import { UnreadableFile } from '../view.ts';
import { MAX_IMPORT_BYTES } from './limits.ts';
import { unzip } from './unzip.ts';

/** Where uploaded files lie, each in a folder of its own. */
export const uploadsFolder = (): string => path.resolve(/*turbopackIgnore: true*/ env().DATA_DIR, 'imports', 'files');

/** Whether a run's file was uploaded; of others only who is at the machine knows that they are still what they were. */
export const isUploaded = (file: string): boolean => file.startsWith(uploadsFolder() + path.sep);

const plainName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._ -]/gu, '_')
    .replace(/^\.+/, '')
    .slice(-120) || 'tep';

class TooLarge extends Error {}

const counted = (): Transform => {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _, next) {
      bytes += chunk.length;
      next(bytes > MAX_IMPORT_BYTES ? new TooLarge() : null, chunk);
    },
  });
};

async function isZip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.equals(Buffer.from('504b0304', 'hex'));
  } finally {
    await handle.close();
  }
}

/**
 * Keeps an uploaded file in the data folder while it comes in; an archive is opened beside it, within bounds.
 * @returns the file, or the folder an archive holds
 */
export async function keepUpload(
  body: ReadableStream<Uint8Array>,
  name: string,
): Promise<Result<string, { code: 'too-large' | 'not-zip' | 'zip-too-large' }>> {
  const folder = path.join(/*turbopackIgnore: true*/ uploadsFolder(), randomBytes(9).toString('hex'));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(/*turbopackIgnore: true*/ folder, plainName(name));
  try {
    await pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), counted(), createWriteStream(file, { mode: 0o600 }));
    return done(
      (await isZip(file))
        ? await unzip(file, path.join(/*turbopackIgnore: true*/ folder, plainName(name).replace(/\.zip$/i, '') || 'thu-muc'))
        : file,
    );
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    if (error instanceof TooLarge) return refuse({ code: 'too-large' });
    if (error instanceof UnreadableFile && (error.code === 'not-zip' || error.code === 'zip-too-large'))
      return refuse({ code: error.code });
    throw error;
  }
}

/** Takes away what `keepUpload` kept. */
export const removeUpload = (file: string): Promise<void> => rm(path.dirname(file), { recursive: true, force: true });
