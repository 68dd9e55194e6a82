// A program, not a module: strangers' bytes are read in a process that has no secrets and may be killed.
// A sound comes in on stdin, its type is the first argument. What is to be kept of it goes into the file that the second one names, one line
// of JSON comes out: how long it lasts, whether it is a film, and what it said of itself before that was taken out.
import { writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { parseBuffer } from 'music-metadata';
import { SOUND_TYPES, type SoundType } from '../types.ts';
import { stripSound } from './strip/strip-sound.ts';

const [mimeType, file] = process.argv.slice(2);
const type = SOUND_TYPES.find((one) => one === mimeType);
if (!type || !file) throw new Error('Usage: node lib/attachments/audio/probe-sound.ts <type> <file>');

const bytes = await buffer(process.stdin);
process.stdout.write(`${JSON.stringify(await take(bytes, type, file))}\n`);

type Read = { seconds: number; sampleRate: number; isFilm: boolean; title: string; artist: string };

async function take(sent: Buffer, as: SoundType, into: string): Promise<Omit<Read, 'sampleRate'> | null> {
  const before = await read(sent, as);
  if (!before) return null;
  const { sampleRate, ...said } = before;
  if (said.isFilm) return said;
  const clean = stripSound(sent, as);
  const after = clean && (await read(clean, as));
  // What is kept must be heard as what was sent: a file that would not be is refused as a whole.
  if (!after || after.sampleRate !== sampleRate || Math.abs(after.seconds - said.seconds) > 1) return null;
  await writeFile(into, clean);
  return said;
}

async function read(sound: Buffer, as: SoundType): Promise<Read | null> {
  try {
    const options = { duration: true, skipCovers: true };
    const { format, common } = await parseBuffer(new Uint8Array(sound), { mimeType: as, size: sound.length }, options);
    const { duration = 0, hasVideo = false, sampleRate = 0 } = format;
    if (!Number.isFinite(duration) || duration <= 0 || sampleRate <= 0) return null;
    const { title = '', artist = '' } = common;
    return { seconds: duration, sampleRate, isFilm: hasVideo, title, artist };
  } catch {
    return null;
  }
}
