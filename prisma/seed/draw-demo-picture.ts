import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { makeRenditions } from '../../lib/media/make-renditions.ts';
import { keepRenditions } from '../../lib/media/save-picture.ts';
import { renditions } from '../../lib/media/schema.ts';

const MADE = 'made.json';

/**
 * Keeps a demo story's drawing as a picture of the paper. Its sizes are made once on a machine: they take a second each, and
 * every new database of a developer would make the same ones again.
 * @returns the media id
 * @throws when `prisma/seed/drawings/<key>.svg` is not there or cannot be drawn
 */
export async function keepDrawing(key: string, personId: number): Promise<number> {
  const drawing = await readFile(path.resolve('prisma/seed/drawings', `${key}.svg`));
  const name = createHash('sha256').update(drawing).update(sharp.versions.sharp).digest('hex').slice(0, 32);
  const folder = path.resolve('.cache/demo-pictures', name);
  const made = await readFile(path.join(folder, MADE), 'utf8').catch(() => make(drawing, key, folder));
  return (await keepRenditions(renditions.parse(JSON.parse(made)), folder, personId)).id;
}

/** A folder that is there is whole: it takes its name when everything is in it. */
async function make(drawing: Buffer, key: string, folder: string): Promise<string> {
  await mkdir(path.dirname(folder), { recursive: true });
  const draft = await mkdtemp(`${folder}-`);
  try {
    const result = await makeRenditions(await renderDrawing(drawing), draft, 60_000);
    if (!result.ok) throw new Error(`The drawing of ${key} cannot be kept: ${result.code}`);
    const made = JSON.stringify(result.value);
    await writeFile(path.join(draft, MADE), made);
    await rename(draft, folder).catch((error: NodeJS.ErrnoException) => {
      // Somebody else was first.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
    return made;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** A drawing as a PNG of 1600 × 1000. The drawings are ours, so they are read in this process, where uploads never are. */
export const renderDrawing = (drawing: Buffer): Promise<Buffer> =>
  sharp(drawing).resize(1600, 1000).png({ compressionLevel: 3 }).toBuffer();
