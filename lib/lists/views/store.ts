import { db } from '../../db/client.ts';
import { isUniqueViolation } from '../../db/errors.ts';
import { Prisma } from '../../db/generated/client.ts';
import type { Piece } from '../../db/piece.ts';
import type { ListName } from '../names.ts';
import { MAX_SAVED_VIEWS, type SaveViewInput } from './schema.ts';
import type { SavedView } from './view.ts';

/** What this person saved of this list, in the order in which it was saved: one statement. */
export const findViews = (personId: number, list: ListName): Promise<SavedView[]> =>
  db().savedView.findMany({ where: { personId, list }, orderBy: { id: 'asc' }, select: { id: true, name: true, query: true } });

/** The same as JSON, as a piece of a statement. */
export const viewsOf = (personId: number, list: ListName): Piece => Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('id', id, 'name', name, 'query', query) ORDER BY id), '[]') FROM saved_view
  WHERE person_id = ${personId}::int AND list = ${list})`;

/** Keeps a view, unless there are too many already or the name is taken; people's own saves wait for one another. */
export async function insertView(personId: number, { list, name, query }: SaveViewInput): Promise<SavedView | 'too-many' | 'taken'> {
  return db().$transaction(async (transaction) => {
    // No other way to count what is being added at the same time.
    await transaction.$queryRaw`SELECT id FROM person WHERE id = ${personId} FOR NO KEY UPDATE`;
    const kept = await transaction.savedView.findMany({ where: { personId, list }, select: { name: true } });
    if (kept.some((view) => view.name === name)) return 'taken';
    if (kept.length >= MAX_SAVED_VIEWS) return 'too-many';
    return transaction.savedView.create({ data: { personId, list, name, query }, select: { id: true, name: true, query: true } });
  });
}

/** Gives one's own view another name. */
export async function updateViewName(personId: number, viewId: number, name: string): Promise<'renamed' | 'taken' | 'not-found'> {
  try {
    const { count } = await db().savedView.updateMany({ where: { id: viewId, personId }, data: { name } });
    return count > 0 ? 'renamed' : 'not-found';
  } catch (error) {
    if (isUniqueViolation(error)) return 'taken';
    throw error;
  }
}

/** Removes one's own view; false when it is not there. */
export async function deleteView(personId: number, viewId: number): Promise<boolean> {
  const { count } = await db().savedView.deleteMany({ where: { id: viewId, personId } });
  return count > 0;
}
