import { z } from 'zod';
import { now } from '../clock.ts';
import { done, type Result, refuse } from '../result.ts';
import { dayOf } from '../vietnamese/days.ts';
import type { Rendition } from './formats.ts';
import type { FoundWords } from './metadata/found-words.ts';
import { inTurn } from './picture-queue.ts';
import { runProgram } from './run-program.ts';
import { renditions } from './schema.ts';

export const PICTURE_TIMEOUT_MS = 20_000;

const DAY_MS = 86_400_000;

const found = z.strictObject({ takenOn: z.string().nullable(), credit: z.string(), caption: z.string() });
const answer = z.union([z.strictObject({ renditions, found }), z.strictObject({ refused: z.enum(['picture-pixels', 'picture-broken']) })]);

/** What was made of a picture, and what its file said of itself. */
export type TakenApart = { renditions: Rendition[]; found: FoundWords };
export type BrokenPicture = { code: 'picture-pixels' | 'picture-broken' };

/**
 * Has another process decode a picture and write its sizes into `folder` as `<width>.<format>`, smallest first, and read what the file
 * says of itself. A picture that makes that process crash, or keeps it for longer than `timeoutMs`, counts as broken.
 * @throws when the program could not be run or failed through no fault of the picture
 */
export function takeApart(bytes: Uint8Array, folder: string, timeoutMs = PICTURE_TIMEOUT_MS): Promise<Result<TakenApart, BrokenPicture>> {
  return inTurn(async () => {
    // A camera east of here may be a day ahead.
    const lastDay = dayOf(new Date(now().getTime() + DAY_MS));
    const said = await runProgram('lib/media/process-picture.ts', [folder, lastDay], bytes, timeoutMs);
    if (said === null) return refuse({ code: 'picture-broken' });
    const parsed = answer.parse(JSON.parse(said));
    return 'refused' in parsed ? refuse({ code: parsed.refused }) : done(parsed);
  });
}

/** The same for who wants the sizes alone. */
export async function makeRenditions(
  bytes: Uint8Array,
  folder: string,
  timeoutMs = PICTURE_TIMEOUT_MS,
): Promise<Result<Rendition[], BrokenPicture>> {
  const made = await takeApart(bytes, folder, timeoutMs);
  return made.ok ? done(made.value.renditions) : made;
}
