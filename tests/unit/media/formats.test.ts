import { expect, test } from 'vitest';
import { renditionPath, renditionWidths, srcSet } from '#lib/media/formats';
import { picture } from '#lib/media/schema';

test('a reader is never sent a picture wider than the photographer took it, nor wider than 1920', () => {
  expect(renditionWidths(6000)).toEqual([320, 640, 960, 1280, 1920]);
  expect(renditionWidths(1920)).toEqual([320, 640, 960, 1280, 1920]);
  expect(renditionWidths(1600)).toEqual([320, 640, 960, 1280, 1600]);
  expect(renditionWidths(960)).toEqual([320, 640, 960]);
  expect(renditionWidths(321)).toEqual([320, 321]);
  expect(renditionWidths(1)).toEqual([1]);
});

const key = '0123456789abcdef0123456789abcdef';
const sizes = [
  { width: 640, height: 400, format: 'webp', bytes: 2 },
  { width: 320, height: 200, format: 'avif', bytes: 1 },
  { width: 320, height: 200, format: 'webp', bytes: 1 },
] as const;

test("a reader's browser is offered every size of a format, smallest first", () => {
  expect(srcSet({ key, renditions: [...sizes] }, 'webp')).toBe(`${renditionPath(key, 320, 'webp')} 320w, /media/${key}/640.webp 640w`);
  expect(srcSet({ key, renditions: [...sizes] }, 'avif')).toBe(`/media/${key}/320.avif 320w`);
  expect(srcSet({ key, renditions: [sizes[0]] }, 'avif')).toBe('');
});

test('a page shows a stored picture only when every size of it is well described', () => {
  const stored = { key, width: 640, height: 400, renditions: sizes };
  expect(picture.safeParse(stored).success).toBe(true);
  expect(picture.safeParse({ ...stored, renditions: [] }).success).toBe(false);
  expect(picture.safeParse({ ...stored, key: '../etc' }).success).toBe(false);
  expect(picture.safeParse({ ...stored, renditions: [{ ...sizes[0], format: 'svg' }] }).success).toBe(false);
});
