import { db } from '../../../db/client.ts';
import { foldedContains } from '../../../db/folded-text.ts';
import { Prisma } from '../../../db/generated/client.ts';
import { boundsOfDay } from '../../../vietnamese/days.ts';
import { type ItemRow, itemOf } from '../item-row.ts';
import { type ListLibraryInput, type PicksInput, RIGHTS_WARNED_DAYS } from '../schema.ts';
import type { LibraryFilters, LibraryItem } from '../view.ts';

/**
 * What the library holds of what is asked for, newest first, `take` at a time, beginning after `after`: one statement, whatever that is.
 * @param personId who asks: whose `mine` is meant
 */
export async function listItems(personId: number, take: number, asked: ListLibraryInput): Promise<LibraryItem[]> {
  const { kind, tag, who, use, lack, rights, after } = asked;
  return find(
    [
      asked.bin ? Prisma.sql`i.binned_at IS NOT NULL` : Prisma.sql`i.binned_at IS NULL`,
      ...(kind ? [Prisma.sql`i.kind = ${kind}::library_kind`] : []),
      ...(tag ? [Prisma.sql`i.tags @> ARRAY[${tag}]::text[]`] : []),
      ...(who ? [Prisma.sql`i.added_by_id = ${who === 'mine' ? personId : who}::int`] : []),
      ...added(asked),
      ...(use
        ? [
            Prisma.sql`${use === 'used'}::boolean = (
            EXISTS (SELECT FROM library_use u WHERE u.item_id = i.id) OR EXISTS (SELECT FROM library_place_use u WHERE u.item_id = i.id))`,
          ]
        : []),
      ...(lack ? [lacks(lack)] : []),
      ...(rights ? [ends(rights)] : []),
      foldedContains(WORDS, asked.q),
      ...(after ? [Prisma.sql`i.id < ${after}::int`] : []),
    ],
    take,
  );
}

/** The same for a dialog in which one is chosen. */
export const listPicks = (personId: number, take: number, { kind, q, mine, after }: PicksInput): Promise<LibraryItem[]> =>
  find(
    [
      Prisma.sql`i.binned_at IS NULL`,
      kind === 'picture' ? Prisma.sql`i.kind = 'picture'` : Prisma.sql`i.kind IN ('pdf', 'audio')`,
      ...(mine ? [Prisma.sql`i.added_by_id = ${personId}::int`] : []),
      foldedContains(WORDS, q),
      ...(after ? [Prisma.sql`i.id < ${after}::int`] : []),
    ],
    take,
  );

async function find(conditions: Prisma.Sql[], take: number): Promise<LibraryItem[]> {
  const rows = await db().$queryRaw<ItemRow[]>`
    SELECT card.* FROM library_card card JOIN library_item i ON i.id = card.id WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY i.id DESC LIMIT ${take}`;
  return rows.map(itemOf);
}

/** What an item is found by, kept folded. */
const WORDS = Prisma.sql`i.words`;

/** When it was added: on these days in Viet Nam, both included. */
function added({ from, until }: ListLibraryInput): Prisma.Sql[] {
  const [first, last] = [from ? boundsOfDay(from) : null, until ? boundsOfDay(until) : null];
  return [
    ...(first ? [Prisma.sql`i.added_at >= ${first.from}::timestamptz`] : []),
    ...(last ? [Prisma.sql`i.added_at < ${last.until}::timestamptz`] : []),
  ];
}

function lacks(lack: NonNullable<ListLibraryInput['lack']>): Prisma.Sql {
  switch (lack) {
    case 'alt':
      return Prisma.sql`i.kind = 'picture' AND i.alt = ''`;
    case 'credit':
      return Prisma.sql`i.kind = 'picture' AND i.credit = ''`;
    case 'transcript':
      return Prisma.sql`i.kind = 'audio' AND i.transcript = ''`;
  }
}

/** Whose rights are over today, or will be soon. */
function ends(rights: NonNullable<ListLibraryInput['rights']>): Prisma.Sql {
  const today = Prisma.sql`(now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;
  return rights === 'over'
    ? Prisma.sql`i.rights_until < ${today}`
    : Prisma.sql`i.rights_until >= ${today} AND i.rights_until < ${today} + ${RIGHTS_WARNED_DAYS}::int`;
}

/** Who has added anything, by name, and the tags that are used most; one statement. */
export async function findFilters(mostTags: number): Promise<LibraryFilters> {
  const [row] = await db().$queryRaw<LibraryFilters[]>`
    SELECT coalesce((SELECT json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY p.name, p.id) FROM person p
        WHERE EXISTS (SELECT FROM library_item i WHERE i.added_by_id = p.id)), '[]') AS people,
      ARRAY(SELECT tag FROM library_item i, unnest(i.tags) AS tag WHERE i.binned_at IS NULL AND i.tags <> '{}'
        GROUP BY tag ORDER BY count(*) DESC, tag LIMIT ${mostTags}) AS tags`;
  return row ?? { people: [], tags: [] };
}

/** Tags in which these letters stand, with or without their marks; those used most first. */
export async function findTags(typed: string, take: number): Promise<string[]> {
  const rows = await db().$queryRaw<{ tag: string }[]>`
    SELECT tag FROM library_item i, unnest(i.tags) AS tag
    WHERE i.tags <> '{}' AND search_fold(search_words(tag)) LIKE '%' || search_fold(search_words(${typed})) || '%'
    GROUP BY tag ORDER BY count(*) DESC, tag LIMIT ${take}`;
  return rows.map(({ tag }) => tag);
}
