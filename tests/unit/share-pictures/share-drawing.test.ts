import { readFileSync } from 'node:fs';
import opentype from 'opentype.js';
import { expect, test } from 'vitest';
import { balanceLines } from '#lib/share-pictures/balance-lines';
import { FACE } from '#lib/share-pictures/face';
import { drawShareSvg, LEADING } from '#lib/share-pictures/share-drawing';
import { vietnameseLetters } from '#tests/unit/vietnamese/letters';

const font = opentype.parse(new Uint8Array(readFileSync(FACE)).buffer);
const byLetters = (text: string) => text.length;

test('the face holds every Vietnamese letter, and no mark or tail of one line reaches another', () => {
  const size = 100;
  const boxes = vietnameseLetters.map((letter) => {
    expect(font.charToGlyphIndex(letter), letter).not.toBe(0);
    return font.getPath(letter, 0, 0, size).getBoundingBox();
  });
  const highest = Math.max(...boxes.map(({ y1 }) => -y1));
  const lowest = Math.max(...[...boxes, font.getPath('gjpqy', 0, 0, size).getBoundingBox()].map(({ y2 }) => y2));
  expect(highest + lowest).toBeLessThan(LEADING * size);
});

const TITLES = [
  'Ngắn',
  'ẪM THỰC Ế ẨM ở chợ Ỗ: Nguyễn Thị Ặ kể chuyện Đường Ỹ',
  'Hội đồng nhân dân thành phố thông qua nghị quyết '.repeat(8),
  'a'.repeat(300),
  '😀😀',
  '',
];

test.each(TITLES)('everything that is drawn of “%s” lies inside the picture', (title) => {
  const svg = drawShareSvg({ title, section: 'Ặ Giao thông', site: 'Ễ Báo' }, font);
  expect(svg).not.toContain('NaN');
  const numbers = [...svg.matchAll(/d="([^"]*)"/g)].flatMap(([, data = '']) =>
    [...data.matchAll(/-?[\d.]+ -?[\d.]+/g)].map(([pair]) => pair.split(' ').map(Number)),
  );
  for (const [x = 0, y = 0] of numbers) {
    expect(x >= 0 && x <= 1200).toBe(true);
    expect(y >= 14 && y <= 630).toBe(true);
  }
});

test('a headline is broken into as few lines as fit, and no word is left alone', () => {
  expect(balanceLines('một hai ba bốn năm', 14, byLetters)).toEqual(['một hai ba', 'bốn năm']);
  expect(balanceLines('một hai ba bốn', 11, byLetters)).toEqual(['một hai', 'ba bốn']);
  expect(balanceLines('aaaaaaaaaaaa', 5, byLetters)).toEqual(['aaaaa', 'aaaaa', 'aa']);
  expect(balanceLines('', 5, byLetters)).toEqual([]);
});
