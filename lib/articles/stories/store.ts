import { z } from 'zod';
import { findAttachmentsByIds } from '../../attachments/store.ts';
import { readGate } from '../../comments/policy/stored-gate.ts';
import { db } from '../../db/client.ts';
import { Prisma } from '../../db/generated/client.ts';
import { findMediaByIds } from '../../media/store.ts';
import { pathPrefix } from '../../site/paths.ts';
import { TERM_KINDS } from '../../terms/view.ts';
import { storyPath } from '../address.ts';
import { articleDocument, attachmentIdsOf, mediaIdsOf, namedStoryIdsOf } from '../document.ts';
import { findNamedStories } from '../named-stories/store.ts';
import { cardOf, cardRow } from './card.ts';
import type { CommentedStory, StoryView } from './view.ts';

const moment = z.string().transform((text) => new Date(text));

const translation = z
  .object({ locale: z.enum(['vi', 'en']), sectionSlug: z.string(), slug: z.string(), id: z.int(), isOriginal: z.boolean() })
  .transform((found): StoryView['translation'] => ({
    locale: found.locale,
    path: storyPath({ ...found, prefix: pathPrefix(found.locale) }),
    isOriginal: found.isOriginal,
  }))
  .nullable();

const gated = {
  gate: z.object({ paper: z.unknown(), parent: z.unknown(), section: z.unknown(), story: z.unknown(), pressure: z.unknown() }),
  database_time: z.date(),
};

const storyRow = cardRow.extend({
  version: z.int(),
  lead_source: z.string(),
  byline: z.string(),
  body: articleDocument,
  picture_caption: z.string(),
  picture_credit: z.string(),
  source_name: z.string(),
  source_url: z.string(),
  updated_at: z.date(),
  comment_count: z.int(),
  ...gated,
  terms: z.array(z.object({ id: z.int(), kind: z.enum(TERM_KINDS), slug: z.string(), name: z.string(), nameEn: z.string() })),
  corrections: z.array(z.object({ text: z.string(), correctedAt: moment })),
  translation,
});

/** The story in the other language, of the article `a` and its story `s`. */
const TRANSLATION = Prisma.sql`(
  SELECT json_build_object('locale', other.locale, 'sectionSlug', place.slug, 'slug', other.slug, 'id', other.article_id,
    'isOriginal', twin.id IS NOT DISTINCT FROM a.translation_of_id)
  FROM article twin JOIN story other ON other.article_id = twin.id JOIN section place ON place.id = other.section_id
  WHERE (twin.translation_of_id = a.id OR twin.id = a.translation_of_id) AND other.locale <> s.locale
  LIMIT 1
)`;

/** What says how comments are taken, from `story_comment_policy` as `policy`. */
const GATE = Prisma.sql`now() AS database_time, json_build_object('paper', policy.paper, 'parent', policy.parent,
  'section', policy.section, 'story', policy.story, 'pressure', policy.pressure) AS gate`;

/** A published story with everything its page shows of it, or null. Two statements, and one more where it offers files, or names other stories. */
export async function findStory(articleId: number): Promise<StoryView | null> {
  const [found] = await db().$queryRaw<unknown[]>`
    SELECT card.*, s.version, s.lead_source, s.byline, s.body, s.picture_caption, s.picture_credit, s.source_name, s.source_url, s.updated_at,
      s.comment_count, ${GATE},
      coalesce((
        SELECT json_agg(json_build_object('id', t.id, 'kind', t.kind, 'slug', t.slug, 'name', t.name, 'nameEn', t.name_en) ORDER BY st.position)
        FROM story_term st JOIN term t ON t.id = st.term_id WHERE st.article_id = s.article_id
      ), '[]') AS terms,
      coalesce((
        SELECT json_agg(json_build_object('text', c.text, 'correctedAt', c.corrected_at) ORDER BY c.corrected_at, c.id)
        FROM correction c WHERE c.article_id = s.article_id
      ), '[]') AS corrections,
      ${TRANSLATION} AS translation
    FROM story s JOIN article a ON a.id = s.article_id JOIN story_card card ON card.article_id = s.article_id
    JOIN story_comment_policy policy ON policy.article_id = s.article_id
    WHERE s.article_id = ${articleId}`;
  if (!found) return null;
  const row = storyRow.parse(found);
  const card = cardOf(found);
  return {
    ...card,
    version: row.version,
    leadSource: row.lead_source,
    byline: row.byline,
    body: row.body,
    pictureCaption: row.picture_caption,
    pictureCredit: row.picture_credit,
    pictures: Object.fromEntries(await findMediaByIds(mediaIdsOf(row.body))),
    attachments: await findAttachmentsByIds(attachmentIdsOf(row.body)),
    named: await findNamedStories(namedStoryIdsOf(row.body)),
    terms: row.terms,
    source: row.source_name ? { name: row.source_name, url: row.source_url } : null,
    corrections: row.corrections,
    translation: row.translation,
    updatedAt: row.updated_at,
    gate: readGate({ ...row.gate, publishedAt: card.publishedAt }, row.database_time).gate,
    commentCount: row.comment_count,
  };
}

const commentedRow = z.object({ ...gated, translation });

/** A published story as the pages of its comments name it, or null. One statement. */
export async function findCommentedStory(articleId: number): Promise<CommentedStory | null> {
  const [found] = await db().$queryRaw<unknown[]>`
    SELECT card.*, ${GATE}, ${TRANSLATION} AS translation
    FROM story s JOIN article a ON a.id = s.article_id JOIN story_card card ON card.article_id = s.article_id
    JOIN story_comment_policy policy ON policy.article_id = s.article_id
    WHERE s.article_id = ${articleId}`;
  if (!found) return null;
  const row = commentedRow.parse(found);
  const card = cardOf(found);
  const { gate } = readGate({ ...row.gate, publishedAt: card.publishedAt }, row.database_time);
  return { ...card, gate, translation: row.translation };
}
