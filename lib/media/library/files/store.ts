import { z } from 'zod';
import type { JudgedFile } from '../../../attachments/save-attachment.ts';
import { attachment } from '../../../attachments/schema.ts';
import { writeAudit } from '../../../audit/store.ts';
import type { PublicChange } from '../../../cache/tag-clock.ts';
import { db, type Transaction } from '../../../db/client.ts';
import type { Picture } from '../../formats.ts';
import { picture } from '../../schema.ts';
import { expireItem } from '../expiry/store.ts';
import type { LibraryVersion } from '../view.ts';

export type Replaced = { code: 'replaced'; version: number; change: PublicChange | null } | { code: 'conflict' } | { code: 'not-found' };

/** A file that takes an item's place: as it was sent, and what was made of it. */
export type NewFile = { fileName: string; bytes: number | null; sha256: string | null } & (
  | { picture: Picture; framing?: unknown }
  | { file: Omit<JudgedFile['file'], 'transcript'> }
);

type Place = { id: number; version: number; personId: number; deed: 'replace-media' | 'restore-media' };

/** Puts a new file in an item's place, and what stood there among its versions. What is said of it stays. */
export const replaceFile = (place: Place, next: NewFile): Promise<Replaced> =>
  db().$transaction((transaction) => replaceIn(transaction, place, async () => next));

const stored = z.object({ width: z.int(), height: z.int(), renditions: z.unknown(), framing: z.unknown(), crops: z.unknown() });

/** Puts an earlier file back in its place; what stood there becomes an earlier one. */
export const restoreFile = (place: Place, versionId: number): Promise<Replaced> =>
  db().$transaction((transaction) =>
    replaceIn(transaction, place, async () => {
      const [row] = await transaction.$queryRaw<VersionRow[]>`
        DELETE FROM library_version WHERE id = ${versionId} AND item_id = ${place.id}
        RETURNING id, key, file_name AS "fileName", bytes, sha256, picture, type, seconds`;
      if (!row) return null;
      const { key, fileName, bytes, sha256 } = row;
      if (row.picture === null) return { fileName, bytes, sha256, file: fileOf(row) };
      const { framing, ...size } = stored.parse(row.picture);
      return { fileName, bytes, sha256, picture: picture.parse({ ...size, key }), framing };
    }),
  );

async function replaceIn(
  transaction: Transaction,
  { id, version, personId, deed }: Place,
  take: () => Promise<NewFile | null>,
): Promise<Replaced> {
  const [row] = await transaction.$queryRaw<{ version: number; mediaId: number | null; attachmentId: number | null }[]>`
    SELECT version, media_id AS "mediaId", attachment_id AS "attachmentId" FROM library_item WHERE id = ${id} AND binned_at IS NULL FOR NO KEY UPDATE`;
  if (!row) return { code: 'not-found' };
  if (row.version !== version) return { code: 'conflict' };
  const next = await take();
  if (!next) return { code: 'not-found' };
  await transaction.$executeRaw`
    INSERT INTO library_version (item_id, key, file_name, bytes, sha256, picture, type, seconds, replaced_by_id)
    SELECT i.id, coalesce(m.key, a.key), i.file_name, i.bytes, i.sha256,
      CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('width', m.width, 'height', m.height, 'renditions', m.renditions, 'framing', m.framing, 'crops', m.crops) END,
      a.type, a.seconds, ${personId}
    FROM library_item i LEFT JOIN media m ON m.id = i.media_id LEFT JOIN attachment a ON a.id = i.attachment_id WHERE i.id = ${id}`;
  if ('picture' in next) {
    const { key, width, height, renditions, crops } = next.picture;
    await transaction.$executeRaw`
      UPDATE media SET key = ${key}, width = ${width}, height = ${height}, renditions = ${JSON.stringify(renditions)}::jsonb,
        framing = ${next.framing ? JSON.stringify(next.framing) : null}::jsonb, crops = ${crops ? JSON.stringify(crops) : null}::jsonb
      WHERE id = ${row.mediaId}`;
  } else {
    const { key, fileName, type, bytes, seconds } = next.file;
    await transaction.$executeRaw`
      UPDATE attachment SET key = ${key}, file_name = ${fileName}, type = ${type}, bytes = ${bytes}, seconds = ${seconds ?? null}, sha256 = ${next.sha256 ?? ''}
      WHERE id = ${row.attachmentId}`;
  }
  await transaction.$executeRaw`
    UPDATE library_item SET version = version + 1, file_name = ${next.fileName}, bytes = ${next.bytes}, sha256 = ${next.sha256} WHERE id = ${id}`;
  await writeAudit({ personId, deed, subject: `library:${id}` }, transaction);
  return { code: 'replaced', version: version + 1, change: await expireItem(transaction, id) };
}

type VersionRow = {
  id: number;
  key: string;
  fileName: string;
  bytes: number | null;
  sha256: string | null;
  picture: unknown;
  type: string | null;
  seconds: number | null;
};

const fileOf = ({ key, fileName, type, bytes, seconds }: VersionRow) =>
  attachment.parse({ key, fileName, type, bytes, ...(seconds !== null && { seconds }) });

/** What stood in an item's place before, newest first. */
export async function findVersions(itemId: number): Promise<LibraryVersion[]> {
  const rows = await db().$queryRaw<(VersionRow & { replacedAt: Date; replacedBy: string })[]>`
    SELECT v.id, v.key, v.file_name AS "fileName", v.bytes, v.sha256, v.picture, v.type, v.seconds, v.replaced_at AS "replacedAt", p.name AS "replacedBy"
    FROM library_version v JOIN person p ON p.id = v.replaced_by_id WHERE v.item_id = ${itemId} ORDER BY v.id DESC`;
  return rows.map((row) => {
    const { id, fileName, bytes, replacedAt, replacedBy } = row;
    if (row.picture === null) return { id, fileName, bytes, replacedAt, replacedBy, picture: null, file: fileOf(row) };
    const { framing, ...size } = stored.parse(row.picture);
    return { id, fileName, bytes, replacedAt, replacedBy, picture: picture.parse({ ...size, key: row.key }), file: null };
  });
}
