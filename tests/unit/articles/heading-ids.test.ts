import { expect, test } from 'vitest';
import type { ArticleDocument } from '#lib/articles/document';
import { headingIds } from '#lib/articles/heading-ids';

const heading = (text: string) => ({
  type: 'heading' as const,
  attrs: { level: 2 as const },
  content: text ? [{ type: 'text' as const, text }] : [],
});
const idsOf = (...headings: string[]) => {
  const document: ArticleDocument = { type: 'doc', content: headings.map(heading) };
  return [...headingIds(document).values()];
};

test('a link to a heading goes on leading to it while its words stay, whatever is written around it', () => {
  expect(idsOf('Đường Vành đai 3', 'Kinh phí')).toEqual(['muc-duong-vanh-dai-3', 'muc-kinh-phi']);
  expect(idsOf('Mới', 'Kinh phí')[1]).toBe('muc-kinh-phi');
});

test('headings that say the same, or come to the same, have an id each', () => {
  expect(idsOf('Ý kiến', 'Y kiến', 'Ý kiến', 'Ý kiến 2')).toEqual(['muc-y-kien', 'muc-y-kien-2', 'muc-y-kien-3', 'muc-y-kien-2-2']);
  expect(new Set(idsOf(...Array.from({ length: 50 }, () => 'Một'))).size).toBe(50);
});

test('a heading without letters still has an id, one without words has none', () => {
  expect(idsOf('…', '', '   ')).toEqual(['muc-bai-viet']);
});
