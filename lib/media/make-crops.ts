import path from 'node:path';
import { z } from 'zod';
import { done, type Result, refuse } from '../result.ts';
import { cutFor, type Framing, RATIOS } from './framing.ts';
import { PICTURE_TIMEOUT_MS } from './make-renditions.ts';
import { inTurn } from './picture-queue.ts';
import { runProgram } from './run-program.ts';
import { inFolder, keepFiles } from './save-picture.ts';
import { type Crops, type Picture, renditions } from './schema.ts';
import { pictureDisk } from './storage.ts';

const answer = z.array(z.strictObject({ ratio: z.enum(RATIOS), renditions }));

/** All ratios in all sizes are thirty pictures. */
const CROPS_TIMEOUT_MS = 3 * PICTURE_TIMEOUT_MS;

/**
 * Cuts a picture for every ratio, from its largest size, in another process; keeps the files under keys of their own.
 * @returns the cuts; whoever does not keep them in a row calls `removeCrops`
 * @throws when the files cannot be read or written
 */
export async function makeCrops(picture: Picture, framing: Framing): Promise<Result<Crops, { code: 'picture-broken' }>> {
  const source = await pictureDisk().getBytes(`${picture.key}/${picture.width}.webp`);
  const cuts = RATIOS.map((ratio) => ({ ratio, ...cutFor(ratio, picture, framing) }));
  return inFolder(async (folder) => {
    const said = await inTurn(() =>
      runProgram('lib/media/crop-picture.ts', [folder, JSON.stringify(cuts)], new Uint8Array(source), CROPS_TIMEOUT_MS),
    );
    if (said === null) return refuse({ code: 'picture-broken' });
    const crops: Crops = {};
    try {
      for (const one of answer.parse(JSON.parse(said))) {
        const into = path.join(/*turbopackIgnore: true*/ folder, one.ratio);
        crops[one.ratio] = await keepFiles(one.renditions, into, async (value) => ({ value: bareOf(value), keep: true }));
      }
    } catch (error) {
      await removeCrops(crops);
      throw error;
    }
    return done(crops);
  });
}

/** Removes the files of cuts that nobody kept. */
export async function removeCrops(crops: Crops): Promise<void> {
  for (const key of keysOfCrops(crops)) await pictureDisk().deleteAll(key);
}

/** The folders in which cuts are kept. */
export const keysOfCrops = (crops: Crops | null | undefined): string[] => Object.values(crops ?? {}).map(({ key }) => key);

const bareOf = ({ key, width, height, renditions: sizes }: Picture) => ({ key, width, height, renditions: sizes });
