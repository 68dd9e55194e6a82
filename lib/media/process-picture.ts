// A program, not a module: strangers' bytes are decoded in a process that has no secrets and may be killed.
// A picture comes in on stdin, its sizes go into the folder named by the first argument, one line of JSON comes out. What its file says
// of itself is read here, too, and of no day later than the second argument: what is kept of the picture are bare pixels.
import { buffer } from 'node:stream/consumers';
import sharp, { type OutputInfo } from 'sharp';
import { MAX_HEIGHT, MAX_PIXELS, MAX_WIDTH, renditionWidths } from './formats.ts';
import { readFoundWords } from './metadata/read-found-words.ts';
import { writeRenditions } from './write-renditions.ts';

type Refused = { refused: 'picture-pixels' | 'picture-broken' };

sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer', 'VipsForeignLoadNsgifBuffer'],
});
// All sizes are made side by side; one thread for each is faster than several for every one.
sharp.concurrency(1);
sharp.cache(false);

const [folder, lastDay] = process.argv.slice(2);
if (!folder || !lastDay) throw new Error('Usage: node lib/media/process-picture.ts <folder> <YYYY-MM-DD>');

const input = await buffer(process.stdin);
const decoded = await decode(input);
const answer =
  'refused' in decoded
    ? decoded
    : {
        renditions: await writeRenditions(decoded.data, decoded.info, renditionWidths(decoded.info.width), folder),
        found: readFoundWords(input, lastDay),
      };
process.stdout.write(`${JSON.stringify(answer)}\n`);

/** The first frame, upright, in sRGB, no larger than is kept: bare pixels, so nothing the file said besides them can come along. */
async function decode(bytes: Buffer): Promise<{ data: Buffer; info: OutputInfo } | Refused> {
  try {
    const { width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height * pages > MAX_PIXELS) return { refused: 'picture-pixels' };
    return await sharp(bytes, { limitInputPixels: MAX_PIXELS, pages: 1, failOn: 'error' })
      .autoOrient()
      .resize({ width: MAX_WIDTH, height: MAX_HEIGHT, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
  } catch {
    return { refused: 'picture-broken' };
  }
}
