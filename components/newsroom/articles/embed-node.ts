import { Node } from '@tiptap/core';
import { embedAttributes } from '#lib/articles/document';

/** A video or a post that lives at somebody else's: whose, which and its title, never markup and never an address. */
export const Embed = Node.create({
  name: 'embed',
  group: 'block',
  atom: true,
  draggable: true,
  isolating: true,
  addAttributes: () => ({ provider: { default: 'youtube' }, id: { default: '' }, title: { default: '' } }),
  parseHTML: () => [
    {
      tag: 'figure[data-embed]',
      getAttrs: ({ dataset }) => {
        const parsed = embedAttributes.safeParse({ provider: dataset.embed, id: dataset.id ?? '', title: dataset.title ?? '' });
        return parsed.success ? parsed.data : false;
      },
    },
  ],
  renderHTML: ({ node }) => {
    const { provider, id, title } = node.attrs;
    return ['figure', { 'data-embed': provider, 'data-id': id, 'data-title': title }];
  },
});
