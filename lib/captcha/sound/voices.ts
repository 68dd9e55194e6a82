import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locale } from '../../messages/translator.ts';
import { decodeWav } from './wav.ts';

/** What each digit sounds like: its takes, by digit. */
export type Voices = readonly (readonly Float32Array[])[];

export const TAKES = 3;

const loading = new Map<Locale, Promise<Voices>>();

/** The takes of a language, read on first use and kept: some 500 KB in files. */
export function loadVoices(locale: Locale): Promise<Voices> {
  let voices = loading.get(locale);
  if (!voices) {
    voices = Promise.all(Array.from({ length: 10 }, (_, digit) => readTakes(locale, digit)));
    // What failed once may go well the next time.
    voices.catch(() => loading.delete(locale));
    loading.set(locale, voices);
  }
  return voices;
}

/** From the project's folder, not from this file's: a bundler moves the file. */
const readTakes = (locale: Locale, digit: number): Promise<Float32Array[]> =>
  Promise.all(
    Array.from({ length: TAKES }, async (_, take) =>
      decodeWav(await readFile(path.join(process.cwd(), 'lib/captcha/sound/voices', locale, `${digit}-${take + 1}.wav`))),
    ),
  );
