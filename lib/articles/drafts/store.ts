import { holdRequestIn, keepMadeIn, type Sending } from '../../api-tokens/requests/store.ts';
import { writeAudit } from '../../audit/store.ts';
import { db, type Transaction } from '../../db/client.ts';
import type { Locale } from '../../messages/translator.ts';
import { findCurrentSection } from '../../sections/store.ts';
import { pathPrefix } from '../../site/paths.ts';
import { areTermsKnown } from '../../terms/store.ts';
import { storyPath } from '../address.ts';
import { insertRevision, makeRoom, type RevisionKind } from '../revisions/store.ts';
import type { DraftContent } from '../schema.ts';
import type { Stage } from '../stages/standing.ts';
import type { ArticleStatus } from '../status.ts';
import type { LiveStory, SavedDraft, Translation, UnknownReference } from '../view.ts';
import { columnsOf, savedDraftOf } from './columns.ts';
import { articleInScope, type DraftScope } from './scope.ts';

export type DraftVersion = { version: number; savedAt: Date };

/**
 * A new article with its first draft and revision.
 * @param translationOfId the article it translates, if any
 * @param sending the request that asks for it, if it may come more than once: what was made is written down with it
 * @throws TakenOver
 */
export async function insertArticle({
  content,
  savedById,
  locale,
  translationOfId = null,
  sending = null,
}: {
  content: DraftContent;
  savedById: number;
  locale: Locale;
  translationOfId?: number | null;
  sending?: Sending | null;
}): Promise<DraftVersion & { id: number }> {
  return db().$transaction(async (transaction) => {
    if (sending) await holdRequestIn(transaction, sending);
    // What it translates may be the translation of a story that was removed, which comes back as one of its own then.
    await transaction.$executeRaw`
      UPDATE article SET translation_of_id = NULL
      WHERE id = ${translationOfId}::int AND translation_of_id IN (SELECT article_id FROM removed_draft)`;
    const { id } = await transaction.article.create({ data: { createdById: savedById, locale, translationOfId }, select: { id: true } });
    const draft = await transaction.draft.create({
      data: { articleId: id, savedById, ...columnsOf(content) },
      select: { version: true, savedAt: true },
    });
    await insertRevision(transaction, { articleId: id, content, savedById, ...draft });
    const deed = translationOfId === null ? 'create-article' : 'begin-translation';
    const detail = { title: content.title, ...(translationOfId !== null && { of: translationOfId }) };
    await writeAudit({ personId: savedById, deed, subject: `article:${id}`, detail }, transaction);
    if (translationOfId !== null) await carryEmbargo(transaction, { id, of: translationOfId, personId: savedById });
    if (sending) await keepMadeIn(transaction, sending, { id, ...draft });
    return { id, ...draft };
  });
}

/** What nobody may publish yet in one language, nobody may in the other: the translation has the embargo of what it translates. */
async function carryEmbargo(transaction: Transaction, { id, of, personId }: { id: number; of: number; personId: number }): Promise<void> {
  const [embargo] = await transaction.$queryRaw<{ until: Date; reason: string }[]>`
    UPDATE article AS new SET embargo_until = original.embargo_until, embargo_reason = original.embargo_reason FROM article AS original
    WHERE new.id = ${id} AND original.id = ${of} AND original.embargo_until > now()
    RETURNING new.embargo_until AS until, new.embargo_reason AS reason`;
  if (!embargo) return;
  const detail = { until: embargo.until.toISOString(), ...(embargo.reason && { reason: embargo.reason }) };
  await writeAudit({ personId, deed: 'set-embargo', subject: `article:${id}`, detail }, transaction);
}

/**
 * Saves over exactly this version, draft and revision together.
 * @returns null when the draft is at another version, is not there, is outside the scope, or lies with the desk and is not the scope's to change
 */
export const updateDraft = (save: DraftSave & { scope: DraftScope }): Promise<DraftVersion | null> =>
  db().$transaction((transaction) => updateDraftIn(transaction, save));

/** What is saved, over which version, by whom, and how it came about. */
export type DraftSave = {
  articleId: number;
  version: number;
  content: DraftContent;
  savedById: number;
  kind?: RevisionKind;
  conflicts?: string[];
};

/** The same inside another deed's transaction. */
export async function updateDraftIn(
  transaction: Transaction,
  { articleId, version, content, savedById, kind = 'hand', conflicts, scope }: DraftSave & { scope: DraftScope },
): Promise<DraftVersion | null> {
  const { body, picture } = content;
  const { personId, sectionIds } = scope === 'all' ? { personId: null, sectionIds: [] } : scope;
  // By hand, because the version must be compared in the very statement that moves it on.
  const [saved] = await transaction.$queryRaw<DraftVersion[]>`
    UPDATE draft SET
      version = draft.version + 1, section_id = ${content.sectionId}, slug = ${content.slug}, title = ${content.title},
      lead = ${content.lead}, lead_source = ${content.leadSource}, byline = ${content.byline}, body = ${JSON.stringify(body)}::jsonb,
      picture_id = ${picture?.mediaId ?? null}, picture_alt = ${picture?.alt ?? ''}, picture_caption = ${picture?.caption ?? ''},
      picture_credit = ${picture?.credit ?? ''}, kicker = ${content.kicker}, source_name = ${content.sourceName},
      source_url = ${content.sourceUrl}, term_ids = ${content.termIds}::int[], saved_by_id = ${savedById}, saved_at = now()
    WHERE draft.article_id = ${articleId} AND draft.version = ${version}
      AND works_on(${personId}::int, ${[...sectionIds]}::int[], draft.article_id)
      -- While it lies with the desk, only the desk writes in it.
      AND (${personId}::int IS NULL OR stage IN ('writing', 'returned') OR section_id = ANY (${[...sectionIds]}::int[]))
    RETURNING draft.version, draft.saved_at AS "savedAt"`;
  if (!saved) return null;
  const beganAt = await makeRoom(transaction, { articleId, version, content, savedById, kind });
  await insertRevision(transaction, { articleId, content, savedById, kind, conflicts, ...saved, beganAt });
  // What is saved by itself, every few seconds, stands in the story's history, and a hot fix is told of as a publication.
  const deed = kind === 'hand' ? 'save-draft' : kind === 'restored' ? 'restore-revision' : null;
  if (deed)
    await writeAudit({ personId: savedById, deed, subject: `article:${articleId}`, detail: { version: saved.version } }, transaction);
  return saved;
}

export type DraftWithArticle = {
  id: number;
  status: ArticleStatus;
  locale: Locale;
  translation: Translation | null;
  createdBy: string;
  draft: SavedDraft;
  savedById: number;
  stage: Stage;
  section: { id: number; slug: string; name: string; nameEn: string } | null;
  live: LiveStory | null;
};

const TWIN = {
  id: true,
  locale: true,
  createdById: true,
  assignment: { select: { personId: true } },
  draft: { select: { title: true, sectionId: true } },
} as const;

/** An article of the scope with its draft, or null. */
export async function findDraft(articleId: number, scope: DraftScope): Promise<DraftWithArticle | null> {
  const row = await db().draft.findFirst({
    where: { articleId, article: articleInScope(scope) },
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
  // One that was removed has no draft.
  const twin = [row.article.translation, row.article.translationOf].find((one) => one?.draft) ?? null;
  return {
    id: articleId,
    status: row.article.status,
    locale: row.article.locale,
    translation: twin && {
      id: twin.id,
      locale: twin.locale,
      title: twin.draft?.title ?? '',
      mayOpen: isInScope(scope, twin),
    },
    createdBy: row.article.createdBy.name,
    draft: savedDraftOf(row),
    savedById: row.savedById,
    stage: row.stage,
    section: row.section,
    live: story && {
      version: story.version,
      path: storyPath({ prefix: pathPrefix(story.locale), sectionSlug: story.section.slug, slug: story.slug, id: articleId }),
      publishedAt: story.publishedAt,
      updatedAt: story.updatedAt,
    },
  };
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
  // What was merged is known by what it went into; a trigger writes that in its place (migration `taxonomy`).
  if (sectionId !== null && (await findCurrentSection(sectionId)) === null) return 'unknown-section';
  if (!(await areTermsKnown(termIds))) return 'unknown-term';
  if (mediaIds.length > 0 && (await db().media.count({ where: { id: { in: mediaIds } } })) < mediaIds.length) return 'unknown-picture';
  if (attachmentIds.length === 0) return null;
  return (await db().attachment.count({ where: { id: { in: attachmentIds } } })) < attachmentIds.length ? 'unknown-attachment' : null;
}

type Scoped = { createdById: number; assignment: { personId: number } | null; draft: { sectionId: number | null } | null };

/** The same for a row that was read. */
const isInScope = (scope: DraftScope, { createdById, assignment, draft }: Scoped): boolean =>
  scope === 'all' ||
  createdById === scope.personId ||
  assignment?.personId === scope.personId ||
  (typeof draft?.sectionId === 'number' && scope.sectionIds.includes(draft.sectionId));
