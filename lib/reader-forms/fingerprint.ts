import { createHash } from 'node:crypto';

/**
 * Names the same words by the same name, whatever their case and spacing; unique under one story.
 * @param texts what was said, field by field
 * @returns 32 bytes
 */
export function fingerprintOfTexts(texts: readonly string[]): Buffer {
  const words = texts.map((text) => text.normalize('NFKC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim());
  return createHash('sha256').update(JSON.stringify(words)).digest();
}
