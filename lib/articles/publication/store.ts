import { writeAudit } from '../../audit/store.ts';
import type { PublicChange } from '../../cache/tag-clock.ts';
import { tagsOfStory } from '../../cache/tags.ts';
import { db, type Transaction } from '../../db/client.ts';
import { moveEdition } from '../../db/edition.ts';
import { storyPath } from '../address.ts';
import { contentOf, savedDraftOf } from '../drafts/store.ts';
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
    const missing = whatIsMissing(content);
    if (missing.length > 0 || sectionId === null) return { code: 'incomplete', missing };
    const section = await transaction.section.findUniqueOrThrow({ where: { id: sectionId }, select: { slug: true } });
    const path = storyPath({ sectionSlug: section.slug, slug: content.slug, id: articleId });

    const before = await liveStory(transaction, articleId);
    if (before?.version === version) return { code: 'published', path, change: null };
    if ((before?.version ?? null) !== live) return movedTo(articleId, before);

    await writeStory(transaction, { articleId, version, content: { ...content, sectionId }, isThere: before !== null });
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
    return {
      code: 'published',
      path,
      change: await expireStory(transaction, articleId, before ? [before.sectionId, sectionId] : [sectionId]),
    };
  });
}

export type Withdrawal = { code: 'not-found' } | Moved | { code: 'unpublished'; change: PublicChange | null };

/**
 * Takes a story away from readers if it is still the version `live`; its draft stays. A story that is not before readers is
 * left as it is (`change` is null).
 */
export async function withdrawStory(withdraw: { articleId: number; live: number | null; personId: number }): Promise<Withdrawal> {
  const { articleId, live, personId } = withdraw;
  return db().$transaction(async (transaction) => {
    const article = await lockArticle(transaction, articleId);
    if (!article) return { code: 'not-found' };
    if (article.status !== 'published') return { code: 'unpublished', change: null };
    const left = await liveStory(transaction, articleId);
    if (!left) throw new Error(`Article ${articleId} is published and has no story.`);
    if (left.version !== live) return movedTo(articleId, left);
    await transaction.story.delete({ where: { articleId } });
    await transaction.article.update({ where: { id: articleId }, data: { status: 'unpublished' } });
    await keepAddresses(transaction, { articleId, left, taken: null });
    const detail = { version: left.version, title: left.title };
    await writeAudit({ personId, deed: 'unpublish-article', subject: `article:${articleId}`, detail }, transaction);
    return { code: 'unpublished', change: await expireStory(transaction, articleId, [left.sectionId]) };
  });
}

/**
 * Makes everybody else who publishes or withdraws this article wait, and a save of its draft finish first.
 * A lock that leaves the key free: a save's revision refers to the article and must not wait for us while we wait for it.
 */
async function lockArticle(transaction: Transaction, articleId: number): Promise<{ status: ArticleStatus } | undefined> {
  const [article] = await transaction.$queryRaw<{ status: ArticleStatus }[]>`
    SELECT article.status FROM article JOIN draft ON draft.article_id = article.id WHERE article.id = ${articleId}
    FOR NO KEY UPDATE OF article FOR SHARE OF draft`;
  return article;
}

const SHOWN = { version: true, slug: true, sectionId: true, title: true, section: { select: { slug: true } } } as const;
type ShownStory = { version: number; slug: string; sectionId: number; title: string; section: { slug: string } };

/** What readers have of a locked article. */
function liveStory(transaction: Transaction, articleId: number): Promise<ShownStory | null> {
  return transaction.story.findUnique({ where: { articleId }, select: SHOWN });
}

function movedTo(articleId: number, story: ShownStory | null): Moved {
  if (!story) return { code: 'moved', live: null };
  const path = storyPath({ sectionSlug: story.section.slug, slug: story.slug, id: articleId });
  return { code: 'moved', live: { version: story.version, path } };
}

async function writeStory(
  transaction: Transaction,
  story: { articleId: number; version: number; content: DraftContent & { sectionId: number }; isThere: boolean },
): Promise<void> {
  const { articleId, version } = story;
  const { picture, ...text } = story.content;
  const columns = {
    ...text,
    version,
    pictureId: picture?.mediaId ?? null,
    pictureAlt: picture?.alt ?? '',
    pictureCaption: picture?.caption ?? '',
    pictureCredit: picture?.credit ?? '',
  };
  const [moment] = await transaction.$queryRaw<{ now: Date; firstPublishedAt: Date }[]>`
    UPDATE article SET status = 'published', first_published_at = coalesce(first_published_at, now()) WHERE id = ${articleId}
    RETURNING now()::timestamptz(3) AS "now", first_published_at AS "firstPublishedAt"`;
  if (!moment) throw new Error(`Article ${articleId} is gone although it is locked.`);
  const updatedAt = moment.now;
  if (story.isThere) {
    await transaction.story.update({ where: { articleId }, data: { ...columns, updatedAt } });
    return;
  }
  // A decision that is being made moves the count of a story it finds: none may pass between counting and writing.
  await transaction.$queryRaw`SELECT id FROM comment WHERE article_id = ${articleId} FOR SHARE`;
  const commentCount = await transaction.comment.count({ where: { articleId, status: 'approved' } });
  await transaction.story.create({ data: { articleId, ...columns, publishedAt: moment.firstPublishedAt, updatedAt, commentCount } });
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

/** Everything that shows the story, in the sections given and the ones above them, is old now. */
async function expireStory(transaction: Transaction, articleId: number, sectionIds: number[]): Promise<PublicChange> {
  const sections = await transaction.section.findMany({ where: { id: { in: sectionIds } }, select: { id: true, parentId: true } });
  const shown = sections.flatMap(({ id, parentId }) => (parentId === null ? [id] : [id, parentId]));
  return moveEdition(transaction, tagsOfStory(articleId, shown));
}
