import { Node } from '@tiptap/core';

/** A sentence of the story set large. Its words are the node's text, without marks; who said it is an attribute. */
export const Pullquote = Node.create({
  name: 'pullquote',
  group: 'block',
  content: 'text*',
  marks: '',
  defining: true,
  addAttributes: () => ({ attribution: { default: '' } }),
  parseHTML: () => [{ tag: 'aside[data-attribution]', getAttrs: ({ dataset }) => ({ attribution: dataset.attribution ?? '' }) }],
  renderHTML: ({ node }) => ['aside', { 'data-attribution': node.attrs.attribution }, 0],
});
