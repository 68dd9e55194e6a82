import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { documentText } from '#lib/articles/document';
import { whatIsMissing } from '#lib/articles/status';
import { DEMO_FILES } from '#prisma/seed/demo-files';
import { DEMO_STORIES } from '#prisma/seed/demo-stories';
import type { DemoStory } from '#prisma/seed/demo-story';
import { documentOfBlocks } from '#prisma/seed/document-of-blocks';

const ids = {
  pictures: new Map(DEMO_STORIES.map(({ key }, index) => [key, index + 1])),
  files: new Map(Object.keys(DEMO_FILES).map((name, index) => [name, index + 1])),
};

test('a demo writer’s stars and brackets become bold, italic and links', () => {
  expect(documentOfBlocks([{ p: 'Giá **tăng *mạnh***, theo [sở](https://so.example/a_b).' }], ids)).toEqual({
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
  expect(documentText(documentOfBlocks([{ p: '3 * 4 * 5 là 60' }], ids))).toBe('3 * 4 * 5 là 60');
});

test('every demo story is a document that the newsroom accepts', async () => {
  const folder = new URL('../../../prisma/seed/stories/', import.meta.url);
  for (const file of await readdir(folder)) {
    const { stories }: { stories: DemoStory[] } = await import(new URL(file, folder).href);
    for (const story of stories) expect(documentOfBlocks(story.body, ids).content, story.key).toHaveLength(story.body.length);
  }
});

test('the demo shows every kind of block, in stories that are ready for readers', () => {
  const kinds = new Map<string, number>();
  for (const story of DEMO_STORIES) {
    const body = documentOfBlocks(story.body, ids);
    for (const type of new Set(body.content.map((block) => block.type))) kinds.set(type, (kinds.get(type) ?? 0) + 1);
    expect(whatIsMissing({ sectionId: 1, lead: story.lead, byline: story.byline, picture: story.picture, body }), story.key).toEqual([]);
  }
  for (const type of ['pullquote', 'table', 'gallery', 'attachment', 'embed']) expect(kinds.get(type), type).toBeGreaterThanOrEqual(2);
});

test('a demo video is none that exists: no real one has an id that ends so', () => {
  // The last letter of an id holds two bits of nothing, so that only every fourth letter of the alphabet can stand there.
  const embeds = DEMO_STORIES.flatMap(({ body }) =>
    documentOfBlocks(body, ids).content.flatMap((block) => (block.type === 'embed' ? [block.attrs] : [])),
  );
  for (const { provider, id, title } of embeds) {
    expect([provider, /[AEIMQUYcgkosw048]$/.test(id), title.startsWith('Video minh họa: ')]).toEqual(['youtube', false, true]);
  }
});
