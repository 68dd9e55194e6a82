import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { MAX_FOUND_CAPTION_CHARS, MAX_FOUND_CREDIT_CHARS, wholeLine } from '../../media/metadata/found-words.ts';
import { runProgram } from '../../media/run-program.ts';
import { inFolder } from '../../media/save-picture.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { SoundType } from '../types.ts';

const TIMEOUT_MS = 20_000;
/** A programme of three hours; whatever says it is longer is no sound for a story. */
const MAX_SECONDS = 3 * 60 * 60;

const answer = z.strictObject({ seconds: z.number(), isFilm: z.boolean(), title: z.string(), artist: z.string() }).nullable();

/** A sound as it is kept. */
export type TakenSound = {
  /** Without its tags. */
  bytes: Uint8Array;
  /** How long it lasts, in whole seconds, at least 1. */
  seconds: number;
  found: FoundInSound;
};
/** What its tags said before they were taken out: what it is, and whose; each may be empty. */
export type FoundInSound = { caption: string; credit: string };

/**
 * Measures a sound, reads its title and whose it is, and takes its tags out: names, places, days and pictures that nobody meant to publish.
 * Done in another process, since the bytes are a stranger's.
 * @returns why it cannot be taken: it cannot be read, it holds a film, it is too long
 * @throws when the program could not be run
 */
export async function takeSound(
  bytes: Uint8Array,
  type: SoundType,
  timeoutMs = TIMEOUT_MS,
): Promise<Result<TakenSound, { code: 'sound-broken' | 'sound-length' | 'attachment-type' }>> {
  return inFolder(async (folder) => {
    const file = path.join(/*turbopackIgnore: true*/ folder, 'sound');
    const said = await runProgram('lib/attachments/audio/probe-sound.ts', [type, file], bytes, timeoutMs);
    const heard = said === null ? null : answer.parse(JSON.parse(said));
    if (!heard) return refuse({ code: 'sound-broken' });
    if (heard.isFilm) return refuse({ code: 'attachment-type' });
    if (heard.seconds > MAX_SECONDS) return refuse({ code: 'sound-length' });
    return done({
      bytes: await readFile(file),
      seconds: Math.max(1, Math.round(heard.seconds)),
      found: { caption: wholeLine(heard.title, MAX_FOUND_CAPTION_CHARS), credit: wholeLine(heard.artist, MAX_FOUND_CREDIT_CHARS) },
    });
  });
}
