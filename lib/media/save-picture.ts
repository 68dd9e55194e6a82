import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { done, type Result, refuse } from '../result.ts';
import { MAX_UPLOAD_BYTES, type Picture, type Rendition } from './formats.ts';
import { makeRenditions, PICTURE_TIMEOUT_MS } from './make-renditions.ts';
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
  if (bytes.length > MAX_UPLOAD_BYTES) return refuse({ code: 'picture-size' });
  if (!sniffPicture(bytes)) return refuse({ code: 'picture-type' });
  const folder = await mkdtemp(path.join(tmpdir(), 'toa-soan-picture-'));
  try {
    const made = await makeRenditions(bytes, folder, timeoutMs);
    if (!made.ok) return made;
    return done(await keepRenditions(made.value, folder, personId));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Keeps sizes that were made into `folder` as `<width>.<format>`. Files first: a row that is there always has its files.
 * @throws when the files or the row cannot be written
 */
export async function keepRenditions(renditions: Rendition[], folder: string, personId: number): Promise<{ id: number; picture: Picture }> {
  const key = randomBytes(16).toString('hex');
  const { width, height } = renditions.reduce((largest, one) => (one.width > largest.width ? one : largest));
  const picture = { key, width, height, renditions };
  try {
    for (const one of renditions) {
      const file = `${one.width}.${one.format}`;
      // Without this comment Next packs the whole project, since it cannot know which file is meant.
      const source = path.join(/*turbopackIgnore: true*/ folder, file);
      await pictureDisk().copyFromFs(source, `${key}/${file}`, { contentType: `image/${one.format}` });
    }
    return { id: await insertMedia({ picture, uploadedById: personId }), picture };
  } catch (error) {
    await pictureDisk()
      .deleteAll(key)
      .catch((second: unknown) => {
        throw new AggregateError([error, second], `A picture could not be kept, nor its files removed: ${key}`);
      });
    throw error;
  }
}
