import { endOfId3 } from './id3.ts';

const ID3V1_BYTES = 128;
/** What ID3v1 was once enlarged by, before it. */
const ENHANCED_BYTES = 227;
const APE_FOOTER_BYTES = 32;
/** `LYRICS200` with the six digits of its size before it. */
const LYRICS_FOOTER_BYTES = 15;

/** MP3 and AAC are frames one after the other; tags stand before the first and after the last. */
export function stripTagged(bytes: Buffer): Buffer | null {
  let begin = endOfId3(bytes, 0);
  // Some programs leave room between the tag and the first frame.
  while (bytes[begin] === 0) begin += 1;
  let end = bytes.length;
  for (let before = beginOfTag(bytes, end); before < end; before = beginOfTag(bytes, end)) end = before;
  return begin < end ? Buffer.from(bytes.subarray(begin, end)) : null;
}

/** Where the tag begins that ends at `end`; `end` itself when there is none. */
function beginOfTag(bytes: Buffer, end: number): number {
  const stands = (text: string, at: number) => at >= 0 && bytes.toString('latin1', at, at + text.length) === text;
  if (stands('TAG', end - ID3V1_BYTES)) {
    const begin = end - ID3V1_BYTES;
    return stands('TAG+', begin - ENHANCED_BYTES) ? begin - ENHANCED_BYTES : begin;
  }
  if (stands('APETAGEX', end - APE_FOOTER_BYTES)) {
    const footer = end - APE_FOOTER_BYTES;
    const hasHeader = (bytes.readUInt32LE(footer + 20) & 0x8000_0000) !== 0;
    return Math.max(0, end - bytes.readUInt32LE(footer + 12) - (hasHeader ? APE_FOOTER_BYTES : 0));
  }
  if (stands('LYRICS200', end - 9)) {
    const size = Number(bytes.toString('latin1', end - LYRICS_FOOTER_BYTES, end - 9));
    if (Number.isInteger(size)) return Math.max(0, end - LYRICS_FOOTER_BYTES - size);
  }
  // A tag of ID3v2 that stands at the end says its size at its own end.
  const isAtEnd = end > 20 && stands('3DI', end - 10);
  return isAtEnd ? Math.max(0, end - 20 - sizeAt(bytes, end - 4)) : end;
}

const sizeAt = (bytes: Buffer, at: number): number =>
  [0, 1, 2, 3].reduce((size, byte) => size * 128 + (bytes.readUInt8(at + byte) & 0x7f), 0);
