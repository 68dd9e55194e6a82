/** Boxes of boxes that lead to words or to days. */
const WALKED = new Set(['moov', 'trak', 'mdia', 'moof', 'traf']);
/** What somebody said of the sound, and room in which an earlier tag may still stand. */
const EMPTIED = new Set(['udta', 'meta', 'uuid', 'free', 'skip']);
/** They begin with when it was made and when it was changed. */
const DATED = new Set(['mvhd', 'tkhd', 'mdhd']);
/** A track of these is heard, or names chapters; one of another kind may say where somebody was. */
const HANDLERS = new Set(['soun', 'text', 'sbtl', 'subt']);

/**
 * Empties what an MPEG-4 file says of itself where it stands, as `free` boxes: the samples do not move, so no table that points at them
 * needs to be written anew.
 */
export function stripMp4(bytes: Buffer): Buffer | null {
  const clean = Buffer.from(bytes);
  return emptyIn(clean, 0, clean.length) ? clean : null;
}

/** @returns whether all of it is built as it should be, and is known to be harmless */
function emptyIn(clean: Buffer, from: number, until: number): boolean {
  for (let at = from; at < until; ) {
    const box = boxAt(clean, at, until);
    if (!box) return false;
    const { name, begin, end } = box;
    if (EMPTIED.has(name)) {
      clean.write('free', at + 4, 'latin1');
      clean.fill(0, begin, end);
    } else if (DATED.has(name)) {
      const isLong = clean.readUInt8(begin) === 1;
      clean.fill(0, begin + 4, begin + 4 + (isLong ? 16 : 8));
    } else if (name === 'hdlr' && !HANDLERS.has(clean.toString('latin1', begin + 8, begin + 12))) return false;
    else if (WALKED.has(name) && !emptyIn(clean, begin, end)) return false;
    at = end;
  }
  return true;
}

/** The box that begins at `at`: its name, and where what is in it begins and ends. */
function boxAt(clean: Buffer, at: number, until: number): { name: string; begin: number; end: number } | null {
  if (at + 8 > until) return null;
  const name = clean.toString('latin1', at + 4, at + 8);
  const said = clean.readUInt32BE(at);
  // 0: it reaches to the end; 1: its size needs 64 bits.
  const begin = said === 1 ? at + 16 : at + 8;
  const size = said === 0 ? until - at : said === 1 ? Number(clean.readBigUInt64BE(at + 8)) : said;
  const end = at + size;
  return end < begin || end > until ? null : { name, begin, end };
}
