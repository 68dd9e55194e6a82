import { endOfId3 } from './id3.ts';

const BLOCK_HEAD_BYTES = 4;
const LAST = 0x80;
/** Of the blocks before the frames: what the stream is, and where one may seek to. Words, pictures and programs' own are not among them. */
const KEPT = new Set([0, 3]);

/** A FLAC of nothing but its format, its seek points and its frames. */
export function stripFlac(bytes: Buffer): Buffer | null {
  let at = endOfId3(bytes, 0);
  if (bytes.toString('latin1', at, at + 4) !== 'fLaC') return null;
  at += 4;
  const kept: Buffer[] = [];
  for (let isLast = false; !isLast; ) {
    const head = bytes.readUInt8(at);
    isLast = (head & LAST) !== 0;
    const end = at + BLOCK_HEAD_BYTES + bytes.readUIntBE(at + 1, 3);
    if (end > bytes.length) return null;
    if (KEPT.has(head & ~LAST)) kept.push(Buffer.from(bytes.subarray(at, end)));
    at = end;
  }
  if (kept.length === 0) return null;
  kept.forEach((block, position) => {
    block.writeUInt8((block.readUInt8(0) & ~LAST) | (position === kept.length - 1 ? LAST : 0), 0);
  });
  return Buffer.concat([Buffer.from('fLaC', 'latin1'), ...kept, bytes.subarray(at)]);
}
