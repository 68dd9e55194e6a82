import { db } from '../../db/client.ts';
import type { Picture } from '../../media/schema.ts';

/** What an address stood for before: a picture that is still here, or why it could not be had. */
export type PictureItem = { name: string; mediaId: number | null; failure: string };

/** What became of pictures before, by their names there; of one that has left the library since nothing is known. */
export async function findPictureItems(source: string, names: readonly string[]): Promise<Map<string, PictureItem>> {
  if (names.length === 0) return new Map();
  const rows = await db().$queryRaw<PictureItem[]>`
    SELECT item.foreign_id AS name, media.id AS "mediaId", item.failure
    FROM import_item item LEFT JOIN media ON media.id = item.media_id
    WHERE item.source = ${source} AND item.kind = 'picture' AND item.foreign_id = ANY(${[...names]}::text[])`;
  return new Map(rows.map((row) => [row.name, row]));
}

/** The picture of ours that was made of these very bytes, or null. Who has taken one out of the library had a reason; it comes anew with its story. */
export async function findPictureByHash(hash: Buffer): Promise<number | null> {
  const [row] = await db().$queryRaw<{ id: number }[]>`
    SELECT media.id FROM import_item item JOIN media ON media.id = item.media_id
    WHERE item.kind = 'picture' AND item.hash = ${new Uint8Array(hash)} LIMIT 1`;
  return row?.id ?? null;
}

/** Which of these pictures are here. */
export async function findPicturesHere(ids: readonly number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const rows = await db().$queryRaw<{ id: number }[]>`SELECT id FROM media WHERE id = ANY(${[...ids]}::int[])`;
  return new Set(rows.map(({ id }) => id));
}

/** What an address stands for from now on. */
export type PictureToKeep = { name: string; mediaId: number | null; hash: Buffer | null; failure: string };

/** Writes down what addresses stand for, or why they could not be had. */
export async function keepPictureItems(
  { source, runId }: { source: string; runId: number },
  pictures: readonly PictureToKeep[],
): Promise<void> {
  if (pictures.length === 0) return;
  const rows = pictures.map(({ hash, ...one }) => ({ ...one, hash: hash?.toString('hex') ?? null }));
  await db().$executeRaw`
    INSERT INTO import_item (source, kind, foreign_id, run_id, media_id, hash, failure)
    SELECT ${source}, 'picture', name, ${runId}::int, "mediaId", decode(hash, 'hex'), failure
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS item (name text, "mediaId" int, hash text, failure text)
    ORDER BY name
    ON CONFLICT (source, kind, foreign_id) DO UPDATE SET
      run_id = EXCLUDED.run_id, media_id = EXCLUDED.media_id, hash = EXCLUDED.hash, failure = EXCLUDED.failure`;
}

/** Puts a picture whose files are there into the library and writes down what it was made of: both or neither. @returns its number */
export async function insertPicture(
  { source, runId, name }: { source: string; runId: number; name: string },
  { picture, hash, personId }: { picture: Picture; hash: Buffer; personId: number },
): Promise<number> {
  return db().$transaction(async (transaction) => {
    const { id } = await transaction.media.create({
      data: { key: picture.key, width: picture.width, height: picture.height, renditions: picture.renditions, uploadedById: personId },
      select: { id: true },
    });
    const data = { runId, mediaId: id, hash: new Uint8Array(hash), failure: '' };
    await transaction.importItem.upsert({
      where: { source_kind_foreignId: { source, kind: 'picture', foreignId: name } },
      create: { source, kind: 'picture', foreignId: name, ...data },
      update: data,
    });
    return id;
  });
}
