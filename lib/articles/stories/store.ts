import { findAttachmentsByIds } from '../../attachments/store.ts';
import { db } from '../../db/client.ts';
import type { Prisma } from '../../db/generated/client.ts';
import { renditions } from '../../media/schema.ts';
import { findMediaByIds } from '../../media/store.ts';
import { storyPath } from '../address.ts';
import { articleDocument, attachmentIdsOf, mediaIdsOf } from '../document.ts';
import type { StoryCard, StoryPlace, StoryView } from './view.ts';

// Every public read of stories. They ask the `story` table alone, which holds published text and nothing else.

const CARD = {
  articleId: true,
  slug: true,
  title: true,
  lead: true,
  publishedAt: true,
  pictureAlt: true,
  section: { select: { id: true, slug: true, name: true, nameEn: true } },
  picture: { select: { key: true, width: true, height: true, renditions: true } },
} satisfies Prisma.StorySelect;

const NEWEST_FIRST = [{ publishedAt: 'desc' }, { articleId: 'desc' }] satisfies Prisma.StoryOrderByWithRelationInput[];
const OLDEST_FIRST = [{ publishedAt: 'asc' }, { articleId: 'asc' }] satisfies Prisma.StoryOrderByWithRelationInput[];

type CardRow = Prisma.StoryGetPayload<{ select: typeof CARD }>;

/** A published story, or null. */
export async function findStory(articleId: number): Promise<StoryView | null> {
  const row = await db().story.findUnique({
    where: { articleId },
    select: {
      ...CARD,
      leadSource: true,
      byline: true,
      body: true,
      pictureCaption: true,
      pictureCredit: true,
      updatedAt: true,
      commentCount: true,
      article: { select: { commentsOpen: true } },
    },
  });
  if (!row) return null;
  const body = articleDocument.parse(row.body);
  const [inBody, attachments] = await Promise.all([findMediaByIds(mediaIdsOf(body)), findAttachmentsByIds(attachmentIdsOf(body))]);
  return {
    ...toCard(row),
    leadSource: row.leadSource,
    byline: row.byline,
    body,
    pictureCaption: row.pictureCaption,
    pictureCredit: row.pictureCredit,
    pictures: Object.fromEntries(inBody),
    attachments,
    updatedAt: row.updatedAt,
    commentsOpen: row.article.commentsOpen,
    commentCount: row.commentCount,
  };
}

/** The `take` stories of a section published next after this one, nearest last, so that the list reads newest first. */
export async function findNewerStories(sectionId: number, { id, publishedAt }: StoryPlace, take: number): Promise<StoryCard[]> {
  const rows = await db().story.findMany({
    where: { sectionId, OR: [{ publishedAt: { gt: publishedAt } }, { publishedAt, articleId: { gt: id } }] },
    orderBy: OLDEST_FIRST,
    take,
    select: CARD,
  });
  return rows.reverse().map(toCard);
}

/** The `take` stories of a section published just before this one, nearest first. */
export async function findEarlierStories(sectionId: number, { id, publishedAt }: StoryPlace, take: number): Promise<StoryCard[]> {
  const rows = await db().story.findMany({
    where: { sectionId, OR: [{ publishedAt: { lt: publishedAt } }, { publishedAt, articleId: { lt: id } }] },
    orderBy: NEWEST_FIRST,
    take,
    select: CARD,
  });
  return rows.map(toCard);
}

/** The newest stories, of these sections or of all. */
export async function findLatestStories({ sectionIds, take }: { sectionIds?: number[]; take: number }): Promise<StoryCard[]> {
  const rows = await db().story.findMany({
    where: sectionIds ? { sectionId: { in: sectionIds } } : {},
    orderBy: NEWEST_FIRST,
    take,
    select: CARD,
  });
  return rows.map(toCard);
}

/** The stories of these sections published from `from` until just before `until`, newest first; at most 200. */
export async function findStoriesBetween(sectionIds: number[], from: Date, until: Date): Promise<StoryCard[]> {
  const rows = await db().story.findMany({
    where: { sectionId: { in: sectionIds }, publishedAt: { gte: from, lt: until } },
    orderBy: NEWEST_FIRST,
    take: 200,
    select: CARD,
  });
  return rows.map(toCard);
}

/** When these sections last published before `from` and first published at or after `until`. */
export async function findPublicationsAround(
  sectionIds: number[],
  from: Date,
  until: Date,
): Promise<{ before: Date | null; after: Date | null }> {
  const sectionId = { in: sectionIds };
  const [before, after] = await Promise.all([
    db().story.findFirst({ where: { sectionId, publishedAt: { lt: from } }, orderBy: NEWEST_FIRST, select: { publishedAt: true } }),
    db().story.findFirst({ where: { sectionId, publishedAt: { gte: until } }, orderBy: OLDEST_FIRST, select: { publishedAt: true } }),
  ]);
  return { before: before?.publishedAt ?? null, after: after?.publishedAt ?? null };
}

function toCard(row: CardRow): StoryCard {
  const { articleId: id, slug, title, lead, section, publishedAt, picture, pictureAlt } = row;
  return {
    id,
    path: storyPath({ sectionSlug: section.slug, slug, id }),
    title,
    lead,
    section,
    publishedAt,
    picture: picture && { alt: pictureAlt, picture: { ...picture, renditions: renditions.parse(picture.renditions) } },
  };
}
