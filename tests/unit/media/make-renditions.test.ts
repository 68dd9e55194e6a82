import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeRenditions } from '#lib/media/make-renditions';

let root: string;
let folder: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'toa-soan-test-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));
beforeEach(async () => {
  folder = path.join(root, 'sizes');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
});

const SECRET = 'the kitchen table of our source';

test('a reader of a large photograph gets every size in both formats, in its own proportions', async () => {
  const made = await sizes(await plain(2400, 1500).jpeg().toBuffer());
  expect(made.map(({ width, height, format }) => `${width}x${height}.${format}`).sort()).toEqual(
    [320, 640, 960, 1280, 1920].flatMap((width) => [`${width}x${width / 1.6}.avif`, `${width}x${width / 1.6}.webp`]).sort(),
  );
  for (const { width, height, format, bytes } of made) {
    const file = await readFile(path.join(folder, `${width}.${format}`));
    const read = await sharp(file).metadata();
    expect([read.width, read.height, read.format, file.length]).toEqual([width, height, format === 'avif' ? 'heif' : 'webp', bytes]);
  }
});

test('a source stays safe: a photograph loses its place, its camera, its captions and everything else it said', async () => {
  const jpeg = await plain(400, 300)
    .withExif({ IFD0: { Copyright: SECRET }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '16/1 3/1 0/1', GPSLongitude: '108/1 12/1 0/1' } })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><!-- ${SECRET} --></x:xmpmeta>`)
    .jpeg()
    .toBuffer();
  const photograph = insertSegment(insertSegment(jpeg, 0xed, `Photoshop 3.0\0${SECRET}`), 0xfe, SECRET);
  const before = await sharp(photograph).metadata();
  expect([before.exif, before.xmp].every(Boolean) && photograph.includes('Photoshop')).toBe(true);
  await sizes(photograph);
  for (const [name, file] of await files()) {
    const { exif, xmp, iptc, icc, comments } = await sharp(file).metadata();
    expect([name, exif, xmp, iptc, icc, comments]).toEqual([name, undefined, undefined, undefined, undefined, undefined]);
    expect(file.includes(SECRET)).toBe(false);
  }
});

test('a reader never receives the web page that someone hung on the end of a picture', async () => {
  const tail = '<html><script>alert(document.domain)</script></html>';
  await sizes(Buffer.concat([await plain(400, 300).jpeg().toBuffer(), Buffer.from(tail)]));
  for (const [, file] of await files()) expect(file.includes('<script>')).toBe(false);
});

test('a photograph taken with the phone upright stands upright', async () => {
  const left = await plain(200, 200, '#ff0000').png().toBuffer();
  const lying = await plain(400, 200, '#0000ff')
    .composite([{ input: left, left: 0, top: 0 }])
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect(await sizes(lying)).toContainEqual(expect.objectContaining({ width: 200, height: 400, format: 'webp' }));
  for (const [, file] of await files()) {
    const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const [topRed = 0, , topBlue = 0] = data.subarray((info.width * 50 + 100) * 3);
    const [bottomRed = 0, , bottomBlue = 0] = data.subarray((info.width * 350 + 100) * 3);
    expect(topRed > 200 && topBlue < 60 && bottomBlue > 200 && bottomRed < 60).toBe(true);
  }
});

test('the red of a wide-gamut photograph is still that red on a screen that knows only sRGB', async () => {
  const wide = await plain(64, 64, '#c86432').withIccProfile('p3').png().toBuffer();
  expect((await sharp(wide).metadata()).icc).toBeDefined();
  await sizes(wide);
  const [red = 0, green = 0, blue = 0] = await sharp(await readFile(path.join(folder, '64.webp')))
    .removeAlpha()
    .raw()
    .toBuffer();
  expect(Math.abs(red - 0xc8) < 6 && Math.abs(green - 0x64) < 6 && Math.abs(blue - 0x32) < 6).toBe(true);
});

test('a logo keeps its transparent ground, and a photograph in print colours or grey is taken too', async () => {
  await sizes(
    await sharp({ create: { width: 64, height: 64, channels: 4, background: '#b3261e00' } })
      .png()
      .toBuffer(),
  );
  for (const [, file] of await files()) expect((await sharp(file).metadata()).hasAlpha).toBe(true);
  for (const space of ['cmyk', 'b-w']) await sizes(await plain(64, 64).toColourspace(space).jpeg().toBuffer());
});

test('a scan of 16 bits a colour keeps its colours', async () => {
  const scan = await plain(64, 64, '#c86432').toColourspace('rgb16').png().toBuffer();
  expect((await sharp(scan).metadata()).depth).toBe('ushort');
  await sizes(scan);
  const [red = 0, green = 0, blue = 0] = await sharp(await readFile(path.join(folder, '64.webp')))
    .removeAlpha()
    .raw()
    .toBuffer();
  expect(Math.abs(red - 0xc8) < 6 && Math.abs(green - 0x64) < 6 && Math.abs(blue - 0x32) < 6).toBe(true);
});

test('a picture of one point, a hair and a ribbon are pictures', async () => {
  expect(await sizes(await plain(1, 1).png().toBuffer())).toHaveLength(2);
  expect(await sizes(await plain(20_000, 1).png().toBuffer())).toHaveLength(10);
  expect((await sizes(await plain(3, 9_000).png().toBuffer()))[0]).toMatchObject({ height: 8_192 });
});

test.each([
  ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>')],
  ['a TIFF', plain(8, 8).tiff().toBuffer()],
  ['an AVIF', plain(8, 8).avif().toBuffer()],
  ['a portable pixmap', Buffer.from('P3 1 1 255 0 0 0')],
  ['nothing at all', Buffer.alloc(0)],
])('even if the first look at the bytes were fooled, %s is not decoded', async (_, bytes) => {
  expect(await makeRenditions(await bytes, folder)).toEqual({ ok: false, code: 'picture-broken' });
  expect(await readdir(folder)).toEqual([]);
});

test.each(['jpeg', 'png', 'webp', 'gif'] as const)('a %s that lost its end on the way is refused, not half shown', async (format) => {
  const whole = await noise(400, 300).toFormat(format).toBuffer();
  const torn = whole.subarray(0, Math.floor(whole.length * 0.6));
  expect(await makeRenditions(torn, folder)).toEqual({ ok: false, code: 'picture-broken' });
  expect(await readdir(folder)).toEqual([]);
});

test('a PNG of a few kilobytes that would unfold to 256 million pixels is refused at once', async () => {
  const bomb = hugePng(16_000, 16_000);
  expect(bomb.length).toBeLessThan(64 * 1024);
  expect(await makeRenditions(bomb, folder)).toEqual({ ok: false, code: 'picture-pixels' });
});

test('of a moving picture the first frame is kept; one whose frames add up to too much is refused', async () => {
  const first = await plain(64, 64, '#ff0000').raw().toBuffer();
  const others = await plain(64, 64 * 599, '#0000ff')
    .raw()
    .toBuffer();
  const raw = { width: 64, height: 64 * 600, channels: 3, pageHeight: 64 } as const;
  const moving = await sharp(Buffer.concat([first, others]), { raw })
    .gif({ delay: Array(600).fill(40), keepDuplicateFrames: true })
    .toBuffer();
  expect((await sharp(moving).metadata()).pages).toBe(600);
  expect(await sizes(moving)).toHaveLength(2);
  const [red = 0, , blue = 0] = await sharp(await readFile(path.join(folder, '64.webp')))
    .removeAlpha()
    .raw()
    .toBuffer();
  expect(red > 200 && blue < 60).toBe(true);
  // The same 600 frames, each said to be drawn on a far larger screen.
  moving.writeUInt16LE(400, 6);
  moving.writeUInt16LE(300, 8);
  expect(await makeRenditions(moving, folder)).toEqual({ ok: false, code: 'picture-pixels' });
});

test('a picture that keeps its process busy for too long is given up, and the next editor is served', async () => {
  const picture = await plain(64, 64).png().toBuffer();
  const slow = await Promise.all([1, 2, 3].map(() => makeRenditions(picture, folder, 5)));
  expect(slow).toEqual(Array(3).fill({ ok: false, code: 'picture-broken' }));
  expect((await makeRenditions(picture, folder)).ok).toBe(true);
});

test('an operator learns of a folder that cannot be written: it is no fault of the picture', async () => {
  await expect(makeRenditions(await plain(8, 8).png().toBuffer(), path.join(root, 'missing'))).rejects.toThrow('works on files failed');
});

async function sizes(bytes: Buffer) {
  const made = await makeRenditions(bytes, folder);
  if (!made.ok) throw new Error(made.code);
  return made.value;
}

async function files(): Promise<[string, Buffer][]> {
  const names = await readdir(folder);
  expect(names.length).toBeGreaterThan(0);
  return Promise.all(names.map(async (name): Promise<[string, Buffer]> => [name, await readFile(path.join(folder, name))]));
}

function plain(width: number, height: number, background = '#2e7d86'): Sharp {
  return sharp({ create: { width, height, channels: 3, background } });
}

function noise(width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } } });
}

/** A JPEG with one more application segment or comment after its first two bytes. */
function insertSegment(jpeg: Buffer, marker: number, text: string): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(text.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, Buffer.from(text, 'latin1'), jpeg.subarray(2)]);
}

/** A black PNG of one bit a pixel: 32 MB of zeros that compress to nearly nothing. */
function hugePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const pixels = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 9 });
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}
