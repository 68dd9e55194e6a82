import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CENTRE, cutFor, framing, isCentre, movedPart, partFor, RATIOS } from '#lib/media/framing';

const wide = { width: 1600, height: 800 };
const tall = { width: 600, height: 1200 };

test('without a word from anybody a picture is cut in its middle, as large as it goes', () => {
  expect(cutFor('8x5', wide, CENTRE)).toEqual({ left: 160, top: 0, width: 1280, height: 800 });
  expect(cutFor('3x2', tall, CENTRE)).toEqual({ left: 0, top: 400, width: 600, height: 400 });
  expect(isCentre(CENTRE)).toBe(true);
});

test('the point somebody named stays in the middle as far as the edges allow', () => {
  const at = (x: number, y: number) => ({ focal: { x, y }, cuts: {} });
  expect(cutFor('8x5', wide, at(1, 0))).toEqual({ left: 320, top: 0, width: 1280, height: 800 });
  expect(cutFor('3x2', tall, at(0.5, 0.25))).toEqual({ left: 0, top: 100, width: 600, height: 400 });
});

test('a cut drawn by hand holds for its ratio alone, and has exactly that ratio', () => {
  const drawn = { focal: { x: 0.5, y: 0.5 }, cuts: { '4x3': { x: 0, y: 0, width: 0.5, height: 1 } } };
  expect(cutFor('4x3', wide, drawn)).toEqual({ left: 0, top: 100, width: 800, height: 600 });
  expect(cutFor('8x5', wide, drawn)).toEqual(cutFor('8x5', wide, CENTRE));
});

test('whatever picture, point and moves: a cut lies within the picture and has its ratio', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const size = fc.record({ width: fc.integer({ min: 1, max: 1920 }), height: fc.integer({ min: 1, max: 8192 }) });
  const moves = fc.array(
    fc.record({
      dx: fc.double({ min: -1, max: 1, noNaN: true }),
      dy: fc.double({ min: -1, max: 1, noNaN: true }),
      scale: fc.double({ min: 0.1, max: 5, noNaN: true }),
    }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(size, share, share, moves, fc.constantFrom(...RATIOS), (picture, x, y, made, ratio) => {
      const part = made.reduce((from, by) => movedPart(ratio, picture, from, by), partFor(ratio, picture, { focal: { x, y }, cuts: {} }));
      expect(Math.min(part.x, part.y)).toBeGreaterThanOrEqual(0);
      expect(Math.max(part.x + part.width, part.y + part.height)).toBeLessThanOrEqual(1.000001);
      const [across, down] = ratio.split('x').map(Number);
      expect((part.width * picture.width) / (part.height * picture.height)).toBeCloseTo((across ?? 1) / (down ?? 1), 4);
      const cut = cutFor(ratio, picture, { focal: { x, y }, cuts: { [ratio]: part } });
      expect(Math.min(cut.width, cut.height)).toBeGreaterThan(0);
      expect([cut.left + cut.width <= picture.width, cut.top + cut.height <= picture.height]).toEqual([true, true]);
    }),
  );
});

test.each([
  { focal: { x: 2, y: 0 }, cuts: {} },
  { focal: { x: 0, y: 0 }, cuts: { '1x1': { x: 0, y: 0, width: 1, height: 1 } } },
  { focal: { x: 0, y: 0 }, cuts: { '4x3': { x: 0.9, y: 0, width: 0.5, height: 1 } } },
  { focal: { x: Number.NaN, y: 0 }, cuts: {} },
])('%j is no way to cut a picture', (asked) => expect(framing.safeParse(asked).success).toBe(false));
