import { parseBuffer } from 'music-metadata';
import { describe, expect, test } from 'vitest';
import { sniffSound } from '#lib/attachments/audio/sniff-sound';
import { pagesOf } from '#lib/attachments/audio/strip/ogg-pages';
import { stripSound } from '#lib/attachments/audio/strip/strip-sound';
import { checksum, PRIVATE, SOUNDS, type TestSound } from '#tests/support/sounds';

const heardIn = async ({ type }: TestSound, bytes: Buffer) => {
  const { format, common } = await parseBuffer(new Uint8Array(bytes), { mimeType: type, size: bytes.length }, { duration: true });
  return { rate: format.sampleRate, seconds: Math.round(format.duration ?? 0), title: common.title, artist: common.artist };
};

describe.each(Object.entries(SOUNDS))('a %s that somebody recorded', (_, make) => {
  test('says who and where before it is taken, and nothing of it afterwards', async () => {
    const sound = make();
    expect(sniffSound(sound.bytes)).toBe(sound.type);
    expect(await heardIn(sound, sound.bytes)).toMatchObject({ title: 'Phong van ba Anh', artist: 'Nguyen Thi Anh' });
    const clean = stripSound(sound.bytes, sound.type);
    if (!clean) throw new Error('It was refused.');
    for (const words of PRIVATE) expect(clean.includes(words)).toBe(false);
    expect(await heardIn(sound, clean)).toMatchObject({ title: undefined, artist: undefined });
  });

  test('sounds as before: the same frames, the same rate, as long; stripped twice it is the same file', async () => {
    const sound = make();
    const clean = stripSound(sound.bytes, sound.type) ?? Buffer.alloc(0);
    expect(sound.heard(clean).equals(sound.heard(sound.bytes))).toBe(true);
    expect(sound.heard(clean).length).toBeGreaterThan(600);
    const [before, after] = [await heardIn(sound, sound.bytes), await heardIn(sound, clean)];
    expect([after.rate, after.seconds]).toEqual([before.rate, before.seconds]);
    expect(after.seconds).toBe(2);
    expect(sniffSound(clean)).toBe(sound.type);
    expect(stripSound(clean, sound.type)?.equals(clean)).toBe(true);
  });

  test('that is cut off anywhere, or torn, is taken without its tags or refused, and never takes the program down', () => {
    const sound = make();
    for (let length = 0; length < sound.bytes.length; length += Math.ceil(sound.bytes.length / 150)) {
      const cut = stripSound(sound.bytes.subarray(0, length), sound.type);
      expect(cut === null || cut.length <= length + 1).toBe(true);
    }
    for (let at = 0; at < 400; at += 7) {
      const torn = Buffer.from(sound.bytes);
      torn.fill(0xff, at, at + 4);
      expect(() => stripSound(torn, sound.type)).not.toThrow();
    }
  });
});

test('every page of an Ogg stream whose words were emptied has its own checksum again', () => {
  for (const name of ['Ogg Opus', 'Ogg Vorbis']) {
    const { bytes, type } = SOUNDS[name]?.() ?? { bytes: Buffer.alloc(0), type: 'audio/ogg' as const };
    const clean = stripSound(bytes, type) ?? Buffer.alloc(0);
    const pages = pagesOf(clean) ?? [];
    expect(pages.length).toBeGreaterThan(3);
    for (const { begin, end } of pages) expect(clean.readUInt32LE(begin + 22)).toBe(checksum(clean.subarray(begin, end)));
  }
});

test('an Ogg of two recordings one after the other is emptied in both', () => {
  const [first, second] = [SOUNDS['Ogg Opus']?.().bytes, SOUNDS['Ogg Vorbis']?.().bytes];
  const clean = stripSound(Buffer.concat([first ?? Buffer.alloc(0), second ?? Buffer.alloc(0)]), 'audio/ogg');
  for (const words of PRIVATE) expect(clean?.includes(words)).toBe(false);
});

test('days on which an M4A was made go with its words', () => {
  const { bytes, type } = SOUNDS.M4A?.() ?? { bytes: Buffer.alloc(0), type: 'audio/mp4' as const };
  const clean = stripSound(bytes, type) ?? Buffer.alloc(0);
  for (const name of ['mvhd', 'tkhd', 'mdhd']) expect(clean.readBigUInt64BE(clean.indexOf(name) + 8)).toBe(0n);
});

test('an M4A with a track that is neither heard nor read is refused: it may say where somebody was', () => {
  const { bytes, type } = SOUNDS.M4A?.() ?? { bytes: Buffer.alloc(0), type: 'audio/mp4' as const };
  const placed = Buffer.from(bytes);
  placed.write('meta', placed.indexOf('soun'), 'latin1');
  expect(stripSound(placed, type)).toBeNull();
});

test('a FLAC with ID3 before it loses that, too, and stays what it is', () => {
  const id3 = SOUNDS.MP3?.().bytes.subarray(0, 400) ?? Buffer.alloc(0);
  const size = 10 + [6, 7, 8, 9].reduce((sum, at) => sum * 128 + id3.readUInt8(at), 0);
  const { bytes, type } = SOUNDS.FLAC?.() ?? { bytes: Buffer.alloc(0), type: 'audio/flac' as const };
  const both = Buffer.concat([SOUNDS.MP3?.().bytes.subarray(0, size) ?? id3, bytes]);
  expect(sniffSound(both)).toBe('audio/flac');
  expect(stripSound(both, type)?.equals(stripSound(bytes, type) ?? Buffer.alloc(0))).toBe(true);
});
