const HEAD_BYTES = 27;
const CONTINUED = 1;
const FIRST = 2;

/** A page of an Ogg stream: where it stands in the file, and where each part of a packet on it does. */
export type OggPage = {
  begin: number;
  end: number;
  serial: number;
  /** Of its stream; the packets that tell what it is come at once after it. */
  isFirst: boolean;
  isContinued: boolean;
  /** `ends`: whether the packet is over with this part. */
  parts: { begin: number; end: number; ends: boolean }[];
};

/** The pages of a file, one after the other; null when something else stands between them, or the last one is cut off. */
export function pagesOf(bytes: Buffer): OggPage[] | null {
  const pages: OggPage[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (bytes.toString('latin1', at, at + 4) !== 'OggS') return null;
    const count = bytes.readUInt8(at + 26);
    const flags = bytes.readUInt8(at + 5);
    let data = at + HEAD_BYTES + count;
    const parts: OggPage['parts'] = [];
    let begin = data;
    for (let lace = 0; lace < count; lace += 1) {
      const size = bytes.readUInt8(at + HEAD_BYTES + lace);
      data += size;
      if (size === 255 && lace < count - 1) continue;
      parts.push({ begin, end: data, ends: size < 255 });
      begin = data;
    }
    if (data > bytes.length) return null;
    const serial = bytes.readUInt32LE(at + 14);
    pages.push({ begin: at, end: data, serial, isFirst: (flags & FIRST) !== 0, isContinued: (flags & CONTINUED) !== 0, parts });
    at = data;
  }
  return pages;
}

/** Writes a page's checksum anew, after something on it was changed. */
export function sealPage(bytes: Buffer, { begin, end }: OggPage): void {
  bytes.writeUInt32LE(0, begin + 22);
  let sum = 0;
  for (let at = begin; at < end; at += 1) sum = ((sum << 8) ^ (TABLE[((sum >>> 24) ^ bytes.readUInt8(at)) & 0xff] ?? 0)) >>> 0;
  bytes.writeUInt32LE(sum, begin + 22);
}

const POLYNOMIAL = 0x04c1_1db7;
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte << 24;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 0x8000_0000 ? (sum << 1) ^ POLYNOMIAL : sum << 1;
  return sum >>> 0;
});
