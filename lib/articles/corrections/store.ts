import { writeAudit } from '../../audit/store.ts';
import type { PublicChange } from '../../cache/tag-clock.ts';
import { tagsOfEdit } from '../../cache/tags.ts';
import { db, type Transaction } from '../../db/client.ts';
import { moveEdition } from '../../db/edition.ts';
import type { SavedCorrection } from './view.ts';

type NewCorrection = { articleId: number; text: string; personId: number };

/** Adds a correction to a published story; null when it is not published, and then nothing has changed. */
export const storeCorrection = async (correction: NewCorrection): Promise<PublicChange | null> =>
  db().$transaction((transaction) => writeCorrection(transaction, correction));

/**
 * The same inside the transaction of another deed, as its last step: the edition's row stays locked until the commit.
 * The story's page counts as changed at this moment.
 */
export async function writeCorrection(
  transaction: Transaction,
  { articleId, text, personId }: NewCorrection,
): Promise<PublicChange | null> {
  const corrected = await transaction.$executeRaw`UPDATE story SET updated_at = now() WHERE article_id = ${articleId}::int`;
  if (corrected === 0) return null;
  const { id } = await transaction.correction.create({ data: { articleId, text, personId }, select: { id: true } });
  await writeAudit({ personId, deed: 'add-correction', subject: `article:${articleId}`, detail: { correction: id, text } }, transaction);
  return moveEdition(transaction, tagsOfEdit(articleId));
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
