// svg-captcha draws the letters. Its SVG never leaves this file: the paths in it are the font's own outlines, which a short script reads.
import { createRequire } from 'node:module';
import path from 'node:path';
import svgCaptcha from 'svg-captcha';
import { type Contour, curve, line, type Point } from './contour.ts';

/** Text faces with full strokes (svg-captcha's own is hollow), unlike each other, alike in weight. */
const FONT_FILES = [
  '@fontsource/comfortaa/files/comfortaa-latin-700-normal.woff',
  '@fontsource/courier-prime/files/courier-prime-latin-700-normal.woff',
  '@fontsource/crete-round/files/crete-round-latin-400-normal.woff',
  '@fontsource/fredoka/files/fredoka-latin-500-normal.woff',
  '@fontsource/zilla-slab/files/zilla-slab-latin-600-normal.woff',
];

export const FONT_COUNT = FONT_FILES.length;

type Font = { font: unknown; ascender: unknown; descender: unknown };

/** The package is a function with properties; its types know only the properties. */
const drawSvg = svgCaptcha as unknown as {
  (text: string, options: Font & { width: number; height: number; fontSize: number; noise: 0 }): string;
  options: Font;
  loadFont(file: string): void;
};

let fonts: Font[] | undefined;

/** Read on first use and kept: some ten milliseconds each. */
function loadFonts(): Font[] {
  // By name from the project's folder, not from this file's: a bundler moves the file.
  const { resolve } = createRequire(path.join(process.cwd(), 'package.json'));
  return FONT_FILES.map((file) => {
    drawSvg.loadFont(resolve(file));
    const { font, ascender, descender } = drawSvg.options;
    return { font, ascender, descender };
  });
}

/** The outline of one letter in one of the fonts, in a unit of its own; contours are closed, curves are split into short lines. */
export function outlineLetter(letter: string, fontIndex: number): Contour[] {
  fonts ??= loadFonts();
  const font = fonts[fontIndex];
  if (!font) throw new RangeError(`There is no captcha font ${fontIndex}.`);
  const svg = drawSvg(letter, { ...font, width: 200, height: 200, fontSize: 100, noise: 0 });
  return readPath(/<path [^>]*\bd="([^"]+)"/.exec(svg)?.[1] ?? '');
}

/** Reads the absolute commands M, L, Q, C and Z, which is all that the font reader writes. */
function readPath(data: string): Contour[] {
  const contours: Contour[] = [];
  let contour: Contour = [];
  for (const [, command, list = ''] of data.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    const points = readPoints(list);
    if (command === 'M') {
      contour = points;
      contours.push(contour);
    } else if (command === 'L') contour.push(...line(last(contour), last(points)));
    else if (command === 'Z') contour.push(...line(last(contour), contour[0] ?? [0, 0]));
    else contour.push(...curve([last(contour), ...points]));
  }
  return contours;
}

function readPoints(list: string): Point[] {
  const numbers = (list.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  return Array.from({ length: numbers.length / 2 }, (_, i): Point => [numbers[2 * i] ?? 0, numbers[2 * i + 1] ?? 0]);
}

const last = (points: Point[]): Point => points.at(-1) ?? [0, 0];
