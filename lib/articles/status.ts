import { isVisiblyEmpty } from '../vietnamese/clean-text.ts';
import { type ArticleDocument, documentText, figuresOf, type Table } from './document.ts';

export const ARTICLE_STATUSES = ['draft', 'published', 'unpublished'] as const;
export type ArticleStatus = (typeof ARTICLE_STATUSES)[number];

/** What an article can lack before it may stand before readers, in the order of the form. */
export const MISSING_FIELDS = [
  'section',
  'lead',
  'byline',
  'picture-alt',
  'body',
  'figure-alt',
  'table-header',
  'attachment-label',
  'sound-transcript',
  'embed-title',
  'related-story',
] as const;
export type MissingField = (typeof MISSING_FIELDS)[number];

type Publishable = {
  sectionId: number | null;
  lead: string;
  byline: string;
  picture: { alt: string } | null;
  body: ArticleDocument;
};

/**
 * What is still needed before this draft can be published; nothing when it is ready.
 * @param hasAuthor whether one of its terms is an author, whose name then stands in the byline's place
 * @param hasUntoldSound whether it offers a sound of which nobody wrote down what is said in it
 */
export function whatIsMissing(
  draft: Publishable,
  { hasAuthor = false, hasUntoldSound = false }: { hasAuthor?: boolean; hasUntoldSound?: boolean } = {},
): MissingField[] {
  const blocks = draft.body.content;
  const lacks: Record<MissingField, boolean> = {
    section: draft.sectionId === null,
    lead: isVisiblyEmpty(draft.lead),
    byline: !hasAuthor && isVisiblyEmpty(draft.byline),
    'picture-alt': draft.picture !== null && isVisiblyEmpty(draft.picture.alt),
    body: isVisiblyEmpty(documentText(draft.body)),
    'figure-alt': figuresOf(draft.body).some(({ alt }) => isVisiblyEmpty(alt)),
    'table-header': blocks.some((block) => block.type === 'table' && !hasHeader(block)),
    'attachment-label': blocks.some((block) => block.type === 'attachment' && isVisiblyEmpty(block.attrs.label)),
    'sound-transcript': hasUntoldSound,
    'embed-title': blocks.some((block) => block.type === 'embed' && isVisiblyEmpty(block.attrs.title)),
    'related-story': blocks.some((block) => block.type === 'related' && block.attrs.articleIds.length === 0),
  };
  return MISSING_FIELDS.filter((field) => lacks[field]);
}

/** Without a header a table is a heap of numbers to whoever hears it cell by cell. */
const hasHeader = ({ content: rows }: Table): boolean =>
  (rows[0]?.content ?? []).every(({ type }) => type === 'tableHeader') || rows.every(({ content }) => content[0]?.type === 'tableHeader');
