import { z } from 'zod';
import { excessOf } from './document/excess.ts';
import { pictureWords } from './document/picture-words.ts';
import { MAX_NAMED_STORIES, namedStoryIdsOf, related } from './document/related.ts';
import { attachment, embed, gallery, pullquote, type TableCell, table } from './document/rich-nodes.ts';
import { type Inline, inline, type Paragraph, paragraph } from './document/text.ts';

export { MAX_BODY_CHARS, MAX_DEPTH, MAX_NODES } from './document/excess.ts';
export { pictureWords } from './document/picture-words.ts';
export { MAX_RELATED_STORIES, namedStoryIdsOf, type RelatedAttributes, relatedAttributes } from './document/related.ts';
export {
  type AttachmentAttributes,
  attachmentAttributes,
  type EmbedAttributes,
  embedAttributes,
  type GalleryAttributes,
  galleryAttributes,
  MAX_LABEL_CHARS,
  type Table,
  type TableCell,
} from './document/rich-nodes.ts';
export { type Inline, type Mark, withoutRefused } from './document/text.ts';

const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: z.array(inline).optional(),
});

const blockquote = z.strictObject({ type: z.literal('blockquote'), content: z.array(paragraph).min(1) });

const figure = z.strictObject({ type: z.literal('figure'), attrs: z.strictObject(pictureWords) });

const listItem = z.strictObject({
  type: z.literal('listItem'),
  get content() {
    return z
      .array(z.discriminatedUnion('type', [paragraph, bulletList, orderedList]))
      .min(1)
      .refine((blocks) => blocks[0]?.type === 'paragraph');
  },
});

const bulletList = z.strictObject({
  type: z.literal('bulletList'),
  get content() {
    return z.array(listItem).min(1);
  },
});

const orderedList = z.strictObject({
  type: z.literal('orderedList'),
  get content() {
    return z.array(listItem).min(1);
  },
});

const block = z.discriminatedUnion('type', [
  paragraph,
  heading,
  bulletList,
  orderedList,
  blockquote,
  pullquote,
  figure,
  gallery,
  table,
  attachment,
  embed,
  related,
]);

/**
 * The body of an article: a ProseMirror document of exactly these nodes and marks. Anything else is refused, unknown
 * attributes among it. Text comes out in NFC.
 */
export const articleDocument = z
  .unknown()
  .check((context) => {
    const excess = excessOf(context.value);
    if (excess) context.issues.push({ code: 'custom', message: excess, input: context.value });
  })
  .pipe(z.strictObject({ type: z.literal('doc'), content: z.array(block).min(1) }))
  .refine((document) => namedStoryIdsOf(document).length <= MAX_NAMED_STORIES, 'too-many-stories');

export type ArticleDocument = z.infer<typeof articleDocument>;
export type Block = ArticleDocument['content'][number];
export type ListItem = z.infer<typeof listItem>;
export type FigureAttributes = Extract<Block, { type: 'figure' }>['attrs'];

/** What an article begins with: one empty paragraph, because the editor needs a place for the caret. */
export const emptyDocument: ArticleDocument = { type: 'doc', content: [{ type: 'paragraph' }] };

/** What readers read as plain text, a blank line between blocks: for counting and for search. */
export function documentText(document: ArticleDocument): string {
  return document.content
    .map(blockText)
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}

export const wordCount = (document: ArticleDocument): number => countWords(documentText(document));

/** Words as a Vietnamese editor counts them: what stands between spaces and holds a letter or a digit. */
export const countWords = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** The pictures a body shows, each once, in reading order. */
export const mediaIdsOf = (document: ArticleDocument): number[] => [...new Set(figuresOf(document).map(({ mediaId }) => mediaId))];

/** Every picture a draft names, in its body and above it. */
export const mediaIdsNamed = ({ picture, body }: { picture: { mediaId: number } | null; body: ArticleDocument }): number[] => [
  ...new Set([...(picture ? [picture.mediaId] : []), ...mediaIdsOf(body)]),
];

/** Every picture in the body with what is written about it, those of galleries among them. */
export const figuresOf = (document: ArticleDocument): FigureAttributes[] =>
  document.content.flatMap((one) => (one.type === 'figure' ? [one.attrs] : one.type === 'gallery' ? one.attrs.pictures : []));

/** The files a body offers, each once, in reading order. */
export const attachmentIdsOf = (document: ArticleDocument): number[] => [
  ...new Set(document.content.flatMap((one) => (one.type === 'attachment' ? [one.attrs.attachmentId] : []))),
];

/** Whether a body shows something that lives at somebody else's. */
export const hasEmbed = (document: ArticleDocument): boolean => document.content.some(({ type }) => type === 'embed');

function blockText(one: Block | ListItem | TableCell | Paragraph): string {
  switch (one.type) {
    case 'paragraph':
    case 'heading':
      return textOf(one.content);
    case 'bulletList':
    case 'orderedList':
    case 'listItem':
    case 'blockquote':
    case 'tableCell':
    case 'tableHeader':
      return one.content.map(blockText).join('\n');
    case 'pullquote':
      return lines(textOf(one.content), one.attrs.attribution);
    case 'figure':
      return one.attrs.caption;
    case 'gallery':
      return lines(...one.attrs.pictures.map(({ caption }) => caption), one.attrs.caption);
    case 'table':
      return lines(
        one.attrs.caption,
        ...one.content.map((row) => row.content.map((cell) => blockText(cell).replaceAll('\n', ' ')).join('\t')),
      );
    case 'attachment':
      return one.attrs.label;
    case 'embed':
      return one.attrs.title;
    case 'related':
      return one.attrs.heading;
  }
}

const textOf = (inlines: readonly Pick<Inline, 'text'>[] = []): string => inlines.map(({ text }) => text).join('');
const lines = (...texts: string[]): string => texts.filter((text) => text.trim() !== '').join('\n');
