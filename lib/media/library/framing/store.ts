import { writeAudit } from '../../../audit/store.ts';
import type { PublicChange } from '../../../cache/tag-clock.ts';
import { db } from '../../../db/client.ts';
import type { Framing } from '../../framing.ts';
import { keysOfCrops } from '../../make-crops.ts';
import { type Crops, crops as cropsSchema } from '../../schema.ts';
import { expireItem } from '../expiry/store.ts';

export type Framed = { code: 'framed'; version: number; change: PublicChange | null } | { code: 'not-changed' };

/**
 * Writes how a picture is cut, over exactly the version somebody saw. Cuts it had before keep their files, since pages that others have
 * open name them; they go with the item.
 * @param ownerId whose it has to be; null: anybody's
 */
export function frame(
  { id, version, framing, crops }: { id: number; version: number; framing: Framing | null; crops: Crops | null },
  { personId, ownerId }: { personId: number; ownerId: number | null },
): Promise<Framed> {
  return db().$transaction(async (transaction) => {
    const [row] = await transaction.$queryRaw<{ mediaId: number; crops: unknown }[]>`
      SELECT i.media_id AS "mediaId", m.crops FROM library_item i JOIN media m ON m.id = i.media_id
      WHERE i.id = ${id} AND i.version = ${version} AND (${ownerId}::int IS NULL OR i.added_by_id = ${ownerId}::int) FOR NO KEY UPDATE`;
    if (!row) return { code: 'not-changed' };
    const past = keysOfCrops(cropsSchema.nullable().parse(row.crops));
    await transaction.$executeRaw`
      UPDATE media SET framing = ${framing && JSON.stringify(framing)}::jsonb, crops = ${crops && JSON.stringify(crops)}::jsonb WHERE id = ${row.mediaId}`;
    await transaction.$executeRaw`UPDATE library_item SET version = version + 1, past_keys = past_keys || ${past}::text[] WHERE id = ${id}`;
    await writeAudit({ personId, deed: 'frame-media', subject: `library:${id}` }, transaction);
    return { code: 'framed', version: version + 1, change: await expireItem(transaction, id) };
  });
}
