import { writeAudit } from '../../../audit/store.ts';
import type { PublicChange } from '../../../cache/tag-clock.ts';
import { db } from '../../../db/client.ts';
import { Prisma } from '../../../db/generated/client.ts';
import { framing } from '../../framing.ts';
import { expireItem } from '../expiry/store.ts';
import { type ItemRow, itemOf } from '../item-row.ts';
import type { DescribeInput } from '../schema.ts';
import type { LibraryItemDetail } from '../view.ts';

type DetailRow = ItemRow & {
  rightsNote: string;
  transcript: string;
  sentBytes: number | null;
  takenOn: string | null;
  foundCaption: string;
  framing: unknown;
};

/** Everything that is known of an item, or null. One statement. */
export async function findItem(id: number): Promise<LibraryItemDetail | null> {
  const [row] = await db().$queryRaw<DetailRow[]>`
    SELECT card.*, i.rights_note AS "rightsNote", i.transcript, i.bytes AS "sentBytes", i.taken_on::text AS "takenOn",
      i.found_caption AS "foundCaption", m.framing
    FROM library_card card JOIN library_item i ON i.id = card.id LEFT JOIN media m ON m.id = i.media_id WHERE i.id = ${id}`;
  if (!row) return null;
  const { rightsNote, transcript, sentBytes: bytes, takenOn, foundCaption } = row;
  return { ...itemOf(row), rightsNote, transcript, bytes, takenOn, foundCaption, framing: framing.nullable().parse(row.framing) };
}

export type Described = { code: 'described'; version: number; change: PublicChange | null } | { code: 'not-changed' };

/** Writes what somebody says about an item over exactly the version they saw. @param ownerId whose it has to be; null: anybody's */
export function describe(said: DescribeInput, { personId, ownerId }: { personId: number; ownerId: number | null }): Promise<Described> {
  const { id, version, rightsUntil, takenOn } = said;
  return db().$transaction(async (transaction) => {
    const [row] = await transaction.$queryRaw<{ version: number; isHeardElsewhere: boolean }[]>`
      WITH before AS (SELECT id, transcript FROM library_item WHERE id = ${id} FOR NO KEY UPDATE)
      UPDATE library_item i SET version = i.version + 1, alt = ${said.alt}, caption = ${said.caption}, credit = ${said.credit},
        rights_note = ${said.rightsNote}, rights_until = ${rightsUntil}::date, taken_on = ${takenOn}::date, transcript = ${said.transcript},
        tags = ${said.tags}::text[]
      FROM before WHERE i.id = before.id AND i.version = ${version} AND ${owned(ownerId)}
      RETURNING i.version, i.transcript <> before.transcript AS "isHeardElsewhere"`;
    if (!row) return { code: 'not-changed' };
    await writeAudit({ personId, deed: 'describe-media', subject: `library:${id}` }, transaction);
    // Of all this only what is said in a sound stands in stories as it is written here.
    return { code: 'described', version: row.version, change: row.isHeardElsewhere ? await expireItem(transaction, id) : null };
  });
}

const owned = (ownerId: number | null): Prisma.Sql => (ownerId === null ? Prisma.sql`true` : Prisma.sql`i.added_by_id = ${ownerId}::int`);
