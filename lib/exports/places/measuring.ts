import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import type { ExportedFile } from '../manifest.ts';

/** Sees all bytes that go through, and says afterwards how many they were and their hash. */
export function measuring(): { through: Transform; seen: () => Pick<ExportedFile, 'bytes' | 'sha256'> } {
  const hash = createHash('sha256');
  let bytes = 0;
  const through = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  return { through, seen: () => ({ bytes, sha256: hash.digest('hex') }) };
}
