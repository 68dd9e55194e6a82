import { z } from 'zod';
import { pictureWords } from '../articles/document/picture-words.ts';
import { emptyDocument } from '../articles/document.ts';
import { line } from '../articles/line.ts';
import { acceptedRights, draftFields, MAX_REASON_CHARS } from '../articles/schema.ts';
import { MAX_STAGE_REASON } from '../articles/stages/schema.ts';
import { STAGES } from '../articles/stages/standing.ts';
import { REJECTION_REASONS } from '../moderation/reasons.ts';
import { MAX_DECISION_NOTE_GRAPHEMES } from '../moderation/schema.ts';
import { optionalText } from '../reader-forms/fields.ts';
import { TERM_KINDS } from '../terms/view.ts';
import { cleanBody, isVisiblyEmpty } from '../vietnamese/clean-text.ts';
import { isSlug, slugFromTitle } from '../vietnamese/slug.ts';

const MAX_ID = 2_147_483_647;
export const MAX_ITEMS = 50;

const rowId = z.int().min(1).max(MAX_ID);

/** A number as it stands in an address. */
const idInAddress = z
  .string()
  .regex(/^[1-9][0-9]{0,9}$/)
  .transform(Number)
  .refine((id) => id <= MAX_ID);

const slug = z.string().max(120).refine(isSlug, 'not-a-slug');
const limit = z
  .string()
  .regex(/^[1-9][0-9]?$/)
  .transform(Number)
  .refine((items) => items <= MAX_ITEMS, 'too-many')
  .default(20);
/** Where the page before said that the next one begins. */
const after = z
  .string()
  .max(60)
  .regex(/^[\w.-]+$/);

export const withId = z.strictObject({ id: idInAddress });

export const storiesQuery = z.strictObject({
  locale: z.enum(['vi', 'en']).optional(),
  section: slug.optional(),
  term: slug.optional(),
  since: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .optional(),
  q: z.string().min(1).max(200).optional(),
  after: after.optional(),
  limit,
});
export type StoriesQuery = z.output<typeof storiesQuery>;

export const addressQuery = z.strictObject({ address: z.string().min(1).max(500) });

export const termsQuery = z.strictObject({ kind: z.enum(TERM_KINDS).optional(), after: idInAddress.optional(), limit });

export const commentsQuery = z.strictObject({ after: after.optional(), limit });

export const pendingQuery = z.strictObject({ story: idInAddress.optional(), after: after.optional() });

const MAX_HTML_CHARS = 500_000;
const bodyHtml = z
  .string()
  .min(1)
  .max(MAX_HTML_CHARS)
  .optional()
  .describe('The body as HTML, in the place of `body`. Pictures are those of this paper, by their address.');
const body = draftFields.shape.body.optional();

/** What a draft begins with: all but its title may come later. A body comes as a document or as HTML. */
export const newDraftBody = draftFields
  .extend({
    locale: z.enum(['vi', 'en']).optional(),
    sectionId: draftFields.shape.sectionId.default(null),
    lead: draftFields.shape.lead.default(''),
    leadSource: draftFields.shape.leadSource.default(''),
    byline: draftFields.shape.byline.default(''),
    body,
    bodyHtml,
    picture: draftFields.shape.picture.default(null),
  })
  .refine((draft) => draft.body === undefined || draft.bodyHtml === undefined, { path: ['bodyHtml'], error: 'one-body' })
  .transform(({ locale, bodyHtml: html = null, body: document = emptyDocument, ...draft }) => ({
    locale,
    html,
    content: { ...draft, body: document, slug: draft.slug || slugFromTitle(draft.title) },
  }));

/** All of a draft, in the place of the version that If-Match names; its body either as a document or as HTML. */
export const draftBody = draftFields
  .extend({ body, bodyHtml })
  .refine((draft) => (draft.body === undefined) !== (draft.bodyHtml === undefined), { path: ['bodyHtml'], error: 'one-body' })
  .transform(({ bodyHtml: html = null, body: document = emptyDocument, ...draft }) => ({
    html,
    content: { ...draft, body: document, slug: draft.slug || slugFromTitle(draft.title) },
  }));

export const submitBody = z.strictObject({
  version: rowId,
  /** Where it stood when it was looked at. */
  stage: z.enum(STAGES).default('writing'),
  reason: optionalText(cleanBody, MAX_STAGE_REASON),
});

/**
 * `live`: the version readers had when one looked; null when there was none. `acceptedRights`: the items of `rights-over` that are published
 * all the same.
 */
export const publishBody = z.strictObject({ version: rowId, live: rowId.nullable(), acceptedRights });

export const withdrawBody = z.strictObject({
  live: rowId,
  reason: line(MAX_REASON_CHARS).refine((reason) => !isVisiblyEmpty(reason), 'required'),
});

const note = optionalText(cleanBody, MAX_DECISION_NOTE_GRAPHEMES);
/** A decision on a comment as it was seen; who rejects says why, and with `other` says more. */
export const decisionBody = z.discriminatedUnion('to', [
  z
    .strictObject({ version: rowId, to: z.literal('rejected'), reason: z.enum(REJECTION_REASONS), note })
    .refine(({ reason, note: said }) => reason !== 'other' || said !== '', { path: ['note'], error: 'required' }),
  z.strictObject({ version: rowId, to: z.enum(['pending', 'approved', 'spam']) }),
]);

/** What is written about a picture, beside its file. */
export const pictureBody = z.strictObject({
  alt: pictureWords.alt.default(''),
  caption: pictureWords.caption.default(''),
  credit: pictureWords.credit.default(''),
});
