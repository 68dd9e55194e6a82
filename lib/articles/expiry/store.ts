import { tags, tagsOfArrival, tagsOfEdit } from '../../cache/tags.ts';
import type { Transaction } from '../../db/client.ts';
import { dayOf } from '../../vietnamese/days.ts';
import { findNeighbourIds, findPublicationsAround } from '../lists/store.ts';
import { listKey, NEIGHBOURS, type StoryList } from '../lists/view.ts';

/** Where a published story stands. Compared before and after a change: the same place means that only its words changed. */
export type Standing = { sectionId: number; locale: 'vi' | 'en'; termIds: number[]; publishedAt: Date; hasPicture: boolean };

/** Where a story stands now, or null when it is not published. */
export async function findStanding(transaction: Transaction, articleId: number): Promise<Standing | null> {
  const [row] = await transaction.$queryRaw<Standing[]>`
    SELECT section_id AS "sectionId", locale, published_at AS "publishedAt", picture_id IS NOT NULL AS "hasPicture",
      ARRAY(SELECT term_id FROM story_term WHERE article_id = s.article_id ORDER BY term_id) AS "termIds"
    FROM story s WHERE article_id = ${articleId}`;
  return row ?? null;
}

/** The tags of everything that shows the other language of a story: its page names this one. */
async function tagsOfTwin(transaction: Transaction, articleId: number): Promise<string[]> {
  const rows = await transaction.$queryRaw<{ id: number }[]>`
    SELECT twin.id FROM article a JOIN article twin ON twin.translation_of_id = a.id OR twin.id = a.translation_of_id
    WHERE a.id = ${articleId}`;
  return rows.map(({ id }) => tags.story(id));
}

/** The log of corrections, where it names this story. */
async function tagsOfLog(transaction: Transaction, articleId: number): Promise<string[]> {
  const rows = await transaction.$queryRaw<{ locale: 'vi' | 'en' }[]>`
    SELECT locale::text AS locale FROM article WHERE id = ${articleId} AND EXISTS (SELECT FROM correction WHERE article_id = article.id)`;
  return rows.map(({ locale }) => tags.corrections(locale));
}

/** The front page, if it has a place for stories with pictures only: one that gets a picture, or loses it, may come there or go. */
async function tagsOfPicturedSlots(transaction: Transaction, locale: 'vi' | 'en'): Promise<string[]> {
  return (await transaction.homeSlot.count({ where: { locale, pictured: true } })) > 0 ? [tags.homeOf(locale)] : [];
}

/**
 * What a change of a story makes old, no more: every page that showed it, and, where it came to stand at a new place, every
 * page that shows that place. Call it under `lockEdition`, after the change was written.
 * @param left where it stood before (null: it was not published)
 */
export async function tagsOfChange(transaction: Transaction, articleId: number, left: Standing | null): Promise<string[]> {
  const taken = await findStanding(transaction, articleId);
  const changed = [
    ...tagsOfEdit(articleId),
    tags.named(articleId),
    ...(await tagsOfTwin(transaction, articleId)),
    ...(await tagsOfLog(transaction, articleId)),
  ];
  if (left && taken && isSamePlace(left, taken))
    return left.hasPicture === taken.hasPicture ? changed : [...changed, ...(await tagsOfPicturedSlots(transaction, taken.locale))];
  const [before, after] = [left && (await listsOf(transaction, left)), taken && (await listsOf(transaction, taken))];
  // A list that the story stays in has neither begun nor ended.
  const keys = [before, after].map((lists) => new Set(lists?.map(listKey)));
  const staysIn = (list: StoryList): boolean => keys.every((known) => known.has(listKey(list)));
  if (left && before)
    changed.push(...(await tagsOfPlace(transaction, { articleId, standing: left, lists: before, isTaken: false, staysIn })));
  if (taken && after)
    changed.push(...(await tagsOfPlace(transaction, { articleId, standing: taken, lists: after, isTaken: true, staysIn })));
  return [...new Set(changed)];
}

const isSamePlace = (one: Standing, other: Standing): boolean =>
  one.sectionId === other.sectionId &&
  one.locale === other.locale &&
  one.publishedAt.getTime() === other.publishedAt.getTime() &&
  String(one.termIds) === String(other.termIds);

async function tagsOfPlace(
  transaction: Transaction,
  change: { articleId: number; standing: Standing; lists: StoryList[]; isTaken: boolean; staysIn: (list: StoryList) => boolean },
): Promise<string[]> {
  const { articleId, standing, lists, isTaken } = change;
  const place = { id: articleId, publishedAt: standing.publishedAt };
  const own = dayOf(standing.publishedAt);
  const found: string[] = [];
  for (const list of lists) {
    const { before, after } = await findPublicationsAround(transaction, list, place);
    const days = { own, before: before && dayOf(before), after: after && dayOf(after) };
    if (before === null && after === null && !change.staysIn(list)) found.push(tags.begun(list));
    // A story that leaves is named by every page that shows it; only days and months lead around it without a name.
    found.push(...tagsOfArrival(list, days, !isTaken || after === null));
  }
  found.push(tags.homeOf(standing.locale), tags.neighbours(articleId));
  if (!isTaken) return found;
  const section = { id: standing.sectionId, locale: standing.locale };
  return [...found, ...(await findNeighbourIds(transaction, section, place, NEIGHBOURS)).map(tags.neighbours)];
}

/** Every list a story stands in: all stories of its language, its section and the one above, its terms. */
async function listsOf(transaction: Transaction, { sectionId, locale, termIds }: Standing): Promise<StoryList[]> {
  const sections = await transaction.$queryRaw<{ id: number; ids: number[] }[]>`
    SELECT shown.id, ARRAY(SELECT part.id FROM section part WHERE part.id = shown.id OR part.parent_id = shown.id) AS ids
    FROM section own JOIN section shown ON shown.id = own.id OR shown.id = own.parent_id WHERE own.id = ${sectionId}`;
  return [
    { kind: 'all', locale },
    ...sections.map(({ id, ids }): StoryList => ({ kind: 'section', locale, id, ids })),
    ...termIds.map((id): StoryList => ({ kind: 'term', locale, id })),
  ];
}
