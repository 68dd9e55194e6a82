import { Node } from '@tiptap/core';
import { relatedAttributes } from '#lib/articles/document';

/** A box of other stories of the paper. Only their numbers and the heading are kept. */
export const Related = Node.create({
  name: 'related',
  group: 'block',
  atom: true,
  draggable: true,
  isolating: true,
  addAttributes: () => ({ heading: { default: '' }, articleIds: { default: [] } }),
  parseHTML: () => [
    {
      tag: 'figure[data-related]',
      getAttrs: ({ dataset }) => {
        const articleIds = (dataset.related ?? '').split(' ').filter(Boolean).map(Number);
        const parsed = relatedAttributes.safeParse({ heading: dataset.heading ?? '', articleIds });
        return parsed.success ? parsed.data : false;
      },
    },
  ],
  renderHTML: ({ node }) => ['figure', { 'data-related': node.attrs.articleIds.join(' '), 'data-heading': node.attrs.heading }],
});
