// A program, not a module: strangers' bytes are decoded in a process that has no secrets and may be killed.
// A picture comes in on stdin, its sizes go into the folder named by the only argument, one line of JSON comes out.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import sharp, { type OutputInfo, type Sharp } from 'sharp';
import { FORMATS, MAX_HEIGHT, MAX_PIXELS, MAX_WIDTH, type PictureFormat, type Rendition, renditionWidths } from './formats.ts';

type Refused = { refused: 'picture-pixels' | 'picture-broken' };

sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer', 'VipsForeignLoadNsgifBuffer'],
});
// All sizes are made side by side; one thread for each is faster than several for every one.
sharp.concurrency(1);
sharp.cache(false);

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Usage: node lib/media/process-picture.ts <folder>');

const decoded = await decode(await buffer(process.stdin));
const answer = 'refused' in decoded ? decoded : { renditions: await writeRenditions(decoded.data, decoded.info, folder) };
process.stdout.write(`${JSON.stringify(answer)}\n`);

/** The first frame, upright, in sRGB, no larger than is kept: bare pixels, so nothing the file said besides them can come along. */
async function decode(input: Buffer): Promise<{ data: Buffer; info: OutputInfo } | Refused> {
  try {
    const { width, height, pages = 1 } = await sharp(input, { limitInputPixels: false }).metadata();
    if (width * height * pages > MAX_PIXELS) return { refused: 'picture-pixels' };
    return await sharp(input, { limitInputPixels: MAX_PIXELS, pages: 1, failOn: 'error' })
      .autoOrient()
      .resize({ width: MAX_WIDTH, height: MAX_HEIGHT, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
  } catch {
    return { refused: 'picture-broken' };
  }
}

/** Begins with the largest, which takes longest; answers smallest first. */
async function writeRenditions(data: Buffer, info: OutputInfo, into: string): Promise<Rendition[]> {
  const { width: fullWidth, height: fullHeight, channels } = info;
  const widths = renditionWidths(fullWidth).reverse();
  const written = widths.flatMap((width) =>
    FORMATS.map(async (format) => {
      const height = Math.max(1, Math.round((fullHeight * width) / fullWidth));
      const pixels = sharp(data, { raw: { width: fullWidth, height: fullHeight, channels }, limitInputPixels: MAX_PIXELS });
      const encoded = await encode(pixels.resize(width, height, { fit: 'fill' }), format);
      await writeFile(path.join(into, `${width}.${format}`), encoded);
      return { width, height, format, bytes: encoded.length };
    }),
  );
  return (await Promise.all(written)).reverse();
}

function encode(pixels: Sharp, format: PictureFormat): Promise<Buffer> {
  switch (format) {
    case 'avif':
      return pixels.avif({ quality: 50, effort: 2, chromaSubsampling: '4:2:0' }).toBuffer();
    case 'webp':
      return pixels.webp({ quality: 75, effort: 4 }).toBuffer();
  }
}
