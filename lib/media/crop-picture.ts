// A program, not a module: cuts a picture of ours anew. It comes in on stdin; the cuts wanted are the second argument, as JSON; the sizes
// of each go into a folder named after its ratio inside the first. One line of JSON comes out.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { z } from 'zod';
import { MAX_PIXELS, renditionWidths } from './formats.ts';
import { MAX_CUT_WIDTH, RATIOS } from './framing.ts';
import { writeRenditions } from './write-renditions.ts';

sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadWebpBuffer'] });
sharp.concurrency(1);
sharp.cache(false);

const pixels = z.int().min(0);
const cuts = z.array(z.strictObject({ ratio: z.enum(RATIOS), left: pixels, top: pixels, width: pixels, height: pixels }));

const [folder, wanted] = process.argv.slice(2);
if (!folder || !wanted) throw new Error('Usage: node lib/media/crop-picture.ts <folder> <cuts>');

const input = await buffer(process.stdin);
const made = [];
for (const { ratio, ...cut } of cuts.parse(JSON.parse(wanted))) {
  const into = path.join(folder, ratio);
  await mkdir(into);
  const { data, info } = await sharp(input, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    .extract(cut)
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const widest = Math.min(info.width, MAX_CUT_WIDTH[ratio]);
  made.push({ ratio, renditions: await writeRenditions(data, info, renditionWidths(widest), into) });
}
process.stdout.write(`${JSON.stringify(made)}\n`);
