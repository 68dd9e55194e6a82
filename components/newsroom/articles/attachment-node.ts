import { Node } from '@tiptap/core';
import { z } from 'zod';
import { attachmentAttributes } from '#lib/articles/document';

const copied = attachmentAttributes.extend({ attachmentId: z.coerce.number().pipe(attachmentAttributes.shape.attachmentId) });

/** A file that the story offers. Only its number and its label are kept. */
export const AttachmentNode = Node.create({
  name: 'attachment',
  group: 'block',
  atom: true,
  draggable: true,
  isolating: true,
  addAttributes: () => ({ attachmentId: { default: 0 }, label: { default: '' } }),
  parseHTML: () => [
    {
      tag: 'p[data-attachment-id]',
      priority: 60,
      getAttrs: ({ dataset }) => {
        const parsed = copied.safeParse({ attachmentId: dataset.attachmentId, label: dataset.label ?? '' });
        return parsed.success ? parsed.data : false;
      },
    },
  ],
  renderHTML: ({ node }) => ['p', { 'data-attachment-id': node.attrs.attachmentId, 'data-label': node.attrs.label }],
});
