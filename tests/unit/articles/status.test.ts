import { expect, test } from 'vitest';
import { type ArticleDocument, emptyDocument } from '#lib/articles/document';
import { whatIsMissing } from '#lib/articles/status';

const body: ArticleDocument = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Sáng nay.' }] }] };
const ready = { sectionId: 1, lead: 'Cầu mới thông xe.', byline: 'An', picture: { alt: 'Cầu' }, body };
const figure = (alt: string): ArticleDocument => ({
  type: 'doc',
  content: [...body.content, { type: 'figure', attrs: { mediaId: 1, alt, caption: '', credit: '' } }],
});

test('an editor with a complete draft may publish', () => {
  expect(whatIsMissing(ready)).toEqual([]);
  expect(whatIsMissing({ ...ready, picture: null })).toEqual([]);
  expect(whatIsMissing({ ...ready, body: figure('Nhịp cầu') })).toEqual([]);
});

test('an editor with an empty draft is told all that is missing at once, in the order of the form', () => {
  expect(whatIsMissing({ sectionId: null, lead: '', byline: ' ', picture: { alt: '' }, body: emptyDocument })).toEqual([
    'section',
    'lead',
    'byline',
    'picture-alt',
    'body',
  ]);
});

test('an editor who describes the main picture but not the one in the text is told which', () => {
  expect(whatIsMissing({ ...ready, body: figure('') })).toEqual(['figure-alt']);
});

test('an editor cannot publish blanks that only look like text', () => {
  expect(whatIsMissing({ ...ready, lead: '\u3164', byline: '\u00a0' })).toEqual(['lead', 'byline']);
});
