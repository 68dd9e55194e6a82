import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { done, type Result, refuse } from '../result.ts';
import { MAX_UPLOAD_BYTES, type Picture, type Rendition } from './formats.ts';
import { PICTURE_TIMEOUT_MS, takeApart } from './make-renditions.ts';
import type { FoundWords } from './metadata/found-words.ts';
import { sniffPicture } from './sniff-picture.ts';
import { pictureDisk } from './storage.ts';
import { insertMedia } from './store.ts';

export type PictureRefusal = { code: 'picture-type' | 'picture-size' | 'picture-pixels' | 'picture-broken' };

/**
 * Takes a person's upload, makes its sizes and keeps them: files and row together, or neither.
 * @returns the media id and the picture, or why the upload cannot be taken
 * @throws when the files or the row cannot be written
 */
export async function savePicture(
  { bytes, personId }: { bytes: Uint8Array; personId: number },
  { timeoutMs = PICTURE_TIMEOUT_MS } = {},
): Promise<Result<{ id: number; picture: Picture }, PictureRefusal>> {
  return makePicture(
    bytes,
    async ({ picture }) => ({ value: { id: await insertMedia({ picture, uploadedById: personId }), picture }, keep: true }),
    timeoutMs,
  );
}

/** What was made of an upload before anybody knows of it. */
export type MadePicture = { picture: Picture; found: FoundWords };

/**
 * Makes the sizes of an upload, keeps their files and has the row written. Files first: a row that is there always has its files.
 * @param write writes the row; answers what the caller is to hear, and whether the files are to stay. They go when it throws.
 * @returns what `write` says, or why the upload cannot be taken
 * @throws when the files or the row cannot be written
 */
export async function makePicture<Value>(
  bytes: Uint8Array,
  write: (made: MadePicture) => Promise<{ value: Value; keep: boolean }>,
  timeoutMs = PICTURE_TIMEOUT_MS,
): Promise<Result<Value, PictureRefusal>> {
  if (bytes.length > MAX_UPLOAD_BYTES) return refuse({ code: 'picture-size' });
  if (!sniffPicture(bytes)) return refuse({ code: 'picture-type' });
  return inFolder(async (folder) => {
    const made = await takeApart(bytes, folder, timeoutMs);
    if (!made.ok) return made;
    const { renditions, found } = made.value;
    return done(await keepFiles(renditions, folder, (picture) => write({ picture, found })));
  });
}

/**
 * Keeps sizes that were made into `folder` as `<width>.<format>`.
 * @throws when the files or the row cannot be written
 */
export const keepRenditions = (renditions: Rendition[], folder: string, personId: number): Promise<{ id: number; picture: Picture }> =>
  keepFiles(renditions, folder, async (picture) => ({
    value: { id: await insertMedia({ picture, uploadedById: personId }), picture },
    keep: true,
  }));

/** Copies sizes from `folder` to where pictures are kept, under a new key, then has their row written; both stay or neither. */
export async function keepFiles<Value>(
  renditions: Rendition[],
  folder: string,
  write: (picture: Picture) => Promise<{ value: Value; keep: boolean }>,
): Promise<Value> {
  const key = randomBytes(16).toString('hex');
  const { width, height } = renditions.reduce((largest, one) => (one.width > largest.width ? one : largest));
  try {
    for (const one of renditions) {
      const file = `${one.width}.${one.format}`;
      // Without this comment Next packs the whole project, since it cannot know which file is meant.
      const source = path.join(/*turbopackIgnore: true*/ folder, file);
      await pictureDisk().copyFromFs(source, `${key}/${file}`, { contentType: `image/${one.format}` });
    }
    const { value, keep } = await write({ key, width, height, renditions });
    if (!keep) await pictureDisk().deleteAll(key);
    return value;
  } catch (error) {
    await pictureDisk()
      .deleteAll(key)
      .catch((second: unknown) => {
        throw new AggregateError([error, second], `A picture could not be kept, nor its files removed: ${key}`);
      });
    throw error;
  }
}

/** Works in a folder that is gone afterwards. */
export async function inFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(path.join(tmpdir(), 'toa-soan-picture-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
