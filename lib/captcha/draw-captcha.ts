import { randomInt } from 'node:crypto';
import sharp from 'sharp';
import { boxOf, type Contour, curve, move, type Point, stroke } from './contour.ts';
import { coverage } from './coverage.ts';
import { FONT_COUNT, outlineLetter } from './letter-outline.ts';

/** As the page shows it, in CSS pixels; the picture has twice as many. */
export const CAPTCHA_WIDTH = 200;
export const CAPTCHA_HEIGHT = 70;

const DENSITY = 2;
const SHADES = 16;
/** Its own light paper, so that it reads the same on a dark page. */
const PAPER = [250, 247, 240] as const;
const INK = [38, 42, 58] as const;

/**
 * Draws the text so that a person reads it at once and a template does not fit: five fonts mixed, each letter turned and sheared,
 * everything bent by one wave, one cut through the letters, two lines over them. A speed bump for programs, no wall.
 * @returns a PNG of 400 × 140 pixels that holds pixels and nothing else
 */
export async function drawCaptcha(text: string): Promise<Buffer> {
  const bend = newBend();
  const letters = placeLetters([...text]);
  const ink = new Float32Array(CAPTCHA_WIDTH * DENSITY * CAPTCHA_HEIGHT * DENSITY);
  const put = (shape: Contour[], colour: 0 | 1) => {
    const dense = move(move(shape, bend), (x, y) => [x * DENSITY, y * DENSITY]);
    coverage(dense, CAPTCHA_WIDTH * DENSITY, CAPTCHA_HEIGHT * DENSITY).forEach((share, i) => {
      ink[i] = (ink[i] ?? 0) * (1 - share) + colour * share;
    });
  };
  put(letters.flat(), 1);
  put([newLine(0.4, 0.6, 1.3)], 0);
  put([newLine(0.22, 0.5, 1.3)], 1);
  put([newLine(0.5, 0.76, 1.3)], 1);
  return encode(ink);
}

const LETTER_HEIGHT = { least: 34, most: 39 };
const MARGIN = 9;

/** Side by side, some touching, in the middle of the picture. */
function placeLetters(characters: string[]): Contour[][] {
  let right = 0;
  const row = characters.map((character) => {
    const letter = turn(outlineLetter(character, randomInt(FONT_COUNT)));
    const { left, width } = boxOf(letter);
    const start = right - between(-5, 0.4);
    right = start + width;
    const down = CAPTCHA_HEIGHT / 2 + between(-4, 4);
    return move(letter, (x, y) => [x - left + start, y + down]);
  });
  const { left, width } = boxOf(row.flat());
  const scale = Math.min(1, (CAPTCHA_WIDTH - 2 * MARGIN) / width);
  const start = (CAPTCHA_WIDTH - width * scale) / 2;
  return row.map((letter) => move(letter, (x, y) => [(x - left) * scale + start, (y - CAPTCHA_HEIGHT / 2) * scale + CAPTCHA_HEIGHT / 2]));
}

/** One size for all, the middle at zero, turned and sheared a little. */
function turn(letter: Contour[]): Contour[] {
  const { left, top, width, height } = boxOf(letter);
  const scale = between(LETTER_HEIGHT.least, LETTER_HEIGHT.most) / height;
  const stretch = between(0.82, 1.18) * Math.min(1, 42 / (width * scale));
  const shear = between(-0.12, 0.12);
  const angle = between(-0.2, 0.2);
  return move(letter, (x, y) => {
    const upright = (y - top - height / 2) * scale;
    const across = (x - left - width / 2) * scale * stretch + upright * shear;
    return [across * Math.cos(angle) - upright * Math.sin(angle), across * Math.sin(angle) + upright * Math.cos(angle)];
  });
}

/** A smooth displacement of the whole sheet: a long wave and a short one in either direction. */
function newBend(): (x: number, y: number) => Point {
  const long = newWave(2.5, 70, 110);
  const short = newWave(0.8, 26, 38);
  const sway = newWave(2.2, 45, 70);
  const ripple = newWave(0.7, 22, 32);
  return (x, y) => [x + sway(y) + ripple(y + x / 3), y + long(x) + short(x + y / 3)];
}

function newWave(most: number, shortest: number, longest: number): (at: number) => number {
  const height = between(0.7, 1) * most;
  const length = between(shortest, longest);
  const phase = between(0, 2 * Math.PI);
  return (at) => height * Math.sin((2 * Math.PI * at) / length + phase);
}

/** A curved line across the letters, between two shares of the height. */
function newLine(highest: number, lowest: number, width: number): Contour {
  const height = () => between(highest, lowest) * CAPTCHA_HEIGHT;
  const controls: Point[] = [
    [between(2, 14), height()],
    [between(50, 85), height() + between(-10, 10)],
    [between(115, 150), height() + between(-10, 10)],
    [CAPTCHA_WIDTH - between(2, 14), height()],
  ];
  return stroke([...controls.slice(0, 1), ...curve(controls, 40)], width);
}

/** A few shades between paper and ink are enough for smooth edges, and make a small file. */
function encode(ink: Float32Array): Promise<Buffer> {
  const pixels = Buffer.alloc(ink.length * 3);
  ink.forEach((share, i) => {
    const shade = Math.round(share * (SHADES - 1)) / (SHADES - 1);
    PAPER.forEach((paper, channel) => {
      pixels[i * 3 + channel] = paper + ((INK[channel] ?? 0) - paper) * shade;
    });
  });
  const raw = { width: CAPTCHA_WIDTH * DENSITY, height: CAPTCHA_HEIGHT * DENSITY, channels: 3 } as const;
  return sharp(pixels, { raw }).png({ palette: true, colours: SHADES, dither: 0, compressionLevel: 9 }).toBuffer();
}

/** From the system's generator like the text itself: what the picture shows of it leads nowhere. */
function between(least: number, most: number): number {
  return least + (most - least) * (randomInt(2 ** 32) / 2 ** 32);
}
