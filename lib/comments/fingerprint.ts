import { createHash } from 'node:crypto';

/**
 * Names the same words by the same name, whatever their case and spacing; unique under one story.
 * @returns 32 bytes
 */
export function fingerprintOf({ name, title, body }: { name: string; title: string; body: string }): Buffer {
  const words = [name, title, body].map((text) => text.normalize('NFKC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim());
  return createHash('sha256').update(JSON.stringify(words)).digest();
}
