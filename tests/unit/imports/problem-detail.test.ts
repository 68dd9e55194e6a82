import { expect, test } from 'vitest';
import { problemDetail } from '#components/newsroom/transfer/problem-detail.ts';
import { translator } from '#lib/messages/translator';

test('an editor reads what a story lacks and when it is due in words, not in the names of columns', () => {
  const vi = translator('vi', 'transfer');
  expect(problemDetail(vi, { code: 'not-published', detail: 'lead, figure-alt' })).toBe('lời dẫn, mô tả ảnh trong bài');
  expect(problemDetail(vi, { code: 'hidden-there', detail: 'section' })).toBe('chuyên mục');
  expect(problemDetail(vi, { code: 'future', detail: '2999-01-01T00:00:00.000Z' })).toBe('07:00 01/01/2999');
  expect(problemDetail(translator('en', 'transfer'), { code: 'no-section', detail: 'section' })).toBe('a section');
  // What stands there of old or unknown runs stays as it is.
  expect(problemDetail(vi, { code: 'future', detail: 'mai' })).toBe('mai');
  expect(problemDetail(vi, { code: 'comment-same', detail: '12/4' })).toBe('12/4');
});
