import { db, type Transaction } from '../../../db/client.ts';
import { Prisma } from '../../../db/generated/client.ts';
import { RIGHTS_WARNED_DAYS } from '../schema.ts';
import type { OverRight, RightsWarning } from '../view.ts';

type Named = { pictures: readonly number[]; files: readonly number[] };

const NAME = Prisma.sql`coalesce(nullif(alt, ''), nullif(caption, ''), file_name)`;

/** Of these pictures and files those that may be used no more, or not much longer. One statement. */
export function findRightsWarnings({ pictures, files }: Named): Promise<RightsWarning[]> {
  return db().$queryRaw<RightsWarning[]>`
    SELECT id, media_id AS "mediaId", attachment_id AS "attachmentId", ${NAME} AS name,
      rights_until::text AS until, rights_note AS note, rights_until < today.day AS "isOver"
    FROM library_item, (SELECT (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day) AS today
    WHERE (media_id = ANY (${[...pictures]}::int[]) OR attachment_id = ANY (${[...files]}::int[]))
      AND rights_until < today.day + ${RIGHTS_WARNED_DAYS}::int
    ORDER BY rights_until, id`;
}

/** Of these pictures and files those whose rights are over by the day on which `at` falls in Viet Nam; null: now. Asks nothing for none. */
export async function findOverRights(transaction: Transaction, { pictures, files }: Named, at: Date | null = null): Promise<OverRight[]> {
  if (pictures.length + files.length === 0) return [];
  return transaction.$queryRaw<OverRight[]>`
    SELECT id, ${NAME} AS name, rights_until::text AS until, rights_note AS note FROM library_item
    WHERE (media_id = ANY (${[...pictures]}::int[]) OR attachment_id = ANY (${[...files]}::int[]))
      AND rights_until < (coalesce(${at}::timestamptz, now()) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
    ORDER BY rights_until, id`;
}
