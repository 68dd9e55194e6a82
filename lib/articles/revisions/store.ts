import type { Transaction } from '../../db/client.ts';
import { type DraftContent, draftFields } from '../schema.ts';
import type { RevisionKind } from './view.ts';

export type { RevisionKind } from './view.ts';

export type NewRevision = {
  articleId: number;
  version: number;
  content: DraftContent;
  savedById: number;
  savedAt: Date;
  kind?: RevisionKind;
  /** When the automatic saves began whose place it takes. */
  beganAt?: Date | null;
  /** The fields where it and what it was merged with had changed the same. */
  conflicts?: string[];
};

/** Keeps what a draft held at a version. */
export async function insertRevision(transaction: Transaction, { kind = 'hand', ...revision }: NewRevision): Promise<void> {
  await transaction.revision.create({ data: { ...revision, kind, kept: kind !== 'auto' }, select: { version: true } });
}

/** For how long automatic saves in a row make room for each other, in minutes. */
const ROW_MINUTES = 5;

/**
 * Lets the version a save is made over go, if that one was saved by itself by the same person within the same few minutes and nothing names it:
 * an automatic save takes the place of the one before, and a save by hand that of the same text. Whoever is about to name it holds its row,
 * and it stays.
 * @returns when the automatic saves began of which it was the last; null when nothing went
 */
export async function makeRoom(transaction: Transaction, save: Omit<NewRevision, 'savedAt'>): Promise<Date | null> {
  const { articleId, version, content, savedById, kind } = save;
  if (kind !== 'auto' && kind !== 'hand') return null;
  const [former] = await transaction.$queryRaw<{ beganAt: Date }[]>`
    DELETE FROM revision WHERE (article_id, version) IN (
      SELECT article_id, version FROM revision AS former
      WHERE article_id = ${articleId} AND version = ${version} AND kind = 'auto' AND NOT kept AND saved_by_id = ${savedById}
        AND coalesce(began_at, saved_at) > now() - make_interval(mins => ${ROW_MINUTES}::int)
        AND (${kind === 'auto'}::boolean OR content = ${JSON.stringify(content)}::jsonb)
        AND NOT EXISTS (SELECT FROM schedule WHERE schedule.article_id = former.article_id AND schedule.version = former.version)
        AND NOT EXISTS (SELECT FROM story WHERE story.article_id = former.article_id AND story.version = former.version)
      FOR UPDATE SKIP LOCKED
    ) RETURNING coalesce(began_at, saved_at) AS "beganAt"`;
  return (kind === 'auto' && former?.beganAt) || null;
}

/** What a draft held at a version; null when that version was never kept, or has made room for the saves that followed it at once. */
export async function findRevisionContent(transaction: Transaction, articleId: number, version: number): Promise<DraftContent | null> {
  const row = await transaction.revision.findUnique({
    where: { articleId_version: { articleId, version } },
    select: { content: true },
  });
  return row && draftFields.parse(row.content);
}

/**
 * Makes a version stay: readers have it, somebody handed it on, or something is to be done with it.
 * @returns whether it is there: what saved itself may have made room for the next save
 */
export async function keepRevision(transaction: Transaction, articleId: number, version: number): Promise<boolean> {
  const { count } = await transaction.revision.updateMany({ where: { articleId, version }, data: { kept: true } });
  return count > 0;
}
