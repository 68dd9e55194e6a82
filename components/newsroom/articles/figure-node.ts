import { mergeAttributes, Node } from '@tiptap/core';
import { z } from 'zod';
import { pictureUse } from '#lib/articles/schema';

const copied = pictureUse.extend({ mediaId: z.coerce.number().pipe(pictureUse.shape.mediaId) });

/** A picture in the text. Only its number and words are kept, so what is pasted from elsewhere brings no address along. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  atom: true,
  draggable: true,
  isolating: true,
  addAttributes: () => ({ mediaId: { default: 0 }, alt: { default: '' }, caption: { default: '' }, credit: { default: '' } }),
  parseHTML: () => [
    {
      tag: 'figure[data-media-id]',
      getAttrs: ({ dataset }) => {
        const parsed = copied.safeParse({
          mediaId: dataset.mediaId,
          alt: dataset.alt ?? '',
          caption: dataset.caption ?? '',
          credit: dataset.credit ?? '',
        });
        return parsed.success ? parsed.data : false;
      },
    },
  ],
  renderHTML: ({ node }) => {
    const { mediaId, alt, caption, credit } = node.attrs;
    return ['figure', mergeAttributes({ 'data-media-id': mediaId, 'data-alt': alt, 'data-caption': caption, 'data-credit': credit })];
  },
});
