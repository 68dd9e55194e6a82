import path from 'node:path';
import sharp from 'sharp';

/**
 * A demo story's drawing as a PNG of 1600 × 1000, ready for `savePicture`.
 * The drawings are ours, so they are read in this process, where uploads never are.
 * @throws when `prisma/seed/drawings/<key>.svg` is not there
 */
export function renderDrawing(key: string, directory = path.resolve('prisma/seed/drawings')): Promise<Buffer> {
  return sharp(path.join(directory, `${key}.svg`))
    .resize(1600, 1000)
    .png({ compressionLevel: 3 })
    .toBuffer();
}
