const HEAD_BYTES = 10;

/** Where the tags of ID3v2 end that begin at `at`; `at` itself when there is none. Several may follow one another. */
export function endOfId3(bytes: Uint8Array, at: number): number {
  let end = at;
  while (bytes[end] === 0x49 && bytes[end + 1] === 0x44 && bytes[end + 2] === 0x33 && end + HEAD_BYTES <= bytes.length) {
    const size = [6, 7, 8, 9].reduce((sum, byte) => sum * 128 + ((bytes[end + byte] ?? 0) & 0x7f), 0);
    const hasFooter = ((bytes[end + 5] ?? 0) & 0x10) !== 0;
    end += HEAD_BYTES + size + (hasFooter ? HEAD_BYTES : 0);
  }
  return Math.min(end, bytes.length);
}
