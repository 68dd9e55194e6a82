import { writeAudit } from '../../audit/store.ts';
import type { PublicChange } from '../../cache/tag-clock.ts';
import { tags, tagsOfEdit } from '../../cache/tags.ts';
import { db, type Transaction } from '../../db/client.ts';
import { moveEdition } from '../../db/edition.ts';
import type { SavedCorrection } from './view.ts';

type NewCorrection = {
  articleId: number;
  text: string;
  personId: number;
  /** Whether the person may correct in the section in which readers have the story. */
  mayIn: (sectionId: number) => boolean;
};

/** What came of a correction; null when readers are told this very thing already. */
type Correcting = PublicChange | 'not-published' | 'forbidden' | null;

/** Adds a correction to a published story; when it is not published, or not theirs to correct, nothing has changed. */
export const storeCorrection = async (correction: NewCorrection): Promise<Correcting> =>
  db().$transaction((transaction) => writeCorrection(transaction, correction));

/**
 * The same inside the transaction of another deed, as its last step: the edition's row stays locked until the commit.
 * The story's page counts as changed at this moment.
 */
export async function writeCorrection(transaction: Transaction, { articleId, text, personId, mayIn }: NewCorrection): Promise<Correcting> {
  const [story] = await transaction.$queryRaw<{ sectionId: number; locale: 'vi' | 'en' }[]>`
    SELECT section_id AS "sectionId", locale::text AS locale FROM story WHERE article_id = ${articleId}::int FOR NO KEY UPDATE`;
  if (!story) return 'not-published';
  if (!mayIn(story.sectionId)) return 'forbidden';
  // Sent again because its answer was lost, or told of by two readers: what is said once to readers cannot be taken back, nor said twice.
  if ((await transaction.correction.count({ where: { articleId, text } })) > 0) return null;
  await transaction.$executeRaw`UPDATE story SET updated_at = now() WHERE article_id = ${articleId}::int`;
  const { id } = await transaction.correction.create({ data: { articleId, text, personId }, select: { id: true } });
  await writeAudit({ personId, deed: 'add-correction', subject: `article:${articleId}`, detail: { correction: id, text } }, transaction);
  return moveEdition(transaction, [...tagsOfEdit(articleId), tags.corrections(story.locale)]);
}

/** What was corrected in an article, oldest first. */
export async function findCorrections(articleId: number): Promise<SavedCorrection[]> {
  const rows = await db().correction.findMany({
    where: { articleId },
    orderBy: [{ correctedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, text: true, correctedAt: true, person: { select: { name: true } } },
  });
  return rows.map(({ id, text, correctedAt, person }) => ({ id, text, correctedAt: correctedAt.toISOString(), by: person.name }));
}
