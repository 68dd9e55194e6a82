/** What a player needs. Lists of words, broadcasters' extensions, XMP, ID3 and room left empty are not among it. */
const KEPT = new Set(['fmt ', 'fact', 'data']);
const HEAD_BYTES = 12;
const CHUNK_HEAD_BYTES = 8;

/** A WAV of nothing but its format and its samples. What was streamed and so never knew its length is told it. */
export function stripWav(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [];
  const found = new Set<string>();
  for (let at = HEAD_BYTES; at + CHUNK_HEAD_BYTES <= bytes.length; ) {
    const name = bytes.toString('latin1', at, at + 4);
    const begin = at + CHUNK_HEAD_BYTES;
    const size = Math.min(bytes.readUInt32LE(at + 4), bytes.length - begin);
    if (KEPT.has(name)) {
      found.add(name);
      const head = Buffer.alloc(CHUNK_HEAD_BYTES);
      head.write(name, 0, 'latin1');
      head.writeUInt32LE(size, 4);
      kept.push(head, bytes.subarray(begin, begin + size), Buffer.alloc(size % 2));
    }
    at = begin + size + (size % 2);
  }
  if (!found.has('fmt ') || !found.has('data')) return null;
  const body = Buffer.concat(kept);
  const head = Buffer.from('RIFF\0\0\0\0WAVE', 'latin1');
  head.writeUInt32LE(4 + body.length, 4);
  return Buffer.concat([head, body]);
}
