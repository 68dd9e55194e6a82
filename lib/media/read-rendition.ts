import type { Readable } from 'node:stream';
import { renditionAddress } from './schema.ts';
import { pictureDisk } from './storage.ts';

/**
 * One size of a picture, by the two parts of its address as a stranger wrote them.
 * @returns its length, its media type and a function that opens it; null for anything that is not there.
 *   Nothing but a well-formed address ever reaches the disk.
 */
export async function readRendition(
  key: string,
  file: string,
): Promise<{ stream: () => Promise<Readable>; bytes: number; type: string } | null> {
  const address = renditionAddress.safeParse({ key, file });
  if (!address.success) return null;
  const name = `${address.data.key}/${address.data.file}`;
  if (!(await pictureDisk().exists(name))) return null;
  const { contentLength } = await pictureDisk().getMetaData(name);
  return {
    stream: () => pictureDisk().getStream(name),
    bytes: contentLength,
    type: name.endsWith('.avif') ? 'image/avif' : 'image/webp',
  };
}
