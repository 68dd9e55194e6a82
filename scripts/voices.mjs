// Speaks the digits that a captcha says, once: the takes it writes to lib/captcha/sound/voices are kept in the repository, and the
// speech synthesizer, which is needed for nothing else, is no dependency of the paper. To make them again, with any Node from 20 on:
//
//   npx --yes --package=espeak-ng@1.0.2 -- node scripts/voices.mjs
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const FOLDER = path.resolve(import.meta.dirname, '../lib/captcha/sound/voices');
const RATE = 16_000;

const WORDS = {
  vi: ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
};

/** Three speakers a language, unlike in pitch, pace and timbre, all unhurried. `pace` in words a minute, `pitch` 0 to 99. */
const SPEAKERS = {
  vi: [
    { voice: 'vi+Nguyen', pace: 84, pitch: 42 },
    { voice: 'vi+f2', pace: 98, pitch: 56 },
    { voice: 'vi+Andrea', pace: 80, pitch: 48 },
  ],
  en: [
    { voice: 'en-gb', pace: 112, pitch: 40 },
    { voice: 'en-gb+f2', pace: 122, pitch: 58 },
    { voice: 'en-us+Andrea', pace: 104, pitch: 48 },
  ],
};

/** As loud as each take becomes where it is loud, and the most that one sample may be. */
const LOUDNESS = 0.16;
const PEAK = 0.9;
const EDGE_SECONDS = 0.012;

/** @type {(options: object) => Promise<{ FS: { readFile(file: string): Uint8Array } }>} */
const startSpeaker = (await import(findSpeaker())).default;

/** npx lays a package beside the programs it puts first on the path. */
function findSpeaker() {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const found = path.join(folder, '../espeak-ng/dist/espeak-ng.js');
    if (existsSync(found)) return pathToFileURL(found).href;
  }
  throw new Error('The speech synthesizer is missing. Run: npx --yes --package=espeak-ng@1.0.2 -- node scripts/voices.mjs');
}

/** @param {{ voice: string, pace: number, pitch: number }} speaker @param {string} word */
async function speak({ voice, pace, pitch }, word) {
  const faults = /** @type {string[]} */ ([]);
  // Half its usual volume, or the loudest vowels would be cut off.
  const flags = ['-v', voice, '-s', String(pace), '-p', String(pitch), '-a', '50', '-w', 'word.wav', word];
  const speaker = await startSpeaker({ arguments: flags, print() {}, printErr: (/** @type {string} */ line) => faults.push(line) });
  if (faults.length > 0) throw new Error(`${voice} could not say “${word}”: ${faults.join(' ')}`);
  const file = Buffer.from(speaker.FS.readFile('word.wav'));
  const samples = new Float64Array((file.length - 44) / 2).map((_, i) => file.readInt16LE(44 + 2 * i) / 32_768);
  return { samples, rate: file.readUInt32LE(24) };
}

/** Cuts off the silence before and after, and softens the edges. @param {Float64Array} samples @param {number} rate */
function trim(samples, rate) {
  const quiet = 0.008 * samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const edge = Math.round(EDGE_SECONDS * rate);
  const first = samples.findIndex((sample) => Math.abs(sample) > quiet);
  const last = samples.findLastIndex((sample) => Math.abs(sample) > quiet);
  const kept = samples.slice(Math.max(0, first - edge), last + edge);
  return kept.map((sample, i) => sample * Math.min(1, i / edge, (kept.length - 1 - i) / edge));
}

/** At another rate, by a windowed sinc that keeps what lies above half of it out. @param {Float64Array} samples @param {number} from */
function resample(samples, from) {
  const cutoff = Math.min(1, RATE / from) * 0.95;
  const reach = 32;
  return new Float64Array(Math.floor((samples.length * RATE) / from)).map((_, i) => {
    const at = (i * from) / RATE;
    let sum = 0;
    for (let k = Math.ceil(at - reach); k <= at + reach; k += 1) {
      const x = (at - k) * cutoff;
      const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
      sum += (samples[k] ?? 0) * cutoff * sinc * (0.5 + 0.5 * Math.cos((Math.PI * (at - k)) / reach));
    }
    return sum;
  });
}

/** As loud as all others: measured where the word is loud, so that a word with a long hiss is not made louder. @param {Float64Array} samples */
function level(samples) {
  const frame = RATE / 50;
  const powers = Array.from({ length: Math.ceil(samples.length / frame) }, (_, i) => {
    const part = samples.slice(i * frame, (i + 1) * frame);
    return part.reduce((sum, sample) => sum + sample * sample, 0) / part.length;
  });
  const loud = powers.filter((power) => power > Math.max(...powers) / 10);
  const gain = LOUDNESS / Math.sqrt(loud.reduce((sum, power) => sum + power, 0) / loud.length);
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return samples.map((sample) => sample * Math.min(gain, PEAK / peak));
}

/** 16-bit PCM, mono. @param {Float64Array} samples */
function wav(samples) {
  const file = Buffer.alloc(44 + 2 * samples.length);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(36 + 2 * samples.length, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(2 * RATE, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(2 * samples.length, 40);
  samples.forEach((sample, i) => {
    file.writeInt16LE(Math.round(sample * 32_767), 44 + 2 * i);
  });
  return file;
}

for (const locale of /** @type {const} */ (['vi', 'en'])) {
  await mkdir(path.join(FOLDER, locale), { recursive: true });
  for (const [digit, word] of WORDS[locale].entries()) {
    for (const [take, speaker] of SPEAKERS[locale].entries()) {
      const { samples, rate } = await speak(speaker, word);
      const spoken = level(resample(trim(samples, rate), rate));
      await writeFile(path.join(FOLDER, locale, `${digit}-${take + 1}.wav`), wav(spoken));
      console.log(`${locale} ${digit}-${take + 1}  ${(spoken.length / RATE).toFixed(2)} s  ${word}`);
    }
  }
}
