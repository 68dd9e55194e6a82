import { expect, test } from 'vitest';
import { errorsFrom, errorsIn, lacksOf } from '#components/newsroom/articles/editor-form.ts';
import { aDraft } from '#tests/support/drafts';

test('an editor is told beside the field what is wrong with a kicker, a source and too many topics', () => {
  const draft = aDraft({
    kicker: 'ế'.repeat(61),
    sourceName: 'ế'.repeat(121),
    sourceUrl: 'javascript:alert(1)',
    termIds: Array.from({ length: 21 }, (_, index) => index + 1),
  });
  expect(errorsIn(draft)).toEqual({ kicker: 'tooLong', sourceName: 'tooLong', sourceUrl: 'unsafeLink', termIds: 'tooManyTerms' });
  for (const sourceUrl of ['mailto:a@b.example', '/trang-cua-bao', 'song-lac.example'])
    expect(errorsIn(aDraft({ sourceUrl })), sourceUrl).toEqual({ sourceUrl: 'unsafeLink' });
});

test('what the newsroom refuses about one topic stands beside all of them', () => {
  expect(errorsFrom({ 'content.termIds.3': ['Invalid input'] })).toEqual({ termIds: 'tooManyTerms' });
});

test('a story with an author lacks no byline', () => {
  const draft = aDraft({ sectionId: 1, byline: '', termIds: [7] });
  expect(lacksOf(draft, () => false)).toEqual({ byline: 'missingByline' });
  expect(lacksOf(draft, (id) => id === 7)).toEqual({});
});
