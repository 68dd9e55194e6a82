import { z } from 'zod';
import { orEmpty, searchedWords } from '../lists/search.ts';
import { isVisiblyEmpty } from '../vietnamese/clean-text.ts';
import { isSlug, slugFromTitle } from '../vietnamese/slug.ts';
import { articleDocument, emptyDocument, pictureWords } from './document.ts';
import { isSafeHref } from './href.ts';
import { line } from './line.ts';
import { STANDING_NAMES } from './stages/standing.ts';

export const MAX_TITLE_CHARS = 200;
export const MAX_LEAD_CHARS = 600;
export const MAX_LEAD_SOURCE_CHARS = 80;
export const MAX_BYLINE_CHARS = 120;
export const MAX_KICKER_CHARS = 60;
export const MAX_SOURCE_CHARS = 120;
export const MAX_TERMS = 20;
export const MAX_REASON_CHARS = 300;
export { MAX_SEARCHED_CHARS } from '../lists/search.ts';

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

/** How a save came about: somebody asked for it, it came by itself, or two texts were brought together. */
export const SAVE_KINDS = ['hand', 'auto', 'merged'] as const;
export type SaveKind = (typeof SAVE_KINDS)[number];

/** What a save sends; which article it is stands in the address. */
export const saveDraftInput = z.strictObject({ version: id, content: draftInput, kind: z.enum(SAVE_KINDS).default('hand') });
/** Besides its own, the version this person saw before readers; null when there was none. */
const seenLive = { live: id.nullable() };
/** Items of the library whose rights are over, as the person was told, and which are published all the same. */
export const acceptedRights = z.array(id).max(200).optional();
export const publishArticleInput = z.strictObject({ articleId: id, version: id, ...seenLive, acceptedRights });
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

/** Where a page of the list begins: after this one, or before it, by the time it is ordered by and then by number. */
const cursor = z
  .string()
  .regex(/^[1-9][0-9]{0,14}-[1-9][0-9]{0,9}$/)
  .transform((text) => {
    const [at = '', articleNumber = ''] = text.split('-');
    return { at: new Date(Number(at)), articleId: Number(articleNumber) };
  })
  .refine(({ articleId }) => articleId <= 2_147_483_647);

export type ListCursor = z.infer<typeof cursor>;
export const cursorText = ({ at, articleId }: ListCursor): string => `${at.getTime()}-${articleId}`;

/** In what order the list stands: last saved first, longest untouched first, or by when it is due. */
export const LIST_ORDERS = ['saved', 'oldest', 'due'] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];

const day = z.iso.date();

/** What the list of articles is asked for, as it stands in its address: each may be left out. */
export const listArticlesInput = z.strictObject({
  stage: orEmpty(z.enum(STANDING_NAMES)),
  section: orEmpty(articleIdInAddress),
  /** Begun by oneself, given to oneself, or either by somebody in particular. */
  who: orEmpty(z.enum(['mine', 'assigned']).or(articleIdInAddress)),
  /** Given to somebody in particular, or to nobody. */
  given: orEmpty(z.literal('nobody').or(articleIdInAddress)),
  lang: orEmpty(z.enum(['vi', 'en'])),
  /** Last saved on these days, both included. */
  from: orEmpty(day),
  until: orEmpty(day),
  sort: orEmpty(z.enum(LIST_ORDERS)),
  /** Words that all stand in the title, with or without their marks. */
  q: searchedWords,
  after: cursor.optional(),
  before: cursor.optional(),
});
export type ListArticlesInput = z.output<typeof listArticlesInput>;
