import { z } from 'zod';
import { isVisiblyEmpty } from '../vietnamese/clean-text.ts';
import { isSlug, slugFromTitle } from '../vietnamese/slug.ts';
import { articleDocument, emptyDocument, pictureWords } from './document.ts';
import { isSafeHref } from './href.ts';
import { line } from './line.ts';
import { ARTICLE_STATUSES } from './status.ts';

export const MAX_TITLE_CHARS = 200;
export const MAX_LEAD_CHARS = 600;
export const MAX_LEAD_SOURCE_CHARS = 80;
export const MAX_BYLINE_CHARS = 120;
export const MAX_KICKER_CHARS = 60;
export const MAX_SOURCE_CHARS = 120;
export const MAX_TERMS = 20;
export const MAX_REASON_CHARS = 300;

const id = z.int().positive().max(2_147_483_647);

export const pictureUse = z.strictObject(pictureWords);

/** What a draft holds, field by field; an empty slug is still to be made. */
export const draftFields = z.strictObject({
  title: line(MAX_TITLE_CHARS).refine((title) => !isVisiblyEmpty(title), 'required'),
  slug: z
    .string()
    .refine((slug) => slug === '' || isSlug(slug), 'not-a-slug')
    .default(''),
  sectionId: id.nullable(),
  lead: line(MAX_LEAD_CHARS),
  leadSource: line(MAX_LEAD_SOURCE_CHARS),
  byline: line(MAX_BYLINE_CHARS),
  body: articleDocument,
  picture: pictureUse.nullable(),
  kicker: line(MAX_KICKER_CHARS).default(''),
  sourceName: line(MAX_SOURCE_CHARS).default(''),
  sourceUrl: z
    .string()
    .refine((url) => url === '' || (/^https?:/i.test(url) && isSafeHref(url)), 'unsafe-link')
    .default(''),
  termIds: z
    .array(id)
    .max(MAX_TERMS)
    .transform((ids) => [...new Set(ids)])
    .default([]),
});

/** Everything a draft holds. Only the title is needed to save; an empty slug is made from it. */
export const draftInput = draftFields.transform((draft) => ({ ...draft, slug: draft.slug || slugFromTitle(draft.title) }));

/** A checked draft: cleaned, with its slug. */
export type DraftContent = z.output<typeof draftInput>;
/** A draft as the editor's form holds it. */
export type DraftInput = z.input<typeof draftInput>;
export type PictureUse = z.infer<typeof pictureUse>;

/** An article's number as it stands in an address. */
export const articleIdInAddress = z
  .string()
  .regex(/^[1-9][0-9]{0,9}$/)
  .transform(Number)
  .pipe(id);

/** What a save sends; which article it is stands in the address. */
export const saveDraftInput = z.strictObject({ version: id, content: draftInput });
/** Besides its own, the version this person saw before readers; null when there was none. */
const seenLive = { live: id.nullable() };
export const publishArticleInput = z.strictObject({ articleId: id, version: id, ...seenLive });
export const unpublishArticleInput = z.strictObject({ articleId: id, ...seenLive, reason: line(MAX_REASON_CHARS).default('') });

/** What an article begins with: a title, its language, and the section where it is known. */
export const newArticleInput = draftFields.pick({ title: true, sectionId: true }).extend({ locale: z.enum(['vi', 'en']) });

/** Which article is to be translated; into which language follows from its own. */
export const translateArticleInput = z.strictObject({ articleId: id });

/** An empty draft under this title. */
export const newDraft = ({ title, sectionId, byline }: Pick<DraftContent, 'title' | 'sectionId' | 'byline'>): DraftContent => ({
  title,
  slug: slugFromTitle(title),
  sectionId,
  lead: '',
  leadSource: '',
  byline,
  body: emptyDocument,
  picture: null,
  kicker: '',
  sourceName: '',
  sourceUrl: '',
  termIds: [],
});

/** Where a page of the list begins: after this one, by time of saving and then by number. */
const cursor = z
  .string()
  .regex(/^[1-9][0-9]{0,14}-[1-9][0-9]{0,9}$/)
  .transform((text) => {
    const [savedAt = '', articleNumber = ''] = text.split('-');
    return { savedAt: new Date(Number(savedAt)), articleId: Number(articleNumber) };
  })
  .refine(({ articleId }) => articleId <= 2_147_483_647);

export type ListCursor = z.infer<typeof cursor>;
export const cursorText = ({ savedAt, articleId }: ListCursor): string => `${savedAt.getTime()}-${articleId}`;

/** What the list of articles is asked for, as it stands in its address. */
export const listArticlesInput = z.strictObject({
  status: z.enum(ARTICLE_STATUSES).optional(),
  mine: z.literal('1').optional(),
  after: cursor.optional(),
});
export type ListArticlesInput = z.output<typeof listArticlesInput>;
