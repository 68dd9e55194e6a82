import { expect, test } from 'vitest';
import { documentText } from '#lib/articles/document';
import { DEMO_STORIES, DEMO_TRANSLATIONS } from '#prisma/seed/demo-stories';
import { documentOfBlocks } from '#prisma/seed/document-of-blocks';

const HOURS_MS = 3_600_000;

test.each(DEMO_TRANSLATIONS)('the English of $of is a whole story, out within a day of its original', (story) => {
  const original = DEMO_STORIES.find(({ key }) => key === story.of);
  const words = documentText(documentOfBlocks(story.body, { pictures: new Map(), files: new Map() })).split(/\s+/).length;
  expect(words).toBeGreaterThan(250);
  expect(words).toBeLessThan(450);
  const later = Date.parse(`${story.publishedAt}Z`) - Date.parse(`${original?.publishedAt}Z`);
  expect(later).toBeGreaterThan(0);
  expect(later).toBeLessThan(24 * HOURS_MS);
  for (const field of ['title', 'lead'] as const) expect(story[field]).not.toBe(original?.[field]);
  expect(story.picture.alt).not.toBe(original?.picture.alt);
});

test('a story is translated once', () => {
  expect(new Set(DEMO_TRANSLATIONS.map(({ of }) => of)).size).toBe(DEMO_TRANSLATIONS.length);
});
