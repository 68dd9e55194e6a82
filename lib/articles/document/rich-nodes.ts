import { z } from 'zod';
import { EMBED_PROVIDERS, isEmbedId } from '../embeds.ts';
import { line } from '../line.ts';
import { MAX_CAPTION_CHARS, pictureWords, rowId } from './picture-words.ts';
import { paragraph, plainText } from './text.ts';

export const MAX_TABLE_ROWS = 100;
export const MAX_TABLE_COLUMNS = 12;
export const MIN_GALLERY_PICTURES = 2;
export const MAX_GALLERY_PICTURES = 30;

const MAX_ATTRIBUTION_CHARS = 200;
export const MAX_LABEL_CHARS = 200;

/** A sentence of the story set large, and who said it. */
export const pullquote = z.strictObject({
  type: z.literal('pullquote'),
  attrs: z.strictObject({ attribution: line(MAX_ATTRIBUTION_CHARS) }),
  content: z.array(plainText).optional(),
});

/** The editor's library gives every cell these; no cell of ours is merged or has a width, so they are not kept. */
const unmerged = z.strictObject({ colspan: z.literal(1), rowspan: z.literal(1), colwidth: z.null() }).optional();

const cell = z
  .strictObject({ type: z.enum(['tableCell', 'tableHeader']), attrs: unmerged, content: z.array(paragraph).min(1) })
  .transform(({ type, content }) => ({ type, content }));

const tableRow = z.strictObject({ type: z.literal('tableRow'), content: z.array(cell).min(1).max(MAX_TABLE_COLUMNS, 'table-too-large') });

/** Rows of equally many cells; what a cell holds are paragraphs, so no table stands in a table. */
export const table = z.strictObject({
  type: z.literal('table'),
  attrs: z.strictObject({ caption: line(MAX_CAPTION_CHARS) }),
  content: z
    .array(tableRow)
    .min(1)
    .max(MAX_TABLE_ROWS, 'table-too-large')
    .refine((rows) => rows.every(({ content }) => content.length === rows[0]?.content.length), 'table-not-even'),
});

export const galleryAttributes = z.strictObject({
  caption: line(MAX_CAPTION_CHARS),
  pictures: z.array(z.strictObject(pictureWords)).min(MIN_GALLERY_PICTURES, 'gallery-size').max(MAX_GALLERY_PICTURES, 'gallery-size'),
});

export const gallery = z.strictObject({ type: z.literal('gallery'), attrs: galleryAttributes });

export const attachmentAttributes = z.strictObject({ attachmentId: rowId, label: line(MAX_LABEL_CHARS) });

/** A file to open or to keep; what it is and how large stands with the file itself. */
export const attachment = z.strictObject({ type: z.literal('attachment'), attrs: attachmentAttributes });

export const embedAttributes = z
  .strictObject({ provider: z.enum(EMBED_PROVIDERS), id: z.string().max(300), title: line(MAX_LABEL_CHARS) })
  .refine(({ provider, id }) => isEmbedId(provider, id), 'unknown-embed');

/** A video or a post that lives at somebody else's: who that is and which one, never an address and never markup. */
export const embed = z.strictObject({ type: z.literal('embed'), attrs: embedAttributes });

export type Table = z.infer<typeof table>;
export type TableCell = Table['content'][number]['content'][number];
export type GalleryAttributes = z.infer<typeof galleryAttributes>;
export type AttachmentAttributes = z.infer<typeof attachmentAttributes>;
export type EmbedAttributes = z.infer<typeof embedAttributes>;
