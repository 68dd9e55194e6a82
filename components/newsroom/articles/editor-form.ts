import { emptyDocument } from '#lib/articles/document';
import { type DraftContent, draftFields } from '#lib/articles/schema';
import { type MissingField, whatIsMissing } from '#lib/articles/status';

/** What the form holds besides the text itself, which lives in the editor. */
export type EditorForm = Omit<DraftContent, 'body'>;

/** Where on the form something is wrong; the names are also the ids of the fields. */
export type FieldName =
  | 'title'
  | 'slug'
  | 'sectionId'
  | 'lead'
  | 'leadSource'
  | 'byline'
  | 'kicker'
  | 'sourceName'
  | 'sourceUrl'
  | 'termIds'
  | 'picture'
  | 'pictureAlt'
  | 'pictureCaption'
  | 'pictureCredit'
  | 'body';

/** Codes of what is wrong, by field; the catalogue has a sentence for each. */
export type FieldErrors = Partial<Record<FieldName, FieldError>>;
export type FieldError =
  | 'required'
  | 'tooLong'
  | 'notASlug'
  | 'hiddenCharacter'
  | 'unsafeLink'
  | 'tooDeep'
  | 'tooManyNodes'
  | 'bodyTooLong'
  | 'invalid'
  | 'unknownSection'
  | 'unknownPicture'
  | 'unknownTerm'
  | 'tooManyTerms'
  | 'unknownAttachment'
  | 'unknownEmbed'
  | 'tableTooLarge'
  | 'gallerySize'
  | 'tooManyStories'
  | 'missingSection'
  | 'missingLead'
  | 'missingByline'
  | 'missingPictureAlt'
  | 'missingBody'
  | 'missingFigureAlt'
  | 'missingTableHeader'
  | 'missingAttachmentLabel'
  | 'missingTranscript'
  | 'missingEmbedTitle'
  | 'missingRelatedStory';

const FIELDS = {
  title: 'title',
  slug: 'slug',
  sectionId: 'sectionId',
  lead: 'lead',
  leadSource: 'leadSource',
  byline: 'byline',
  kicker: 'kicker',
  sourceName: 'sourceName',
  sourceUrl: 'sourceUrl',
  termIds: 'termIds',
  body: 'body',
  picture: 'picture',
  'picture.alt': 'pictureAlt',
  'picture.caption': 'pictureCaption',
  'picture.credit': 'pictureCredit',
} as const satisfies Record<string, FieldName>;

const CODES: Record<string, FieldError> = {
  required: 'required',
  'too-long': 'tooLong',
  'not-a-slug': 'notASlug',
  nul: 'hiddenCharacter',
  'lone-surrogate': 'hiddenCharacter',
  'hidden-character': 'hiddenCharacter',
  'unsafe-link': 'unsafeLink',
  'too-deep': 'tooDeep',
  'too-many-nodes': 'tooManyNodes',
  'unknown-embed': 'unknownEmbed',
  'table-too-large': 'tableTooLarge',
  'gallery-size': 'gallerySize',
  'too-many-stories': 'tooManyStories',
};

/** Where the common sentence would not say enough. */
const OWN_SENTENCES: Partial<Record<FieldName, Partial<Record<FieldError, FieldError>>>> = {
  body: { tooLong: 'bodyTooLong' },
  termIds: { invalid: 'tooManyTerms' },
};

/**
 * What is wrong with a draft, from what the schema says: `{ 'picture.alt': ['too-long'] }`, with or without a `content.` before.
 */
export function errorsFrom(fields: Readonly<Record<string, readonly string[]>>): FieldErrors {
  const errors: FieldErrors = {};
  for (const [path, messages] of Object.entries(fields)) {
    const name = fieldAt(path.replace(/^content\./, ''));
    const code = CODES[messages[0] ?? ''] ?? 'invalid';
    errors[name] ??= OWN_SENTENCES[name]?.[code] ?? code;
  }
  return errors;
}

function fieldAt(path: string): FieldName {
  const known = Object.entries(FIELDS).find(([prefix]) => path === prefix);
  if (path.startsWith('termIds')) return 'termIds';
  return known?.[1] ?? (path.startsWith('body') ? 'body' : 'title');
}

/** What the schema refuses in this draft before it is sent; nothing when it may be saved. */
export function errorsIn(draft: unknown): FieldErrors {
  const parsed = draftFields.safeParse(draft);
  if (parsed.success) return {};
  const fields: Record<string, string[]> = {};
  for (const { path, message } of parsed.error.issues) {
    const key = path.map(String).join('.');
    fields[key] = [...(fields[key] ?? []), message];
  }
  return errorsFrom(fields);
}

const CONTENT_OF: Partial<Record<FieldName, keyof DraftContent>> = {
  pictureAlt: 'picture',
  pictureCaption: 'picture',
  pictureCredit: 'picture',
};

/** The draft with the fields of these errors as they were in `base`; null when it cannot be saved even so. */
export function withoutErrors(draft: unknown, errors: FieldErrors, base: DraftContent): DraftContent | null {
  if (typeof draft !== 'object') return null;
  const wrong = (Object.keys(errors) as FieldName[]).map((name) => CONTENT_OF[name] ?? (name as keyof DraftContent));
  // The address that was made from a title belongs to it.
  const asBefore = [...wrong, ...(errors.title ? ['slug' as const] : [])].map((name) => [name, base[name]] as const);
  return draftFields.safeParse({ ...draft, ...Object.fromEntries(asBefore) }).data ?? null;
}

const MISSING: Record<MissingField, [FieldName, FieldError]> = {
  section: ['sectionId', 'missingSection'],
  lead: ['lead', 'missingLead'],
  byline: ['byline', 'missingByline'],
  'picture-alt': ['pictureAlt', 'missingPictureAlt'],
  body: ['body', 'missingBody'],
  'figure-alt': ['body', 'missingFigureAlt'],
  'table-header': ['body', 'missingTableHeader'],
  'attachment-label': ['body', 'missingAttachmentLabel'],
  'sound-transcript': ['body', 'missingTranscript'],
  'embed-title': ['body', 'missingEmbedTitle'],
  'related-story': ['body', 'missingRelatedStory'],
};

/** What publishing lacks, as errors beside the fields. */
export function errorsOfMissing(missing: readonly MissingField[]): FieldErrors {
  const errors: FieldErrors = {};
  for (const field of missing) {
    const [name, code] = MISSING[field];
    errors[name] ??= code;
  }
  return errors;
}

/**
 * What this draft lacks to be published, as errors beside the fields.
 * @param isAuthor whether a term is an author
 */
export function lacksOf(draft: unknown, isAuthor: (termId: number) => boolean): FieldErrors {
  const parsed = draftFields.safeParse(draft);
  if (!parsed.success) return {};
  return errorsOfMissing(whatIsMissing(parsed.data, { hasAuthor: parsed.data.termIds.some(isAuthor) }));
}

export const formOf = ({ body: _, ...form }: DraftContent): EditorForm => ({
  title: form.title,
  slug: form.slug,
  sectionId: form.sectionId,
  lead: form.lead,
  leadSource: form.leadSource,
  byline: form.byline,
  picture: form.picture,
  kicker: form.kicker,
  sourceName: form.sourceName,
  sourceUrl: form.sourceUrl,
  termIds: form.termIds,
});

/** A draft as the conflict view compares it; a text that cannot be read is shown empty rather than not at all. */
export function contentFrom(form: EditorForm, body: unknown): DraftContent {
  const parsed = draftFields.shape.body.safeParse(body);
  return { ...form, body: parsed.success ? parsed.data : emptyDocument };
}
