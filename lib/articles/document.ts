import { z } from 'zod';
import { lineBreaksToSpaces, stripBidiControls, stripControls } from '../vietnamese/clean-text.ts';
import { isSafeHref } from './href.ts';
import { line } from './line.ts';

/** A body deeper, longer or wordier than this is refused before anything else is looked at. */
export const MAX_DEPTH = 8;
export const MAX_NODES = 5_000;
export const MAX_BODY_CHARS = 200_000;

const MAX_ALT_CHARS = 500;
const MAX_CAPTION_CHARS = 600;
const MAX_CREDIT_CHARS = 200;

/** Controls, NUL among them, lone surrogates and bidi overrides: what PostgreSQL cannot keep or what makes text lie. */
const REFUSED = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

/** Text without what a body refuses: for what is pasted into the editor. */
export const withoutRefused = (text: string): string => stripControls(lineBreaksToSpaces(stripBidiControls(text.toWellFormed())));

/** What is written about a picture, wherever it stands. */
export const pictureWords = {
  mediaId: z.int().positive().max(2_147_483_647),
  alt: line(MAX_ALT_CHARS),
  caption: line(MAX_CAPTION_CHARS),
  credit: line(MAX_CREDIT_CHARS),
};

const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href: z.string().refine(isSafeHref, 'unsafe-link') }) }),
]);

const inline = z.strictObject({
  type: z.literal('text'),
  text: z
    .string()
    .min(1)
    .transform((text) => text.replace(/[\t\r\n]/g, ' ').normalize('NFC'))
    .refine((text) => !REFUSED.test(text), 'hidden-character'),
  marks: z
    .array(mark)
    .max(3)
    .refine((marks) => new Set(marks.map(({ type }) => type)).size === marks.length)
    .optional(),
});

const paragraph = z.strictObject({ type: z.literal('paragraph'), content: z.array(inline).optional() });

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

const block = z.discriminatedUnion('type', [paragraph, heading, bulletList, orderedList, blockquote, figure]);

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
  .pipe(z.strictObject({ type: z.literal('doc'), content: z.array(block).min(1) }));

export type ArticleDocument = z.infer<typeof articleDocument>;
export type Block = ArticleDocument['content'][number];
export type Inline = z.infer<typeof inline>;
export type Mark = z.infer<typeof mark>;
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

/** Every picture in the body with what is written about it. */
export const figuresOf = (document: ArticleDocument): FigureAttributes[] =>
  document.content.flatMap((one) => (one.type === 'figure' ? [one.attrs] : []));

function blockText(one: Block | ListItem): string {
  switch (one.type) {
    case 'paragraph':
    case 'heading':
      return (one.content ?? []).map(({ text }) => text).join('');
    case 'bulletList':
    case 'orderedList':
    case 'listItem':
    case 'blockquote':
      return one.content.map(blockText).join('\n');
    case 'figure':
      return one.attrs.caption;
  }
}

/** Walks without recursion, so that a body made to exhaust the stack or the clock is turned away cheaply. */
function excessOf(root: unknown): 'too-deep' | 'too-many-nodes' | 'too-long' | undefined {
  const waiting: { node: unknown; depth: number }[] = [{ node: root, depth: 0 }];
  let nodes = 0;
  let chars = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    nodes += 1;
    if (depth > MAX_DEPTH) return 'too-deep';
    if (nodes > MAX_NODES) return 'too-many-nodes';
    if (typeof node !== 'object' || node === null) continue;
    if ('text' in node && typeof node.text === 'string') chars += node.text.length;
    if (chars > MAX_BODY_CHARS) return 'too-long';
    if (!('content' in node) || !Array.isArray(node.content)) continue;
    if (nodes + node.content.length > MAX_NODES) return 'too-many-nodes';
    for (const child of node.content) waiting.push({ node: child, depth: depth + 1 });
  }
  return undefined;
}
