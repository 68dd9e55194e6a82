import { expect, test } from 'vitest';
import { emptyDocument } from '#lib/articles/document';
import { cursorText, draftInput, listArticlesInput } from '#lib/articles/schema';

const later = { kicker: '', sourceName: '', sourceUrl: '', termIds: [] };
const draft = {
  title: 'Cầu mới',
  slug: '',
  sectionId: null,
  lead: '',
  leadSource: '',
  byline: '',
  body: emptyDocument,
  picture: null,
};
const messages = (input: unknown) => draftInput.safeParse(input).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

test('an editor can save with nothing but a title, and the address is made from it', () => {
  expect(draftInput.parse({ ...draft, title: '  Đường Vành đai 3\n thông xe ' })).toEqual({
    ...draft,
    ...later,
    title: 'Đường Vành đai 3 thông xe',
    slug: 'duong-vanh-dai-3-thong-xe',
  });
});

test('an editor’s own address is kept', () => {
  expect(draftInput.parse({ ...draft, slug: 'cau-nga-ba' }).slug).toBe('cau-nga-ba');
  expect(messages({ ...draft, slug: 'Cầu' })).toEqual(['slug: not-a-slug']);
});

test('an editor who leaves the title empty, or blank, is told that it is required', () => {
  expect(messages({ ...draft, title: ' \u200b ' })).toEqual(['title: required']);
});

test('an editor may use two hundred characters for a title, however many code points each takes', () => {
  expect(messages({ ...draft, title: '👩‍👩‍👧'.repeat(200) })).toBeUndefined();
  expect(messages({ ...draft, title: 'ờ'.normalize('NFD').repeat(201) })).toEqual(['title: too-long']);
});

test('an attacker cannot bring a status, an owner or a moment along', () => {
  expect(draftInput.safeParse({ ...draft, status: 'published' }).success).toBe(false);
  expect(draftInput.safeParse({ ...draft, picture: { mediaId: 1, alt: '', caption: '', credit: '', src: 'x' } }).success).toBe(false);
  expect(draftInput.safeParse({ ...draft, sectionId: { not: 0 } }).success).toBe(false);
  expect(messages({ ...draft, title: 'a\0b' })).toEqual(['title: nul']);
});

test('an editor who turns the page comes to what follows', () => {
  const cursor = { at: new Date('2026-11-23T10:00:00.123Z'), articleId: 12 };
  expect(listArticlesInput.parse({ after: cursorText(cursor) }).after).toEqual(cursor);
});

test.each(['', '1', '-1', '0-1', '1-0', 'x-1', '1-99999999999', '1-3000000000', '1-1-1'])(
  'a list that begins at %j is refused',
  (after) => {
    expect(listArticlesInput.safeParse({ after }).success).toBe(false);
  },
);
