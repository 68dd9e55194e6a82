// What a beginner's speech recogniser is made of.
import { SAMPLE_RATE } from '../../lib/captcha/sound/wav.ts';

type Frame = readonly number[];

const SIZE = 512;
const HOP = 160;
const BANDS = 26;
const CEPSTRA = 13;

/** Mel-frequency cepstra every ten milliseconds, their mean taken away so that loudness and room do not count. */
export function cepstra(sound: Float32Array): Frame[] {
  const bands = Array.from({ length: Math.max(1, Math.ceil((sound.length - SIZE) / HOP)) }, (_, i) => bandsAt(sound, i * HOP));
  // What is far below the loudest is taken for the room.
  const room = Math.max(...bands.flat()) / 300;
  const frames = bands.map((powers) => cosines(powers.map((power) => Math.log(room + power))));
  const mean = Array.from({ length: CEPSTRA }, (_, k) => frames.reduce((sum, frame) => sum + (frame[k] ?? 0), 0) / frames.length);
  return frames.map((frame) => frame.map((value, k) => value - (mean[k] ?? 0)));
}

/** How far two words are apart, by dynamic time warping. */
export function distance(one: readonly Frame[], other: readonly Frame[]): number {
  let before = new Float64Array(other.length + 1).fill(Infinity);
  before[0] = 0;
  for (const frame of one) {
    const row = new Float64Array(other.length + 1).fill(Infinity);
    for (let j = 0; j < other.length; j += 1) {
      const least = Math.min(before[j + 1] ?? Infinity, row[j] ?? Infinity, before[j] ?? Infinity);
      row[j + 1] = least + apart(frame, other[j] ?? frame);
    }
    before = row;
  }
  return (before[other.length] ?? Infinity) / (one.length + other.length);
}

function apart(one: Frame, other: Frame): number {
  let sum = 0;
  for (let k = 0; k < CEPSTRA; k += 1) sum += ((one[k] ?? 0) - (other[k] ?? 0)) ** 2;
  return Math.sqrt(sum);
}

/** The `count` loudest stretches between pauses, in their order. */
export function findWords(sound: Float32Array, count: number): Float32Array[] {
  const levels = smooth(Array.from({ length: Math.floor(sound.length / HOP) }, (_, i) => energy(sound.subarray(i * HOP, (i + 1) * HOP))));
  // The threshold under which there are as many stretches as digits, the one that leaves most of the sound in them.
  const sorted = [...levels].sort((a, b) => a - b);
  for (let share = 0.4; share < 0.95; share += 0.01) {
    const threshold = sorted[Math.floor(sorted.length * share)] ?? 0;
    const stretches = stretchesAbove(levels, threshold).filter(({ from, to }) => to - from >= 12);
    if (stretches.length === count) return stretches.map(({ from, to }) => sound.subarray(Math.max(0, from - 3) * HOP, (to + 3) * HOP));
  }
  return [];
}

function stretchesAbove(levels: readonly number[], threshold: number): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  let from = -1;
  [...levels, 0].forEach((level, i) => {
    if (level > threshold && from === -1) from = i;
    else if (level <= threshold && from !== -1) {
      stretches.push({ from, to: i });
      from = -1;
    }
  });
  return stretches;
}

const smooth = (levels: readonly number[]): number[] =>
  levels.map((_, i) => {
    const around = levels.slice(Math.max(0, i - 6), i + 7);
    return around.reduce((sum, level) => sum + level, 0) / around.length;
  });

const energy = (part: Float32Array): number => part.reduce((sum, sample) => sum + sample * sample, 0) / part.length;

const WINDOW = Array.from({ length: SIZE }, (_, i) => 0.54 - 0.46 * Math.cos((2 * Math.PI * i) / (SIZE - 1)));
const mel = (hertz: number): number => 2595 * Math.log10(1 + hertz / 700);

/** For each band of hearing, how much each line of the spectrum weighs in it. */
const FILTERS = Array.from({ length: BANDS }, (_, band) => {
  const width = (mel(SAMPLE_RATE / 2) - mel(80)) / (BANDS + 1);
  const centre = mel(80) + (band + 1) * width;
  return Array.from({ length: SIZE / 2 }, (_, line) => Math.max(0, 1 - Math.abs(mel((line * SAMPLE_RATE) / SIZE) - centre) / width));
});

function bandsAt(sound: Float32Array, start: number): number[] {
  const power = spectrum(WINDOW.map((weight, i) => weight * ((sound[start + i] ?? 0) - 0.95 * (sound[start + i - 1] ?? 0))));
  return FILTERS.map((filter) => filter.reduce((sum, weight, line) => sum + weight * (power[line] ?? 0), 0));
}

const cosines = (bands: readonly number[]): number[] =>
  Array.from({ length: CEPSTRA }, (_, k) =>
    bands.reduce((sum, band, i) => sum + band * Math.cos((Math.PI * (k + 1) * (i + 0.5)) / BANDS), 0),
  );

/** The power of each frequency: a Fourier transform, halved and halved again. */
function spectrum(samples: readonly number[]): number[] {
  const [real, imaginary] = transform(samples);
  return real.slice(0, samples.length / 2).map((value, i) => value ** 2 + (imaginary[i] ?? 0) ** 2);
}

function transform(samples: readonly number[]): [number[], number[]] {
  const half = samples.length / 2;
  if (half < 1) return [[...samples], [0]];
  const [evenReal, evenImaginary] = transform(samples.filter((_, i) => i % 2 === 0));
  const [oddReal, oddImaginary] = transform(samples.filter((_, i) => i % 2 === 1));
  const real = new Array<number>(samples.length).fill(0);
  const imaginary = new Array<number>(samples.length).fill(0);
  for (let i = 0; i < half; i += 1) {
    const angle = (-Math.PI * i) / half;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const turnedReal = cos * (oddReal[i] ?? 0) - sin * (oddImaginary[i] ?? 0);
    const turnedImaginary = sin * (oddReal[i] ?? 0) + cos * (oddImaginary[i] ?? 0);
    real[i] = (evenReal[i] ?? 0) + turnedReal;
    imaginary[i] = (evenImaginary[i] ?? 0) + turnedImaginary;
    real[i + half] = (evenReal[i] ?? 0) - turnedReal;
    imaginary[i + half] = (evenImaginary[i] ?? 0) - turnedImaginary;
  }
  return [real, imaginary];
}
