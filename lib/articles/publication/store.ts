import { writeAudit } from '../../audit/store.ts';
import type { PublicChange } from '../../cache/tag-clock.ts';
import { db, type Transaction } from '../../db/client.ts';
import { lockEdition, moveEdition } from '../../db/edition.ts';
import { pathPrefix } from '../../site/paths.ts';
import { findTermsByIds } from '../../terms/store.ts';
import { storyPath } from '../address.ts';
import { contentOf, savedDraftOf } from '../drafts/store.ts';
import { findStanding, type Standing, tagsOfChange } from '../expiry/store.ts';
import type { DraftContent } from '../schema.ts';
import { type ArticleStatus, type MissingField, whatIsMissing } from '../status.ts';
import type { Moved, SavedDraft } from '../view.ts';

export type Publication =
  | { code: 'not-found' }
  | { code: 'conflict'; theirs: SavedDraft }
  | Moved
  | { code: 'incomplete'; missing: MissingField[] }
  | { code: 'published'; path: string; change: PublicChange | null };

/**
 * Puts exactly this version of the draft before readers, in the place of `live`, the version they have (null: none);
 * what another person published or took down meanwhile is not undone. One article is published by one person at a time; who comes
 * later finds it done and changes nothing (`change` is null).
 */
export async function publishDraft(publish: {
  articleId: number;
  version: number;
  live: number | null;
  personId: number;
}): Promise<Publication> {
  const { articleId, version, live, personId } = publish;
  return db().$transaction(async (transaction) => {
    const article = await lockArticle(transaction, articleId);
    if (!article) return { code: 'not-found' };
    const row = await transaction.draft.findUnique({ where: { articleId }, include: { savedBy: { select: { name: true } } } });
    if (!row) return { code: 'not-found' };
    if (row.version !== version) return { code: 'conflict', theirs: savedDraftOf(row) };
    const content = contentOf(row);
    const { sectionId } = content;
    const terms = await findTermsByIds(content.termIds, transaction);
    const missing = whatIsMissing(content, { hasAuthor: terms.some(({ kind }) => kind === 'author') });
    if (missing.length > 0 || sectionId === null) return { code: 'incomplete', missing };
    const section = await transaction.section.findUniqueOrThrow({ where: { id: sectionId }, select: { slug: true } });
    const path = storyPath({ prefix: pathPrefix(article.locale), sectionSlug: section.slug, slug: content.slug, id: articleId });

    const before = await liveStory(transaction, articleId);
    if (before?.version === version) return { code: 'published', path, change: null };
    if ((before?.version ?? null) !== live) return movedTo(articleId, before);

    const left = before && (await findStanding(transaction, articleId));
    await writeStory(transaction, {
      articleId,
      version,
      locale: article.locale,
      content: { ...content, sectionId },
      isThere: before !== null,
    });
    await keepAddresses(transaction, { articleId, left: before, taken: { slug: content.slug, sectionId } });
    await writeAudit(
      {
        personId,
        deed: before ? 'publish-changes' : 'publish-article',
        subject: `article:${articleId}`,
        detail: { version, title: content.title, path },
      },
      transaction,
    );
    return { code: 'published', path, change: await expireStory(transaction, articleId, left) };
  });
}

export type Withdrawal = { code: 'not-found' } | Moved | { code: 'unpublished'; change: PublicChange | null };

/**
 * Takes a story away from readers if it is still the version `live`; its draft stays. A story that is not before readers is
 * left as it is (`change` is null).
 */
export async function withdrawStory(withdraw: {
  articleId: number;
  live: number | null;
  personId: number;
  /** Said to readers at the story's address; may be empty. */
  reason: string;
}): Promise<Withdrawal> {
  const { articleId, live, personId, reason } = withdraw;
  return db().$transaction(async (transaction) => {
    const article = await lockArticle(transaction, articleId);
    if (!article) return { code: 'not-found' };
    if (article.status !== 'published') return { code: 'unpublished', change: null };
    const shown = await liveStory(transaction, articleId);
    if (!shown) throw new Error(`Article ${articleId} is published and has no story.`);
    if (shown.version !== live) return movedTo(articleId, shown);
    const left = await findStanding(transaction, articleId);
    await transaction.story.delete({ where: { articleId } });
    await transaction.$executeRaw`
      UPDATE article SET status = 'unpublished', withdrawn_at = now(), withdrawn_reason = ${reason} WHERE id = ${articleId}`;
    await keepAddresses(transaction, { articleId, left: shown, taken: null });
    const detail = { version: shown.version, title: shown.title, ...(reason && { reason }) };
    await writeAudit({ personId, deed: 'unpublish-article', subject: `article:${articleId}`, detail }, transaction);
    return { code: 'unpublished', change: await expireStory(transaction, articleId, left) };
  });
}

/**
 * Makes everybody else who publishes or withdraws this article wait, and a save of its draft finish first.
 * A lock that leaves the key free: a save's revision refers to the article and must not wait for us while we wait for it.
 */
async function lockArticle(transaction: Transaction, articleId: number): Promise<LockedArticle | undefined> {
  const [article] = await transaction.$queryRaw<LockedArticle[]>`
    SELECT article.status, article.locale FROM article JOIN draft ON draft.article_id = article.id WHERE article.id = ${articleId}
    FOR NO KEY UPDATE OF article FOR SHARE OF draft`;
  return article;
}

type LockedArticle = { status: ArticleStatus; locale: 'vi' | 'en' };

const SHOWN = { version: true, slug: true, sectionId: true, title: true, locale: true, section: { select: { slug: true } } } as const;
type ShownStory = { version: number; slug: string; sectionId: number; title: string; locale: 'vi' | 'en'; section: { slug: string } };

/** What readers have of a locked article. */
function liveStory(transaction: Transaction, articleId: number): Promise<ShownStory | null> {
  return transaction.story.findUnique({ where: { articleId }, select: SHOWN });
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
  const { picture, termIds, ...text } = story.content;
  const columns = {
    ...text,
    version,
    locale,
    pictureId: picture?.mediaId ?? null,
    pictureAlt: picture?.alt ?? '',
    pictureCaption: picture?.caption ?? '',
    pictureCredit: picture?.credit ?? '',
  };
  const [moment] = await transaction.$queryRaw<{ now: Date; firstPublishedAt: Date }[]>`
    UPDATE article SET status = 'published', first_published_at = coalesce(first_published_at, now()), withdrawn_at = NULL, withdrawn_reason = ''
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
  await transaction.story.create({ data: { articleId, ...columns, publishedAt: moment.firstPublishedAt, updatedAt, commentCount } });
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
