import { type OggPage, pagesOf, sealPage } from './ogg-pages.ts';

/** A packet before the sound: its parts in the file. */
type Packet = { begin: number; end: number }[];
type Stream = { packets: Packet[]; pages: OggPage[]; isOver: boolean };

/** What each kind of stream begins with; how many packets stand before its sound, and how the ones with words are emptied. */
const KINDS: { magic: string; headers: (first: Buffer) => number; empty: (packet: Buffer, position: number) => Buffer | null }[] = [
  { magic: 'OpusHead', headers: () => 2, empty: (packet) => emptyWords(packet, 'OpusTags', false) },
  {
    magic: '\x01vorbis',
    headers: () => 3,
    empty: (packet, position) => (position === 1 ? emptyWords(packet, '\x03vorbis', true) : packet),
  },
  { magic: 'Speex   ', headers: () => 2, empty: (packet) => emptyWords(packet, '', false) },
  { magic: '\x7fFLAC', headers: (first) => 1 + first.readUInt16BE(7), empty: emptyBlock },
];

/**
 * Empties the words of an Ogg stream where they stand: the packet keeps its length, so no page moves, and only the checksums of its
 * pages are new. Streams one after the other, each with words of its own, are all looked at.
 */
export function stripOgg(bytes: Buffer): Buffer | null {
  const clean = Buffer.from(bytes);
  const pages = pagesOf(clean);
  if (!pages) return null;
  const streams = new Map<number, Stream>();
  for (const page of pages) {
    const known = streams.get(page.serial);
    if (page.isFirst && known && !known.isOver) return null;
    const stream = page.isFirst ? { packets: [], pages: [], isOver: false } : known;
    if (!stream) return null;
    streams.set(page.serial, stream);
    if (!stream.isOver && !gather(clean, stream, page)) return null;
  }
  return [...streams.values()].every(({ isOver }) => isOver) ? clean : null;
}

/** Takes a page into a stream that has not told everything yet, and empties its words when it has. */
function gather(clean: Buffer, stream: Stream, page: OggPage): boolean {
  stream.pages.push(page);
  const { packets } = stream;
  page.parts.forEach((part, position) => {
    const open = position === 0 && page.isContinued ? packets.at(-1) : undefined;
    if (open) open.push(part);
    else packets.push([part]);
  });
  const [first] = packets;
  const head = first && wholeOf(clean, first);
  const kind = head && KINDS.find(({ magic }) => head.toString('latin1', 0, magic.length) === magic);
  if (!kind) return false;
  const headers = kind.headers(head);
  const isEnded = page.parts.at(-1)?.ends ?? false;
  const complete = packets.length - (isEnded ? 0 : 1);
  if (headers < 2 || complete < headers) return true;
  for (const [position, packet] of packets.slice(0, headers).entries()) {
    if (position === 0) continue;
    const whole = wholeOf(clean, packet);
    const emptied = kind.empty(whole, position);
    if (emptied?.length !== whole.length) return false;
    writeBack(clean, packet, emptied);
  }
  for (const one of stream.pages) sealPage(clean, one);
  stream.isOver = true;
  return true;
}

const wholeOf = (clean: Buffer, packet: Packet): Buffer => Buffer.concat(packet.map(({ begin, end }) => clean.subarray(begin, end)));

function writeBack(clean: Buffer, packet: Packet, whole: Buffer): void {
  let taken = 0;
  for (const { begin, end } of packet) {
    whole.copy(clean, begin, taken, taken + end - begin);
    taken += end - begin;
  }
}

/** Comments in Vorbis's form that say nothing: the name of the program is blanks, as many as there was anything, and no comment follows. */
function emptyWords(packet: Buffer, magic: string, isFramed: boolean): Buffer | null {
  const blanks = packet.length - magic.length - 8 - (isFramed ? 1 : 0);
  if (blanks < 0 || packet.toString('latin1', 0, magic.length) !== magic) return null;
  const said = Buffer.alloc(packet.length);
  said.write(magic, 0, 'latin1');
  said.writeUInt32LE(blanks, magic.length);
  said.fill(' ', magic.length + 4, magic.length + 4 + blanks);
  if (isFramed) said.writeUInt8(1, packet.length - 1);
  return said;
}

const LAST = 0x80;
const WORDS = 4;
const PADDING = 1;
const KEPT = new Set([0, 3]);

/** A block of FLAC's, which in Ogg is a packet: words that say nothing, room instead of pictures and programs' own. */
function emptyBlock(packet: Buffer): Buffer | null {
  if (packet.length < 4) return null;
  const head = packet.readUInt8(0);
  if (KEPT.has(head & ~LAST)) return packet;
  if ((head & ~LAST) === WORDS) {
    const words = emptyWords(packet.subarray(4), '', false);
    return words && Buffer.concat([packet.subarray(0, 4), words]);
  }
  const room = Buffer.alloc(packet.length);
  packet.copy(room, 0, 0, 4);
  room.writeUInt8((head & LAST) | PADDING, 0);
  return room;
}
