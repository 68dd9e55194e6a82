import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { documentText } from '#lib/articles/document';
import type { DemoStory } from '#prisma/seed/demo-story';
import { documentOfBlocks } from '#prisma/seed/document-of-blocks';

test('a demo writer’s stars and brackets become bold, italic and links', () => {
  expect(documentOfBlocks([{ p: 'Giá **tăng *mạnh***, theo [sở](https://so.example/a_b).' }])).toEqual({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Giá ' },
          { type: 'text', text: 'tăng ', marks: [{ type: 'bold' }] },
          { type: 'text', text: 'mạnh', marks: [{ type: 'bold' }, { type: 'italic' }] },
          { type: 'text', text: ', theo ' },
          { type: 'text', text: 'sở', marks: [{ type: 'link', attrs: { href: 'https://so.example/a_b' } }] },
          { type: 'text', text: '.' },
        ],
      },
    ],
  });
});

test('a demo writer’s lone star stays a star', () => {
  expect(documentText(documentOfBlocks([{ p: '3 * 4 * 5 là 60' }]))).toBe('3 * 4 * 5 là 60');
});

test('every demo story is a document that the newsroom accepts', async () => {
  const folder = new URL('../../../prisma/seed/stories/', import.meta.url);
  for (const file of await readdir(folder)) {
    const { stories }: { stories: DemoStory[] } = await import(new URL(file, folder).href);
    for (const story of stories) expect(documentOfBlocks(story.body).content, story.key).toHaveLength(story.body.length);
  }
});
