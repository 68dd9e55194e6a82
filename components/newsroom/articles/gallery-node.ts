import { Node } from '@tiptap/core';
import { galleryAttributes } from '#lib/articles/document';

/** Several pictures that belong together. Only their numbers and words are kept, as with a single one. */
export const Gallery = Node.create({
  name: 'gallery',
  group: 'block',
  atom: true,
  draggable: true,
  isolating: true,
  addAttributes: () => ({ caption: { default: '' }, pictures: { default: [] } }),
  parseHTML: () => [
    {
      tag: 'figure[data-gallery]',
      getAttrs: ({ dataset }) => {
        const parsed = galleryAttributes.safeParse({ caption: dataset.caption ?? '', pictures: read(dataset.gallery ?? '') });
        return parsed.success ? parsed.data : false;
      },
    },
  ],
  renderHTML: ({ node }) => ['figure', { 'data-gallery': JSON.stringify(node.attrs.pictures), 'data-caption': node.attrs.caption }],
});

/** What was copied as JSON; anything else is no list, and the schema says so. */
function read(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
