import { db } from '../db/client.ts';
import type { Picture } from './formats.ts';
import { picture } from './schema.ts';

/** A picture with its place in the newsroom's media library. */
export type Media = { id: number; picture: Picture; uploadedAt: Date; uploadedBy: string };

/** Writes the row of a picture whose files are already there. Returns its id. */
export async function insertMedia({ picture, uploadedById }: { picture: Picture; uploadedById: number }): Promise<number> {
  const { key, width, height, renditions } = picture;
  const { id } = await db().media.create({ data: { key, width, height, renditions, uploadedById }, select: { id: true } });
  return id;
}

export async function findMedia(id: number): Promise<Media | null> {
  const row = await db().media.findUnique({ where: { id }, select: MEDIA });
  return row && toMedia(row);
}

/** The pictures that are there, by id; an unknown id is simply missing. */
export async function findMediaByIds(ids: number[]): Promise<Map<number, Picture>> {
  const rows = await db().media.findMany({ where: { id: { in: ids } }, select: { id: true, ...PICTURE } });
  return new Map(rows.map(({ id, ...row }) => [id, picture.parse(row)]));
}

/** The numbers of the pictures that stand under these keys, the cuts of one among them. Asks nothing when no key is given. */
export async function findMediaByKeys(keys: readonly string[]): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map();
  const rows = await db().$queryRaw<{ key: string; id: number }[]>`
    SELECT key, id FROM media WHERE key = ANY (${[...keys]}::text[])
    UNION ALL SELECT cut.value ->> 'key', id FROM media, jsonb_each(crops) AS cut
      WHERE jsonb_typeof(crops) = 'object' AND cut.value ->> 'key' = ANY (${[...keys]}::text[])`;
  return new Map(rows.map(({ key, id }) => [key, id]));
}

/** The library, newest first, `take` at a time; `before` is the last id of the page before. */
export async function listRecentMedia({ before, take }: { before?: number; take: number }): Promise<Media[]> {
  const rows = await db().media.findMany({
    where: before === undefined ? {} : { id: { lt: before } },
    orderBy: { id: 'desc' },
    take,
    select: MEDIA,
  });
  return rows.map(toMedia);
}

const PICTURE = { key: true, width: true, height: true, renditions: true, crops: true } as const;
const MEDIA = { id: true, ...PICTURE, createdAt: true, uploadedBy: { select: { name: true } } } as const;

type Row = {
  id: number;
  key: string;
  width: number;
  height: number;
  renditions: unknown;
  crops: unknown;
  createdAt: Date;
  uploadedBy: { name: string };
};

const toMedia = ({ id, createdAt, uploadedBy, ...row }: Row): Media => ({
  id,
  picture: picture.parse(row),
  uploadedAt: createdAt,
  uploadedBy: uploadedBy.name,
});
