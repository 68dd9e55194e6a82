import { hasUntoldSound } from '../../attachments/store.ts';
import { writeAudit } from '../../audit/store.ts';
import type { PublicChange } from '../../cache/tag-clock.ts';
import { againOnDeadlock } from '../../db/again-on-deadlock.ts';
import { db, type Transaction } from '../../db/client.ts';
import { lockEdition, moveEdition } from '../../db/edition.ts';
import { findOverRights } from '../../media/library/rights/store.ts';
import { holdSection } from '../../sections/store.ts';
import { pathPrefix } from '../../site/paths.ts';
import { findTermsByIds, holdTerms } from '../../terms/store.ts';
import { tell } from '../../webhooks/telling/store.ts';
import { storyPath } from '../address.ts';
import { attachmentIdsOf } from '../document.ts';
import { columnsOf, contentOf, savedDraftOf } from '../drafts/columns.ts';
import { findStanding, type Standing, tagsOfChange } from '../expiry/store.ts';
import { keepRevision } from '../revisions/store.ts';
import type { DraftContent } from '../schema.ts';
import { beginAnew } from '../stages/store.ts';
import { type ArticleStatus, type MissingField, whatIsMissing } from '../status.ts';
import type { Moved, SavedDraft } from '../view.ts';
import type { Unready } from '../workflow/schema.ts';
import { whatForbids } from '../workflow/store.ts';
import { acceptance, namedIn, type RightsOver, whatIsOver } from './over-rights.ts';
import type { MayIn, Publisher } from './publisher.ts';

/** Why something is not put before readers. */
export type NotPublished =
  | { code: 'forbidden' }
  | Moved
  | { code: 'incomplete'; missing: MissingField[] }
  /** Nobody may publish it earlier. */
  | { code: 'embargoed'; until: Date }
  | { code: Unready }
  | RightsOver;

export type Published = { code: 'published'; path: string; change: PublicChange | null };

export type Publication = { code: 'not-found' } | { code: 'conflict'; theirs: SavedDraft } | NotPublished | Published;

/**
 * Puts exactly this version of the draft before readers, in the place of `live`, the version they have (null: none);
 * what another person published or took down meanwhile is not undone. One article is published by one person at a time; who comes
 * later finds it done and changes nothing (`change` is null).
 */
export const publishDraft = (publish: Publisher & { articleId: number; version: number; live: number | null }): Promise<Publication> =>
  againOnDeadlock(() =>
    db().$transaction(async (transaction): Promise<Publication> => {
      const { articleId, version } = publish;
      const article = await lockArticle(transaction, articleId);
      const row =
        article && (await transaction.draft.findUnique({ where: { articleId }, include: { savedBy: { select: { name: true } } } }));
      if (!row) return { code: 'not-found' };
      // Before anything is told: a conflict shows the text that stands there now.
      if (!publish.mayIn(row.sectionId)) return { code: 'forbidden' };
      if (row.version !== version) return { code: 'conflict', theirs: savedDraftOf(row) };
      return publishIn(transaction, { ...publish, article, content: contentOf(row) });
    }),
  );

/**
 * Puts this content, kept as revision `version`, before readers inside a transaction that has locked the article (`lockArticle`): the one
 * way in which anything is published, whoever asks. Call it last: the edition stays locked until the commit.
 */
export async function publishIn(
  transaction: Transaction,
  publish: Publisher & { article: LockedArticle; articleId: number; version: number; content: DraftContent; live: number | null },
): Promise<NotPublished | Published> {
  const { article, articleId, version, live, personId, mayIn, acceptedRights } = publish;
  // What the version names may have been merged since it was written, or is being merged just now.
  const termIds = await holdTerms(transaction, publish.content.termIds);
  const { before, sectionId } = await holdPlaces(transaction, articleId, publish.content.sectionId);
  const content = { ...publish.content, termIds, sectionId };
  if (!mayIn(sectionId) || (before && !mayIn(before.sectionId))) return { code: 'forbidden' };
  const terms = await findTermsByIds(content.termIds, transaction);
  const missing = whatIsMissing(content, {
    hasAuthor: terms.some(({ kind }) => kind === 'author'),
    hasUntoldSound: await hasUntoldSound(attachmentIdsOf(content.body), transaction),
  });
  if (missing.length > 0 || sectionId === null) return { code: 'incomplete', missing };
  const section = await transaction.section.findUniqueOrThrow({ where: { id: sectionId }, select: { slug: true } });
  const path = storyPath({ prefix: pathPrefix(article.locale), sectionSlug: section.slug, slug: content.slug, id: articleId });

  if (before?.version === version) return { code: 'published', path, change: null };
  if ((before?.version ?? null) !== live) return movedTo(articleId, before);
  if (article.embargoUntil) return { code: 'embargoed', until: article.embargoUntil };
  const { code: unready, isHotFix } = await whatForbids(transaction, { articleId, version });
  if (unready) return { code: unready };
  const over = await findOverRights(transaction, namedIn(content));
  const overRights = whatIsOver(over, acceptedRights);
  if (overRights) return overRights;

  const left = before && (await findStanding(transaction, articleId));
  await writeStory(transaction, {
    articleId,
    version,
    locale: article.locale,
    content: { ...content, sectionId },
    isThere: before !== null,
  });
  await keepRevision(transaction, articleId, version);
  await keepAddresses(transaction, { articleId, left: before, taken: { slug: content.slug, sectionId } });
  await beginAnew(transaction, { articleId, version, personId });
  const subject = `article:${articleId}`;
  if (over.length > 0)
    await writeAudit({ personId, deed: 'publish-despite-rights', subject, detail: { version, ...acceptance(over) } }, transaction);
  const detail = { version, title: content.title, path, ...(isHotFix && { hotFix: true }) };
  await writeAudit({ personId, deed: before ? 'publish-changes' : 'publish-article', subject, detail }, transaction);
  await tell(transaction, before ? 'story.updated' : 'story.published', { storyId: articleId, version, path });
  return { code: 'published', path, change: await expireStory(transaction, articleId, left) };
}

export type Withdrawal = { code: 'not-found' | 'forbidden' } | Moved | { code: 'unpublished'; change: PublicChange | null };

/**
 * Takes a story away from readers if it is still the version `live`; its draft stays. A story that is not before readers is
 * left as it is (`change` is null).
 */
export const withdrawStory = (withdraw: {
  articleId: number;
  live: number | null;
  personId: number;
  mayIn: MayIn;
  /** Said to readers at the story's address; may be empty. */
  reason: string;
}): Promise<Withdrawal> => againOnDeadlock(() => db().$transaction((transaction) => withdrawIn(transaction, withdraw)));

/** The same inside another deed's transaction, as its last step. `isExpired`: its time was over, as planned; `live` 'any': whatever readers have. */
export async function withdrawIn(
  transaction: Transaction,
  withdraw: { articleId: number; live: number | null | 'any'; personId: number; mayIn: MayIn; reason: string; isExpired?: boolean },
): Promise<Withdrawal> {
  const { articleId, live, personId, mayIn, reason, isExpired = false } = withdraw;
  const article = await lockArticle(transaction, articleId);
  if (!article) return { code: 'not-found' };
  if (article.status !== 'published') return { code: 'unpublished', change: null };
  const { before: shown } = await holdPlaces(transaction, articleId, null);
  if (!shown) throw new Error(`Article ${articleId} is published and has no story.`);
  if (!mayIn(shown.sectionId)) return { code: 'forbidden' };
  if (live !== 'any' && shown.version !== live) return movedTo(articleId, shown);
  const left = await findStanding(transaction, articleId);
  await transaction.story.delete({ where: { articleId } });
  await transaction.$executeRaw`
    UPDATE article SET status = 'unpublished', withdrawn_at = now(), withdrawn_reason = ${reason}, expired = ${isExpired} WHERE id = ${articleId}`;
  await keepAddresses(transaction, { articleId, left: shown, taken: null });
  const detail = { version: shown.version, title: shown.title, ...(reason && { reason }), ...(isExpired && { expired: true }) };
  await writeAudit({ personId, deed: 'unpublish-article', subject: `article:${articleId}`, detail }, transaction);
  const { slug, locale, section } = shown;
  const path = storyPath({ prefix: pathPrefix(locale), sectionSlug: section.slug, slug, id: articleId });
  await tell(transaction, 'story.withdrawn', { storyId: articleId, version: shown.version, path });
  return { code: 'unpublished', change: await expireStory(transaction, articleId, left) };
}

/**
 * Makes everybody else who publishes or withdraws this article wait, and a save of its draft finish first.
 * A lock that leaves the key free: a save's revision refers to the article and must not wait for us while we wait for it.
 */
export async function lockArticle(transaction: Transaction, articleId: number): Promise<LockedArticle | undefined> {
  const [article] = await transaction.$queryRaw<LockedArticle[]>`
    SELECT article.status, article.locale, CASE WHEN embargo_until > now() THEN embargo_until END AS "embargoUntil" FROM article JOIN draft ON draft.article_id = article.id WHERE article.id = ${articleId}
    FOR NO KEY UPDATE OF article FOR SHARE OF draft`;
  return article;
}

/** `embargoUntil` is null when there is none, or it is over. */
export type LockedArticle = { status: ArticleStatus; locale: 'vi' | 'en'; embargoUntil: Date | null };

const SHOWN = { version: true, slug: true, sectionId: true, title: true, locale: true, section: { select: { slug: true } } } as const;
type ShownStory = { version: number; slug: string; sectionId: number; title: string; locale: 'vi' | 'en'; section: { slug: string } };

/** What readers have of a locked article. */
function liveStory(transaction: Transaction, articleId: number): Promise<ShownStory | null> {
  return transaction.story.findUnique({ where: { articleId }, select: SHOWN });
}

/**
 * What readers have of a locked article, and the number that a section's means now. Until the transaction is over nobody merges or removes
 * that section, nor the one in which readers have the story; they are held in the order in which whoever merges them does it.
 */
async function holdPlaces(transaction: Transaction, articleId: number, wanted: number | null) {
  const shown = await liveStory(transaction, articleId);
  const places = [...new Set([wanted, shown?.sectionId ?? null])].filter((id) => id !== null).sort((one, other) => one - other);
  const held = new Map<number, number | null>();
  for (const id of places) held.set(id, await holdSection(transaction, id));
  const hasMoved = shown !== null && held.get(shown.sectionId) !== shown.sectionId;
  return {
    before: hasMoved ? await liveStory(transaction, articleId) : shown,
    sectionId: wanted === null ? null : (held.get(wanted) ?? null),
  };
}

function movedTo(articleId: number, story: ShownStory | null): Moved {
  if (!story) return { code: 'moved', live: null };
  const path = storyPath({ prefix: pathPrefix(story.locale), sectionSlug: story.section.slug, slug: story.slug, id: articleId });
  return { code: 'moved', live: { version: story.version, path } };
}

async function writeStory(
  transaction: Transaction,
  story: { articleId: number; version: number; locale: 'vi' | 'en'; content: DraftContent & { sectionId: number }; isThere: boolean },
): Promise<void> {
  const { articleId, version, locale } = story;
  const { termIds, ...columns } = { ...columnsOf(story.content), sectionId: story.content.sectionId, version, locale };
  const [moment] = await transaction.$queryRaw<{ now: Date; firstPublishedAt: Date }[]>`
    UPDATE article SET status = 'published', first_published_at = coalesce(first_published_at, now()), withdrawn_at = NULL, withdrawn_reason = '', expired = false
    WHERE id = ${articleId}
    RETURNING now()::timestamptz(3) AS "now", first_published_at AS "firstPublishedAt"`;
  if (!moment) throw new Error(`Article ${articleId} is gone although it is locked.`);
  const updatedAt = moment.now;
  if (story.isThere) {
    await transaction.story.update({ where: { articleId }, data: { ...columns, updatedAt } });
    return writeTerms(transaction, articleId, termIds);
  }
  // A decision that is being made moves the count of a story it finds: none may pass between counting and writing.
  await transaction.$queryRaw`SELECT id FROM comment WHERE article_id = ${articleId} FOR SHARE`;
  const commentCount = await transaction.comment.count({ where: { articleId, status: 'approved' } });
  await transaction.story.create({
    data: { articleId, ...columns, publishedAt: moment.firstPublishedAt, updatedAt, commentCount, shownCommentCount: commentCount },
  });
  await writeTerms(transaction, articleId, termIds);
}

/** Puts a story under exactly these terms, in this order; a term that is gone meanwhile is left out. */
async function writeTerms(transaction: Transaction, articleId: number, termIds: number[]): Promise<void> {
  await transaction.storyTerm.deleteMany({ where: { articleId } });
  await transaction.$executeRaw`
    INSERT INTO story_term (article_id, term_id, position, locale, published_at)
    SELECT s.article_id, t.id, min(chosen.position), s.locale, s.published_at
    FROM unnest(${termIds}::int[]) WITH ORDINALITY AS chosen (id, position) JOIN term t ON t.id = chosen.id, story s
    WHERE s.article_id = ${articleId} GROUP BY s.article_id, t.id`;
}

type Address = { slug: string; sectionId: number };

/** Remembers the address a story has left, each once, and forgets the one it has now: history never leads to itself. */
async function keepAddresses(
  transaction: Transaction,
  { articleId, left, taken }: { articleId: number; left: Address | null; taken: Address | null },
): Promise<void> {
  if (left && taken && left.slug === taken.slug && left.sectionId === taken.sectionId) return;
  for (const address of [left, taken]) {
    if (address) await transaction.slugHistory.deleteMany({ where: { articleId, slug: address.slug, sectionId: address.sectionId } });
  }
  if (left) await transaction.slugHistory.create({ data: { articleId, slug: left.slug, sectionId: left.sectionId } });
}

/** Whatever shows the story, or the place where it stands now, is old from here on. */
async function expireStory(transaction: Transaction, articleId: number, left: Standing | null): Promise<PublicChange> {
  await lockEdition(transaction);
  return moveEdition(transaction, await tagsOfChange(transaction, articleId, left));
}
