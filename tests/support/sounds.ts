// Small sounds of every type that is taken, with the tags that recorders and programs write. None is heard; their frames are what is compared.

import type { SoundType } from '#lib/attachments/types';

const TITLE = 'Phong van ba Anh';
const ARTIST = 'Nguyen Thi Anh';
/** What nobody meant to publish. */
export const PRIVATE = [TITLE, ARTIST, 'So 5 ngo Huyen', '+16.4637+107.5909', 'JPEG-of-a-face', 'iPhone cua Anh'];

/** A sound of about two seconds with its tags, what of it is heard, and how it is told apart. */
export type TestSound = { type: SoundType; bytes: Buffer; heard: (bytes: Buffer) => Buffer };

const text = (words: string) => Buffer.from(words, 'latin1');
const u32 = (value: number) => Buffer.from([value >>> 24, value >>> 16, value >>> 8, value].map((byte) => byte & 0xff));
const u32le = (value: number) => Buffer.from(u32(value).toReversed());
const u16 = (value: number) => u32(value).subarray(2);
/** Bytes that look like nothing in particular, the same each time. */
const grain = (length: number, seed = 1) => Buffer.from(Array.from({ length }, (_, at) => (at * 31 + seed * 17 + (at >> 3)) & 0x7f));

// ID3, around MP3 and AAC.

function id3(): Buffer {
  const frame = (name: string, body: Buffer) => Buffer.concat([text(name), u32(body.length), Buffer.alloc(2), body]);
  const frames = Buffer.concat([
    frame('TIT2', Buffer.concat([Buffer.from([0]), text(TITLE)])),
    frame('TPE1', Buffer.concat([Buffer.from([0]), text(ARTIST)])),
    frame('COMM', Buffer.concat([Buffer.from([0]), text('vie\0So 5 ngo Huyen')])),
    frame('TSSE', Buffer.concat([Buffer.from([0]), text('iPhone cua Anh')])),
    frame('APIC', Buffer.concat([Buffer.from([0]), text('image/jpeg\0\x03\0JPEG-of-a-face')])),
  ]);
  const size = frames.length + 40;
  const sizes = [21, 14, 7, 0].map((bits) => (size >> bits) & 0x7f);
  return Buffer.concat([text('ID3\x03\0\0'), Buffer.from(sizes), frames, Buffer.alloc(40)]);
}

function apeAndId3v1(): Buffer {
  const item = Buffer.concat([u32le(ARTIST.length), u32le(0), text(`Artist\0${ARTIST}`)]);
  const size = item.length + 32;
  const edge = (flags: number) => Buffer.concat([text('APETAGEX'), u32le(2000), u32le(size), u32le(1), u32le(flags), Buffer.alloc(8)]);
  const last = Buffer.alloc(128);
  last.write(`TAG${TITLE}`, 0, 'latin1');
  last.write(ARTIST, 33, 'latin1');
  return Buffer.concat([edge(0xa000_0000), item, edge(0x8000_0000), last]);
}

const framesOf = (count: number, head: Buffer, length: number) =>
  Buffer.concat(Array.from({ length: count }, (_, at) => Buffer.concat([head, grain(length - head.length, at)])));

const tagged = (type: SoundType, frames: Buffer): TestSound => ({
  type,
  bytes: Buffer.concat([id3(), frames, apeAndId3v1()]),
  heard: (bytes) => bytes.subarray(bytes.indexOf(frames.subarray(0, 4))).subarray(0, frames.length),
});

/** 128 kbit/s at 44,100 Hz. */
const mp3 = () => tagged('audio/mpeg', framesOf(80, Buffer.from([0xff, 0xfb, 0x90, 0x00]), 417));
/** AAC-LC in ADTS frames of 200 bytes, 44,100 Hz, two channels. */
const aac = () => tagged('audio/aac', framesOf(90, Buffer.from([0xff, 0xf1, 0x50, 0x80, 0x19, 0x1f, 0xfc]), 200));

// RIFF.

function wav(): TestSound {
  const samples = grain(16_001);
  const chunk = (name: string, body: Buffer) => Buffer.concat([text(name), u32le(body.length), body, Buffer.alloc(body.length % 2)]);
  const format = Buffer.concat([Buffer.from([1, 0, 1, 0]), u32le(8_000), u32le(8_000), Buffer.from([1, 0, 8, 0])]);
  const info = Buffer.concat([
    text('INFO'),
    chunk('IART', text(ARTIST)),
    chunk('INAM', text(TITLE)),
    chunk('ICMT', text('So 5 ngo Huyen')),
  ]);
  const body = Buffer.concat([
    chunk('bext', Buffer.concat([text('iPhone cua Anh'), Buffer.alloc(600)])),
    chunk('fmt ', format),
    chunk('LIST', info),
    chunk('data', samples),
    chunk('id3 ', id3()),
    chunk('iXML', text('<BWFXML><NOTE>+16.4637+107.5909</NOTE></BWFXML>')),
  ]);
  const bytes = Buffer.concat([text('RIFF'), u32le(4 + body.length), text('WAVE'), body]);
  return { type: 'audio/wav', bytes, heard: (file) => after(file, 'data', 8, samples.length) };
}

const after = (bytes: Buffer, name: string, skip: number, length: number) => {
  const at = bytes.indexOf(name, 0, 'latin1') + skip;
  return bytes.subarray(at, at + length);
};

// Comments in Vorbis's form: Ogg and FLAC.

function comments(): Buffer {
  const line = (words: string) => Buffer.concat([u32le(words.length), text(words)]);
  const lines = [`TITLE=${TITLE}`, `ARTIST=${ARTIST}`, 'LOCATION=So 5 ngo Huyen', `COVER=JPEG-of-a-face${'A'.repeat(70_000)}`];
  return Buffer.concat([line('iPhone cua Anh'), u32le(lines.length), ...lines.map(line)]);
}

function flac(): TestSound {
  const block = (type: number, body: Buffer, isLast = false) =>
    Buffer.concat([Buffer.from([type | (isLast ? 0x80 : 0)]), u32(body.length).subarray(1), body]);
  const frames = Buffer.concat([Buffer.from([0xff, 0xf8, 0xc9, 0x18]), grain(4_000)]);
  const bytes = Buffer.concat([
    text('fLaC'),
    block(0, streamInfo()),
    block(4, comments()),
    block(6, Buffer.concat([u32(3), u32(10), text('image/jpeg'), u32(0), ...[8, 8, 24, 0].map(u32), u32(14), text('JPEG-of-a-face')])),
    block(2, text('riff+16.4637+107.5909')),
    block(1, Buffer.alloc(64), true),
    frames,
  ]);
  return { type: 'audio/flac', bytes, heard: (file) => after(file, '\xff\xf8\xc9\x18', 0, frames.length) };
}

/** 44,100 Hz, two channels, 16 bits, two seconds. */
function streamInfo(): Buffer {
  const info = Buffer.alloc(34);
  info.writeUInt16BE(4_096, 0);
  info.writeUInt16BE(4_096, 2);
  info.writeBigUInt64BE((44_100n << 44n) | (1n << 41n) | (15n << 36n) | 88_200n, 10);
  return info;
}

// Ogg.

/** Packets on pages; a packet that is longer than a page goes on on the next. `ends`: the granule position of each page's end. */
function oggPages(serial: number, pages: { packets: Buffer[]; granule: bigint }[]): Buffer {
  let number = 0;
  const made: Buffer[] = [];
  for (const { packets, granule } of pages) {
    const laces = packets.flatMap((packet) => [...Array<number>(Math.floor(packet.length / 255)).fill(255), packet.length % 255]);
    const data = Buffer.concat(packets);
    for (let lace = 0, taken = 0; lace < laces.length; lace += 255) {
      const on = laces.slice(lace, lace + 255);
      const size = on.reduce((sum, one) => sum + one, 0);
      const head = Buffer.alloc(27);
      head.write('OggS', 0, 'latin1');
      head.writeUInt8((lace > 0 ? 1 : 0) | (number === 0 ? 2 : 0), 5);
      head.writeBigUInt64LE(granule, 6);
      head.writeUInt32LE(serial, 14);
      head.writeUInt32LE(number, 18);
      head.writeUInt8(on.length, 26);
      const page = Buffer.concat([head, Buffer.from(on), data.subarray(taken, taken + size)]);
      page.writeUInt32LE(checksum(page), 22);
      made.push(page);
      taken += size;
      number += 1;
    }
  }
  return Buffer.concat(made);
}

/** Bit by bit, as the specification writes it. */
export function checksum(page: Buffer): number {
  const blank = Buffer.from(page);
  blank.writeUInt32LE(0, 22);
  let sum = 0;
  for (const byte of blank) {
    sum = (sum ^ (byte << 24)) >>> 0;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum & 0x8000_0000 ? (sum << 1) ^ 0x04c1_1db7 : sum << 1) >>> 0;
  }
  return sum;
}

const ogg = (serial: number, first: Buffer, headers: Buffer[], end: bigint): TestSound => {
  const frames = Array.from({ length: 8 }, (_, at) => Buffer.concat([text('heard'), grain(80, at)]));
  const bytes = oggPages(serial, [
    { packets: [first], granule: 0n },
    { packets: headers, granule: 0n },
    { packets: frames, granule: end },
  ]);
  return { type: 'audio/ogg', bytes, heard: (file) => file.subarray(file.indexOf('heard')) };
};

function opus(): TestSound {
  const head = Buffer.concat([text('OpusHead'), Buffer.from([1, 1, 0, 0]), u32le(48_000), Buffer.from([0, 0, 0])]);
  return ogg(7, head, [Buffer.concat([text('OpusTags'), comments()])], 96_000n);
}

function vorbis(): TestSound {
  const head = Buffer.concat([
    text('\x01vorbis'),
    u32le(0),
    Buffer.from([2]),
    ...[44_100, 0, 128_000, 0].map(u32le),
    Buffer.from([0xb8, 1]),
  ]);
  const said = Buffer.concat([text('\x03vorbis'), comments(), Buffer.from([1])]);
  return ogg(9, head, [said, Buffer.concat([text('\x05vorbis'), grain(3_000)])], 88_200n);
}

// MPEG-4.

function m4a(): TestSound {
  const box = (name: string, ...parts: Buffer[]) => {
    const body = Buffer.concat(parts);
    return Buffer.concat([u32(body.length + 8), text(name), body]);
  };
  const full = (name: string, ...parts: Buffer[]) => box(name, u32(0), ...parts);
  const frames = Buffer.concat([text('heard'), grain(2_000)]);
  const made = 3_855_000_000;
  const item = (name: string, words: string) => box(name, box('data', u32(1), u32(0), text(words)));
  const udta = box(
    'udta',
    box('\xa9xyz', u16(17), u16(0), text('+16.4637+107.5909')),
    full(
      'meta',
      full('hdlr', u32(0), text('mdir'), Buffer.alloc(13)),
      box('ilst', item('\xa9nam', TITLE), item('\xa9ART', ARTIST), item('\xa9too', 'iPhone cua Anh'), item('covr', 'JPEG-of-a-face')),
    ),
  );
  const sampleEntry = box('mp4a', Buffer.alloc(6), u16(1), Buffer.alloc(8), u16(2), u16(16), u32(0), u32(44_100 * 65_536));
  const table = box(
    'stbl',
    full('stsd', u32(1), sampleEntry),
    full('stts', u32(1), u32(87), u32(1_024)),
    full('stsc', u32(1), u32(1), u32(87), u32(1)),
    full('stsz', u32(0), u32(0)),
    full('stco', u32(1), u32(0)),
  );
  const track = box(
    'trak',
    full('tkhd', u32(made), u32(made), u32(1), u32(0), u32(89_088), Buffer.alloc(60)),
    box(
      'mdia',
      full('mdhd', u32(made), u32(made), u32(44_100), u32(89_088), u32(0)),
      full('hdlr', u32(0), text('soun'), Buffer.alloc(13)),
      box('minf', full('smhd', u32(0)), table),
    ),
    box('udta', box('name', text('iPhone cua Anh'))),
  );
  const movie = box('moov', full('mvhd', u32(made), u32(made), u32(44_100), u32(89_088), Buffer.alloc(80)), track, udta);
  const xmp = box('uuid', grain(16), text('<x:xmpmeta>So 5 ngo Huyen</x:xmpmeta>'));
  const bytes = Buffer.concat([box('ftyp', text('M4A '), u32(0), text('M4A mp42')), movie, xmp, box('mdat', frames)]);
  return { type: 'audio/mp4', bytes, heard: (file) => file.subarray(file.indexOf('heard')) };
}

/** One of each kind; Ogg with both of its codecs. */
export const SOUNDS: Record<string, () => TestSound> = {
  MP3: mp3,
  AAC: aac,
  M4A: m4a,
  'Ogg Opus': opus,
  'Ogg Vorbis': vorbis,
  FLAC: flac,
  WAV: wav,
};
