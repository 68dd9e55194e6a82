import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseStorySegment, storyPath } from '#lib/articles/address';

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,5}$/);
const id = fc.integer({ min: 1, max: 2 ** 31 - 1 });

test('a reader who follows a story’s address finds that story', () => {
  fc.assert(
    fc.property(slug, id, (words, number) => {
      const [, section, segment = ''] = storyPath({ sectionSlug: 'thoi-su', slug: words, id: number }).split('/');
      expect(section).toBe('thoi-su');
      expect(parseStorySegment(segment)).toEqual({ slug: words, id: number });
    }),
  );
});

test('a slug that ends with a number does not hide the id', () => {
  expect(parseStorySegment('cau-lac-giang-2-15')).toEqual({ slug: 'cau-lac-giang-2', id: 15 });
});

test.each([
  'cau',
  '15',
  '-15',
  'cau-',
  'cau-015',
  'cau-0',
  'cau--15',
  'cau-15 ',
  'cau-15\n',
  'Cau-15',
  'cầu-15',
  'cau-2147483648',
  'cau-99999999999999999999',
  'cau-1e3',
  'cau-15.rsc',
  '../cau-15',
  '',
])('a reader who asks for %j asks for nothing we have', (segment) => {
  expect(parseStorySegment(segment)).toBeNull();
});
