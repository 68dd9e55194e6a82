import { expect, test } from 'vitest';
import { BYTES, STORY_REQUESTS } from '../support/budgets.ts';
import { publishStory } from '../support/demo.ts';
import { bytesOf, listParts, weighVisit } from '../support/visit-weight.ts';

test('a reader on a cheap plan pays at most 30 KB and six requests for a story without photos, and 8 KB of it is script', async () => {
  const { path } = await publishStory({ title: 'Bài không ảnh', words: 900 });
  const parts = await weighVisit(path);
  const list = listParts(parts);
  expect(parts.filter(({ type }) => type === 'image').map(({ path: picture }) => picture)).toEqual([]);
  expect(bytesOf(parts), list).toBeLessThanOrEqual(BYTES.story);
  expect(bytesOf(parts, ['script']), list).toBeLessThanOrEqual(BYTES.storyScripts);
  expect(parts.length, list).toBeLessThanOrEqual(STORY_REQUESTS);
});

test('the front page weighs at most 40 KB besides its pictures', async () => {
  const parts = await weighVisit('/');
  expect(bytesOf(parts), listParts(parts)).toBeLessThanOrEqual(BYTES.frontPage);
});
