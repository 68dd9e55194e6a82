import { isVisiblyEmpty } from '../vietnamese/clean-text.ts';
import { type ArticleDocument, documentText, figuresOf } from './document.ts';

export const ARTICLE_STATUSES = ['draft', 'published', 'unpublished'] as const;
export type ArticleStatus = (typeof ARTICLE_STATUSES)[number];

/** What an article can lack before it may stand before readers, in the order of the form. */
export const MISSING_FIELDS = ['section', 'lead', 'byline', 'picture-alt', 'body', 'figure-alt'] as const;
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
 */
export function whatIsMissing(draft: Publishable, { hasAuthor = false }: { hasAuthor?: boolean } = {}): MissingField[] {
  const lacks: Record<MissingField, boolean> = {
    section: draft.sectionId === null,
    lead: isVisiblyEmpty(draft.lead),
    byline: !hasAuthor && isVisiblyEmpty(draft.byline),
    'picture-alt': draft.picture !== null && isVisiblyEmpty(draft.picture.alt),
    body: isVisiblyEmpty(documentText(draft.body)),
    'figure-alt': figuresOf(draft.body).some(({ alt }) => isVisiblyEmpty(alt)),
  };
  return MISSING_FIELDS.filter((field) => lacks[field]);
}
