import type { Font, PathCommand } from 'opentype.js';
import { SHARE_HEIGHT, SHARE_WIDTH } from './address.ts';
import { balanceLines } from './balance-lines.ts';

/** What a share picture says. */
export type SharedWords = { title: string; section: string; site: string };

// The light design of components/reader/tokens.css.
const PAPER = '#fbf9f4';
const INK = '#1b1e22';
const INK_SOFT = '#555a61';
const LACQUER = '#a61b1b';
const HAIRLINE = '#ddd6c8';

const MARGIN = 72;
const BAR = 14;
const TITLE_WIDTH = SHARE_WIDTH - 2 * MARGIN;
const TITLE_TOP = 138;
const TITLE_BOTTOM = SHARE_HEIGHT - 124;
const SIZES = [84, 76, 68, 60, 54, 48, 42];
/** Stacked marks on capitals (Ẫ, Ễ) reach 1.06 above the line and tails 0.25 below it: so far apart they never touch. */
export const LEADING = 1.34;
const SMALL = 30;

/** A share picture as SVG that holds nothing but outlines: no text, so no face of the machine's. */
export function drawShareSvg({ title, section, site }: SharedWords, font: Font): string {
  const { lines, size } = setTitle(speakable(title, font), font);
  const height = size * LEADING * lines.length;
  const top = TITLE_TOP + (TITLE_BOTTOM - TITLE_TOP - height) / 2;
  // The letters' own box (ascender 1.07, descender 0.29) in the middle of its line.
  const base = size * (LEADING / 2 + 0.33);
  const shapes = [
    outline(speakable(site, font), MARGIN, 96, SMALL, LACQUER, font),
    ...lines.map((text, index) => outline(text, MARGIN, top + index * size * LEADING + base, size, INK, font)),
    outline(speakable(section, font), MARGIN, SHARE_HEIGHT - 52, SMALL, INK_SOFT, font),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SHARE_WIDTH}" height="${SHARE_HEIGHT}">
<rect width="${SHARE_WIDTH}" height="${SHARE_HEIGHT}" fill="${PAPER}"/>
<rect width="${SHARE_WIDTH}" height="${BAR}" fill="${LACQUER}"/>
<rect x="${MARGIN}" y="${SHARE_HEIGHT - 104}" width="${TITLE_WIDTH}" height="2" fill="${HAIRLINE}"/>
${shapes.join('\n')}
</svg>`;
}

/** The largest size at which the title fits; one that fits at none ends with an ellipsis. */
function setTitle(title: string, font: Font): { lines: string[]; size: number } {
  const room = TITLE_BOTTOM - TITLE_TOP;
  for (const size of SIZES) {
    const lines = balanceLines(title, TITLE_WIDTH, (text) => font.getAdvanceWidth(text, size));
    if (lines.length * size * LEADING <= room && lines.length <= 5) return { lines, size };
  }
  const size = SIZES.at(-1) ?? 42;
  const measure = (text: string) => font.getAdvanceWidth(text, size);
  const most = Math.floor(room / (size * LEADING));
  const words = title.split(' ');
  for (;;) {
    words.pop();
    const lines = balanceLines(`${words.join(' ')}…`, TITLE_WIDTH, measure);
    if (lines.length <= most) return { lines, size };
  }
}

/** The letters of a text that the face holds, in composed form: a box in the place of a letter is worse than none. */
const speakable = (text: string, font: Font): string =>
  Array.from(text.normalize('NFC').replace(/\s+/g, ' '))
    .filter((letter) => letter === ' ' || font.charToGlyphIndex(letter) !== 0)
    .join('')
    .trim();

/** A line of text as one shape. The library's own writing of a path breaks off at coordinates near zero. */
const outline = (text: string, x: number, y: number, size: number, fill: string, font: Font): string =>
  `<path fill="${fill}" d="${font.getPath(text, x, y, size).commands.map(writeCommand).join('')}"/>`;

function writeCommand(command: PathCommand): string {
  switch (command.type) {
    case 'M':
    case 'L':
      return command.type + numbers(command.x, command.y);
    case 'Q':
      return `Q${numbers(command.x1, command.y1, command.x, command.y)}`;
    case 'C':
      return `C${numbers(command.x1, command.y1, command.x2, command.y2, command.x, command.y)}`;
    case 'Z':
      return 'Z';
  }
}

const numbers = (...list: number[]): string => list.map((value) => Math.round(value * 10) / 10).join(' ');
