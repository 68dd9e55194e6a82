import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type OutputInfo, type Sharp } from 'sharp';
import { FORMATS, MAX_PIXELS, type PictureFormat, type Rendition } from './formats.ts';

/**
 * Writes bare pixels in these widths (smallest first, none wider than they are) into a folder, as `<width>.<format>`. Begins with the
 * largest, which takes longest; answers smallest first. For the programs that work on pictures, never for the server itself.
 */
export async function writeRenditions(data: Buffer, info: OutputInfo, widths: number[], into: string): Promise<Rendition[]> {
  const { width: fullWidth, height: fullHeight, channels } = info;
  const written = [...widths].reverse().flatMap((width) =>
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
