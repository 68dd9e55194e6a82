import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { CAPTCHA_ALPHABET, newCaptchaText } from '#lib/captcha/captcha-text';
import * as drawing from '#lib/captcha/draw-captcha';
import { FONT_COUNT, outlineLetter } from '#lib/captcha/letter-outline';

const { drawCaptcha } = drawing;

test('a hundred pictures are PNGs of pixels alone: no metadata, no outline, no answer in any chunk', async () => {
  for (let i = 0; i < 100; i += 1) {
    const text = newCaptchaText();
    const png = await drawCaptcha(text);
    expect(png.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
    expect(png.length).toBeLessThan(14 * 1_024);
    const chunks = readChunks(png);
    for (const { type } of chunks) expect(['IHDR', 'PLTE', 'tRNS', 'pHYs', 'IDAT', 'IEND']).toContain(type);
    const written = [png, ...chunks.filter(({ type }) => type !== 'IDAT').map(({ data }) => data), inflateSync(pixelsOf(chunks))];
    for (const bytes of written) {
      const readable = bytes.toString('latin1');
      expect(readable.toUpperCase()).not.toContain(text);
      // Whole tags: three letters in a row come up in compressed pixels by chance.
      expect(readable).not.toMatch(/<svg |<path |<\?xml/);
    }
  }
});

test('templates of the stock package have nothing to be laid on: no outline leaves the drawing, and no letter is drawn twice alike', async () => {
  expect(Object.keys(drawing).sort()).toEqual(['CAPTCHA_HEIGHT', 'CAPTCHA_WIDTH', 'drawCaptcha']);
  const pictures = await Promise.all(Array.from({ length: 30 }, async () => pixels(await drawCaptcha('3HK7X'))));
  for (const [i, one] of pictures.entries()) {
    for (const other of pictures.slice(i + 1)) expect(sharedInk(one, other)).toBeLessThan(0.8);
  }
});

test('a reader sees a picture of its own light ground, twice as fine as it is shown, with the letters inside it', async () => {
  for (const text of ['MMMMM', 'QQQQQ', 'JJJJJ', 'LLLLL']) {
    const png = await drawCaptcha(text);
    const { width, height, hasAlpha } = await sharp(png).metadata();
    expect({ width, height, hasAlpha }).toEqual({ width: 400, height: 140, hasAlpha: false });
    const ink = await pixels(png);
    const rows = [...Array(6).keys(), ...Array.from({ length: 6 }, (_, i) => 134 + i)];
    // Nothing but paper at the upper and lower edge, so that no letter is cut off.
    for (const row of rows)
      expect(
        ink.subarray(row * 400, (row + 1) * 400).every((shade) => shade > 200),
        `${text}, row ${row}`,
      ).toBe(true);
    const dark = ink.filter((shade) => shade < 128).length / ink.length;
    expect(dark).toBeGreaterThan(0.05);
    expect(dark).toBeLessThan(0.4);
  }
});

test('every character of the alphabet has an outline in every font', () => {
  for (const letter of CAPTCHA_ALPHABET) {
    for (let font = 0; font < FONT_COUNT; font += 1) {
      const contours = outlineLetter(letter, font);
      expect(contours.length, `${letter} in font ${font}`).toBeGreaterThan(0);
      expect(contours.flat().length).toBeGreaterThan(10);
      expect(contours.flat(2).every(Number.isFinite)).toBe(true);
    }
  }
  expect(() => outlineLetter('X', FONT_COUNT)).toThrow(RangeError);
});

type Chunk = { type: string; data: Buffer };

function readChunks(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  // Nothing may stand behind the last chunk either.
  expect(chunks.at(-1)?.type).toBe('IEND');
  return chunks;
}

const pixelsOf = (chunks: Chunk[]): Buffer => Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));

const pixels = (png: Buffer): Promise<Buffer> => sharp(png).greyscale().raw().toBuffer();

/** Which share of the ink of either picture lies where the other has ink too. */
function sharedInk(one: Buffer, other: Buffer): number {
  let both = 0;
  let either = 0;
  one.forEach((shade, i) => {
    const [inOne, inOther] = [shade < 128, (other[i] ?? 255) < 128];
    if (inOne && inOther) both += 1;
    if (inOne || inOther) either += 1;
  });
  return both / either;
}
