import { db, type Transaction } from '../../db/client.ts';
import type { Locale } from '../../messages/translator.ts';
import { pathPrefix } from '../../site/paths.ts';
import { storyPath } from '../address.ts';
import { articleDocument } from '../document.ts';
import type { DraftContent, ListCursor } from '../schema.ts';
import type { ArticleStatus } from '../status.ts';
import type { ArticleListItem, LiveStory, SavedDraft, Translation, UnknownReference } from '../view.ts';

/** Whose drafts are looked for: everybody's, or one person's. */
export type DraftScope = 'all' | { createdById: number };

export type DraftVersion = { version: number; savedAt: Date };

/** A new article with its first draft and revision. @param translationOfId the article it translates, if any */
export async function insertArticle({
  content,
  savedById,
  locale,
  translationOfId = null,
}: {
  content: DraftContent;
  savedById: number;
  locale: Locale;
  translationOfId?: number | null;
}): Promise<DraftVersion & { id: number }> {
  return db().$transaction(async (transaction) => {
    const { id } = await transaction.article.create({ data: { createdById: savedById, locale, translationOfId }, select: { id: true } });
    const draft = await transaction.draft.create({
      data: { articleId: id, savedById, ...columnsOf(content) },
      select: { version: true, savedAt: true },
    });
    await insertRevision(transaction, { articleId: id, content, savedById, ...draft });
    return { id, ...draft };
  });
}

/**
 * Saves over exactly this version, draft and revision together.
 * @returns null when the draft is at another version, is not there, or is outside the scope
 */
export async function updateDraft(save: {
  articleId: number;
  version: number;
  content: DraftContent;
  savedById: number;
  scope: DraftScope;
}): Promise<DraftVersion | null> {
  const { articleId, content, savedById, scope } = save;
  const { body, picture } = content;
  const owner = scope === 'all' ? null : scope.createdById;
  return db().$transaction(async (transaction) => {
    // By hand, because the version must be compared in the very statement that moves it on.
    const [saved] = await transaction.$queryRaw<DraftVersion[]>`
      UPDATE draft SET
        version = draft.version + 1, section_id = ${content.sectionId}, slug = ${content.slug}, title = ${content.title},
        lead = ${content.lead}, lead_source = ${content.leadSource}, byline = ${content.byline}, body = ${JSON.stringify(body)}::jsonb,
        picture_id = ${picture?.mediaId ?? null}, picture_alt = ${picture?.alt ?? ''}, picture_caption = ${picture?.caption ?? ''},
        picture_credit = ${picture?.credit ?? ''}, kicker = ${content.kicker}, source_name = ${content.sourceName},
        source_url = ${content.sourceUrl}, term_ids = ${content.termIds}::int[], saved_by_id = ${savedById}, saved_at = now()
      FROM article
      WHERE article.id = draft.article_id AND draft.article_id = ${articleId} AND draft.version = ${save.version}
        AND (${owner}::int IS NULL OR article.created_by_id = ${owner}::int)
      RETURNING draft.version, draft.saved_at AS "savedAt"`;
    if (!saved) return null;
    await insertRevision(transaction, { articleId, content, savedById, ...saved });
    return saved;
  });
}

export type DraftWithArticle = {
  id: number;
  status: ArticleStatus;
  locale: Locale;
  translation: Translation | null;
  createdBy: string;
  draft: SavedDraft;
  savedById: number;
  section: { id: number; slug: string; name: string; nameEn: string } | null;
  live: LiveStory | null;
};

const TWIN = { id: true, locale: true, createdById: true, draft: { select: { title: true } } } as const;

/** An article of the scope with its draft, or null. */
export async function findDraft(articleId: number, scope: DraftScope): Promise<DraftWithArticle | null> {
  const row = await db().draft.findFirst({
    where: { articleId, article: inScope(scope) },
    include: {
      savedBy: { select: { name: true } },
      section: { select: { id: true, slug: true, name: true, nameEn: true } },
      article: {
        select: {
          status: true,
          locale: true,
          translation: { select: TWIN },
          translationOf: { select: TWIN },
          createdBy: { select: { name: true } },
          story: {
            select: { version: true, slug: true, locale: true, publishedAt: true, updatedAt: true, section: { select: { slug: true } } },
          },
        },
      },
    },
  });
  if (!row) return null;
  const { story } = row.article;
  const twin = row.article.translation ?? row.article.translationOf;
  return {
    id: articleId,
    status: row.article.status,
    locale: row.article.locale,
    translation: twin && {
      id: twin.id,
      locale: twin.locale,
      title: twin.draft?.title ?? '',
      mayOpen: scope === 'all' || twin.createdById === scope.createdById,
    },
    createdBy: row.article.createdBy.name,
    draft: savedDraftOf(row),
    savedById: row.savedById,
    section: row.section,
    live: story && {
      version: story.version,
      path: storyPath({ prefix: pathPrefix(story.locale), sectionSlug: story.section.slug, slug: story.slug, id: articleId }),
      publishedAt: story.publishedAt,
      updatedAt: story.updatedAt,
    },
  };
}

/** Drafts of the scope, last saved first, `take` at a time, beginning after `after`. */
export async function listDrafts(list: {
  scope: DraftScope;
  status?: ArticleStatus;
  after?: ListCursor;
  take: number;
}): Promise<ArticleListItem[]> {
  const { after } = list;
  const rows = await db().draft.findMany({
    where: {
      article: { ...inScope(list.scope), status: list.status },
      ...(after && {
        savedAt: { lte: after.savedAt },
        OR: [{ savedAt: { lt: after.savedAt } }, { articleId: { lt: after.articleId } }],
      }),
    },
    orderBy: [{ savedAt: 'desc' }, { articleId: 'desc' }],
    take: list.take,
    select: {
      articleId: true,
      title: true,
      version: true,
      savedAt: true,
      savedBy: { select: { name: true } },
      section: { select: { name: true, nameEn: true } },
      article: { select: { status: true, locale: true, createdBy: { select: { name: true } }, story: { select: { version: true } } } },
    },
  });
  return rows.map(({ articleId, title, version, savedAt, savedBy, section, article }) => ({
    id: articleId,
    title,
    status: article.status,
    locale: article.locale,
    section,
    createdBy: article.createdBy.name,
    savedBy: savedBy.name,
    savedAt,
    hasChanges: article.story !== null && article.story.version !== version,
  }));
}

/** The article that translates this one, or null. */
export async function findTranslationId(articleId: number): Promise<number | null> {
  const article = await db().article.findUnique({ where: { translationOfId: articleId }, select: { id: true } });
  return article?.id ?? null;
}

/** The first thing this draft names that is not there, or null. */
export async function findUnknownReference(
  { sectionId, termIds }: Pick<DraftContent, 'sectionId' | 'termIds'>,
  mediaIds: number[],
  attachmentIds: number[] = [],
): Promise<UnknownReference['code'] | null> {
  if (sectionId !== null && (await db().section.count({ where: { id: sectionId } })) === 0) return 'unknown-section';
  if (termIds.length > 0 && (await db().term.count({ where: { id: { in: termIds } } })) < termIds.length) return 'unknown-term';
  if (mediaIds.length > 0 && (await db().media.count({ where: { id: { in: mediaIds } } })) < mediaIds.length) return 'unknown-picture';
  if (attachmentIds.length === 0) return null;
  return (await db().attachment.count({ where: { id: { in: attachmentIds } } })) < attachmentIds.length ? 'unknown-attachment' : null;
}

const inScope = (scope: DraftScope) => (scope === 'all' ? {} : scope);

const columnsOf = ({ picture, ...content }: DraftContent) => ({
  ...content,
  pictureId: picture?.mediaId ?? null,
  pictureAlt: picture?.alt ?? '',
  pictureCaption: picture?.caption ?? '',
  pictureCredit: picture?.credit ?? '',
});

type DraftRow = Omit<DraftContent, 'body' | 'picture'> & {
  body: unknown;
  pictureId: number | null;
  pictureAlt: string;
  pictureCaption: string;
  pictureCredit: string;
};

/** A draft's content as it left the database. */
export const contentOf = (row: DraftRow): DraftContent => ({
  title: row.title,
  slug: row.slug,
  sectionId: row.sectionId,
  lead: row.lead,
  leadSource: row.leadSource,
  byline: row.byline,
  kicker: row.kicker,
  sourceName: row.sourceName,
  sourceUrl: row.sourceUrl,
  termIds: row.termIds,
  body: articleDocument.parse(row.body),
  picture:
    row.pictureId === null ? null : { mediaId: row.pictureId, alt: row.pictureAlt, caption: row.pictureCaption, credit: row.pictureCredit },
});

export const savedDraftOf = (row: DraftRow & { version: number; savedAt: Date; savedBy: { name: string } }): SavedDraft => ({
  ...contentOf(row),
  version: row.version,
  savedBy: row.savedBy.name,
  savedAt: row.savedAt,
});

async function insertRevision(
  transaction: Transaction,
  { articleId, version, content, savedById, savedAt }: DraftVersion & { articleId: number; content: DraftContent; savedById: number },
): Promise<void> {
  await transaction.revision.create({ data: { articleId, version, content, savedById, savedAt } });
}
