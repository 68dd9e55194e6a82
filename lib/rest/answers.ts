import { z } from 'zod';
import { articleDocument } from '../articles/document.ts';
import { pictureUse } from '../articles/schema.ts';
import { STAGES } from '../articles/stages/standing.ts';
import { ARTICLE_STATUSES } from '../articles/status.ts';
import { TERM_KINDS } from '../terms/view.ts';

// What goes out, as the document says it. Moments are ISO strings; nothing here holds a phone number, an address of a reader or a mail address.

const id = z.int();
const moment = z.iso.datetime({ offset: true });
const locale = z.enum(['vi', 'en']);
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable().describe('Where the next page begins (`after`); null at the end.') });

export const sectionAnswer = z.object({
  id,
  slug: z.string(),
  name: z.string(),
  nameEn: z.string(),
  description: z.string(),
  descriptionEn: z.string(),
  isHidden: z.boolean().describe('Left out of the row of sections; its page and its stories are there.'),
});
export const sectionTreeAnswer = z.object({ items: z.array(sectionAnswer.extend({ children: z.array(sectionAnswer) })) });

export const termAnswer = z.object({ id, kind: z.enum(TERM_KINDS), slug: z.string(), name: z.string(), nameEn: z.string() });

export const paperAnswer = z.object({
  name: z.string(),
  url: z.url(),
  tagline: z.string(),
  publisher: z.string(),
  locale: locale.describe('The language that leads.'),
  editions: z.array(locale).describe('The languages in which something is published.'),
});

export const storySummary = z.object({
  id,
  version: id.describe('The version readers have: whoever publishes or withdraws names it as `live`.'),
  locale,
  path: z.string(),
  url: z.url(),
  kicker: z.string(),
  title: z.string(),
  lead: z.string(),
  byline: z.string(),
  section: z.object({ id, slug: z.string(), name: z.string(), nameEn: z.string() }),
  terms: z.array(termAnswer),
  publishedAt: moment,
  updatedAt: moment,
  picture: z.object({ url: z.url(), alt: z.string(), width: id, height: id }).nullable(),
  comments: id,
});

/** A body as HTML. */
const bodyHtml = z
  .string()
  .describe(
    'The body as HTML, as the page of the story shows it: no scripts, no styles, every address whole. Made of the body each time it is asked for.',
  );

export const storyAnswer = storySummary.extend({
  leadSource: z.string(),
  body: articleDocument.out,
  bodyHtml,
  text: z.string().describe('The body as plain text, a blank line between blocks.'),
  pictures: z.array(z.object({ mediaId: id, url: z.url(), width: id, height: id })),
  source: z.object({ name: z.string(), url: z.string() }).nullable(),
  corrections: z.array(z.object({ text: z.string(), correctedAt: moment })),
  translation: z.object({ locale, path: z.string(), isOriginal: z.boolean() }).nullable(),
});

const live = z.object({ version: id, path: z.string(), publishedAt: moment, updatedAt: moment }).nullable();

export const draftContent = z.object({
  title: z.string(),
  slug: z.string(),
  sectionId: id.nullable(),
  lead: z.string(),
  leadSource: z.string(),
  byline: z.string(),
  body: articleDocument.out,
  picture: pictureUse.nullable(),
  kicker: z.string(),
  sourceName: z.string(),
  sourceUrl: z.string(),
  termIds: z.array(id),
});

export const draftAnswer = z.object({
  id,
  version: id,
  locale,
  status: z.enum(ARTICLE_STATUSES),
  stage: z.enum(STAGES),
  savedBy: z.string(),
  savedAt: moment,
  content: draftContent,
  bodyHtml,
  live,
});

export const savedDraftAnswer = z.object({
  id,
  version: id,
  slug: z.string(),
  savedAt: moment,
  changes: z
    .array(z.object({ code: z.string(), detail: z.string() }))
    .describe(
      'Of a body that came as HTML: what could not be kept as it was, such as `script`, `form`, `embed-as-link`. Empty for a document.',
    ),
});
export const stageAnswer = z.object({ id, version: id, stage: z.enum(STAGES) });
export const publishedAnswer = z.object({
  id,
  version: id,
  path: z.string(),
  url: z.url(),
  changed: z.boolean().describe('False when readers had it already.'),
});
export const withdrawnAnswer = z.object({ id, changed: z.boolean() });

export const commentAnswer = z.object({
  id,
  parentId: id.nullable(),
  name: z.string(),
  title: z.string(),
  body: z.string(),
  createdAt: moment,
  likes: id,
  isPick: z.boolean(),
  isRedacted: z.boolean(),
  official: z.object({ unit: z.string(), body: z.string(), receivedAt: moment, answeredAt: moment.nullable() }).nullable(),
});

export const waitingComment = z.object({
  id,
  version: id.describe('Whoever decides names it.'),
  name: z.string(),
  title: z.string(),
  body: z.string(),
  createdAt: moment,
  editedAt: moment.nullable(),
  isHeld: z.boolean().describe('Screening asked for a closer look.'),
  rules: z.array(z.string()).describe('The rules that noticed something.'),
  story: z.object({ id, title: z.string(), path: z.string().nullable() }),
});

export const decidedAnswer = z.object({ id, status: z.string(), version: id });

export const pictureAnswer = z.object({
  id,
  url: z.url(),
  width: id,
  height: id,
  use: pictureUse.describe('As it stands in a draft: its main picture, or a figure.'),
});

export const problemAnswer = z.looseObject({
  type: z.string().describe('`/problems/{code}`'),
  title: z.string(),
  status: id,
});
