import type { Locale } from '../../messages/translator.ts';
import { type KeyedRandom, keyedRandom } from './keyed-random.ts';
import { loadVoices, type Voices } from './voices.ts';
import { encodeWav, SAMPLE_RATE } from './wav.ts';

/** In seconds. */
const LEAD = { least: 0.5, most: 0.9 };
const GAP = { least: 0.5, most: 0.95 };
const END = { least: 0.4, most: 0.8 };
/** How loud the people in the background are beside the speaker, and the rush of a room. */
const MURMUR = { least: 0.14, most: 0.22 };
const RUSH = 0.007;
const PEAK = 0.85;

/**
 * Says digits one after the other: takes, pace, loudness and pauses by chance, other speakers played backwards behind them. A speed
 * bump for programs, no wall.
 * @param key 32 bytes; the same key says the same digits in the same bytes
 * @returns a WAV file of some eight seconds
 */
export async function speakDigits(digits: string, locale: Locale, key: Buffer): Promise<Buffer> {
  const voices = await loadVoices(locale);
  const random = keyedRandom(key);
  const words = [...digits].map((digit) => {
    const word = atAnotherPace(takeOf(voices, Number(digit), random), random.between(0.9, 1.08));
    return scale(word, random.between(0.85, 1.1));
  });
  const sound = placeWords(words, random);
  addMurmur(sound, voices, random);
  addRush(sound, random);
  return encodeWav(scale(sound, PEAK / peakOf(sound)));
}

function takeOf(voices: Voices, digit: number, random: KeyedRandom): Float32Array {
  const takes = voices[digit] ?? [];
  const take = takes[random.below(takes.length)];
  if (!take) throw new RangeError(`There is no take of the digit ${digit}.`);
  return take;
}

/** Said faster (above 1) or slower, and so a little higher or lower. */
function atAnotherPace(take: Float32Array, pace: number): Float32Array {
  const said = new Float32Array(Math.floor((take.length - 1) / pace));
  for (let i = 0; i < said.length; i += 1) {
    const at = Math.floor(i * pace);
    const between = i * pace - at;
    said[i] = (take[at] ?? 0) * (1 - between) + (take[at + 1] ?? 0) * between;
  }
  return said;
}

const scale = (sound: Float32Array, gain: number): Float32Array => sound.map((sample) => sample * gain);

function peakOf(sound: Float32Array): number {
  let peak = 0;
  for (const sample of sound) peak = Math.max(peak, Math.abs(sample));
  return peak;
}

function placeWords(words: Float32Array[], random: KeyedRandom): Float32Array {
  const seconds = ({ least, most }: { least: number; most: number }) => Math.round(random.between(least, most) * SAMPLE_RATE);
  let end = seconds(LEAD);
  const starts = words.map((word) => {
    const start = end;
    end = start + word.length + seconds(GAP);
    return start;
  });
  const sound = new Float32Array(end + seconds(END));
  words.forEach((word, i) => {
    add(sound, word, starts[i] ?? 0, 1);
  });
  return sound;
}

/** People who say something that nobody understands: the same words backwards, now and then two at once, over the whole length. */
function addMurmur(sound: Float32Array, voices: Voices, random: KeyedRandom): void {
  for (let at = 0; at < sound.length; ) {
    const word = atAnotherPace(takeOf(voices, random.below(voices.length), random), random.between(0.8, 1.2)).reverse();
    add(sound, word, at, random.between(MURMUR.least, MURMUR.most));
    at += Math.round(word.length * random.between(0.5, 1.2));
  }
}

/** Brown noise: each sample a step from the one before, drawn back to zero. */
function addRush(sound: Float32Array, random: KeyedRandom): void {
  let level = 0;
  for (let i = 0; i < sound.length; i += 1) {
    level = 0.97 * level + random.between(-RUSH, RUSH);
    sound[i] = (sound[i] ?? 0) + level;
  }
}

function add(sound: Float32Array, word: Float32Array, start: number, gain: number): void {
  const end = Math.min(word.length, sound.length - start);
  for (let i = 0; i < end; i += 1) sound[start + i] = (sound[start + i] ?? 0) + (word[i] ?? 0) * gain;
}
