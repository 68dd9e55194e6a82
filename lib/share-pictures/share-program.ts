// A program, not a module: reading a face takes the better part of a second, which no reader shall wait for in the server's process.
// The words come in on stdin as JSON, a PNG comes out.
import { readFile } from 'node:fs/promises';
import { buffer, text } from 'node:stream/consumers';
import opentype from 'opentype.js';
import sharp from 'sharp';
import { FACE } from './face.ts';
import { drawShareSvg, type SharedWords } from './share-drawing.ts';

sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadSvgBuffer'] });
sharp.concurrency(1);

const words: SharedWords = JSON.parse(await text(process.stdin));
const face = await readFile(FACE);
const font = opentype.parse(new Uint8Array(face).buffer);
const drawn = sharp(Buffer.from(drawShareSvg(words, font))).png({ palette: true, colours: 64, compressionLevel: 9 });
process.stdout.write(await buffer(drawn));
