import type { SoundType } from '../../types.ts';
import { stripFlac } from './strip-flac.ts';
import { stripMp4 } from './strip-mp4.ts';
import { stripOgg } from './strip-ogg.ts';
import { stripTagged } from './strip-tagged.ts';
import { stripWav } from './strip-wav.ts';

/** Takes out of a sound what it says of people, places and days; what is heard stays, byte for byte. */
const WAYS: Record<SoundType, (bytes: Buffer) => Buffer | null> = {
  'audio/mpeg': stripTagged,
  'audio/aac': stripTagged,
  'audio/mp4': stripMp4,
  'audio/ogg': stripOgg,
  'audio/flac': stripFlac,
  'audio/wav': stripWav,
};

/**
 * A sound without its tags: titles, names, places, pictures, days, programs. Strangers' bytes: it is called only in the process that
 * reads them.
 * @returns a new buffer, or null for what is not built as its type is, so that nothing could be promised of it
 */
export function stripSound(bytes: Buffer, type: SoundType): Buffer | null {
  try {
    return WAYS[type](bytes);
  } catch (error) {
    // A length that leads out of the file.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
