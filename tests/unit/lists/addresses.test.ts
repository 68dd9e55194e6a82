import { expect, test } from 'vitest';
import { z } from 'zod';
import { firstPage, listAddress } from '#lib/lists/address';
import { bulkInput } from '#lib/lists/bulk';
import { keysetPage } from '#lib/lists/keyset';
import { searchedWords } from '#lib/lists/search';
import { saveViewInput } from '#lib/lists/views/schema';

test('an address holds what is asked for and nothing that is empty', () => {
  expect(listAddress('/newsroom/media', { q: 'cầu Sông Lạc', kind: '', after: undefined })).toBe(
    '/newsroom/media?q=c%E1%BA%A7u+S%C3%B4ng+L%E1%BA%A1c',
  );
  expect(listAddress('/newsroom/media', firstPage({ after: '9', before: '3' }))).toBe('/newsroom/media');
});

test('who pages back and forth gets the same rows in the same order, and sees where the list ends', () => {
  const all = [9, 8, 7, 6, 5, 4, 3];
  const page = (asked: { after?: number; before?: number }) => {
    const rows =
      asked.before === undefined
        ? all.filter((row) => asked.after === undefined || row < asked.after)
        : all.filter((row) => row > (asked.before ?? 0)).reverse();
    return keysetPage(rows.slice(0, 4), { take: 3, ...asked }, String);
  };
  expect(page({})).toEqual({ items: [9, 8, 7], newer: null, older: '7' });
  expect(page({ after: 7 })).toEqual({ items: [6, 5, 4], newer: '6', older: '4' });
  expect(page({ after: 4 })).toEqual({ items: [3], newer: '3', older: null });
  expect(page({ before: 3 })).toEqual({ items: [6, 5, 4], newer: '6', older: '4' });
  expect(page({ before: 6 })).toEqual({ items: [9, 8, 7], newer: null, older: '7' });
  expect(page({ after: 3 })).toEqual({ items: [], newer: null, older: null });
});

test('a search is words: spaces alone are no search', () => {
  expect(searchedWords.parse('  cau   song ')).toEqual(['cau', 'song']);
  expect(searchedWords.parse('   ')).toBeUndefined();
  expect(searchedWords.parse('')).toBeUndefined();
});

test('a view begins at the beginning of its list, whatever page somebody saved it from', () => {
  const input = { list: 'articles', name: ' Chờ  duyệt ', query: 'stage=submitted&q=&after=1-2&section=3' };
  expect(saveViewInput.parse(input)).toEqual({ list: 'articles', name: 'Chờ duyệt', query: 'stage=submitted&section=3' });
  expect(saveViewInput.safeParse({ ...input, name: ' ' }).success).toBe(false);
});

test('an act is done to at most two hundred things, each of them once', () => {
  const schema = bulkInput(z.strictObject({ sectionId: z.int() }));
  const items = Array.from({ length: 200 }, (_, index) => ({ id: index + 1, version: 1 }));
  const change = { sectionId: 1 };
  expect(schema.safeParse({ items, change }).success).toBe(true);
  expect(schema.safeParse({ items: [...items, { id: 201 }], change }).success).toBe(false);
  expect(schema.safeParse({ items: [{ id: 1 }, { id: 1 }], change }).success).toBe(false);
  expect(schema.safeParse({ items: [], change }).success).toBe(false);
});
