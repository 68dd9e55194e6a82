import { db } from '../db/client.ts';
import { type Attachment, attachment } from './schema.ts';

export type StoredAttachment = Attachment & { sha256: string };

/** Writes the row of a file that is already there. Returns its id. */
export async function insertAttachment(file: StoredAttachment & { uploadedById: number }): Promise<number> {
  const { id } = await db().attachment.create({ data: file, select: { id: true } });
  return id;
}

/** The file under this key, or null. */
export async function findAttachment(key: string): Promise<StoredAttachment | null> {
  const row = await db().attachment.findUnique({ where: { key }, select: { ...SHOWN, sha256: true } });
  if (!row) return null;
  const { sha256, ...shown } = row;
  return { ...attachment.parse(shown), sha256 };
}

/** The files that are there, by id; an unknown id is simply missing. Asks nothing when no id is given. */
export async function findAttachmentsByIds(ids: number[]): Promise<Record<number, Attachment>> {
  if (ids.length === 0) return {};
  const rows = await db().attachment.findMany({ where: { id: { in: ids } }, select: { id: true, ...SHOWN } });
  return Object.fromEntries(rows.map(({ id, ...row }) => [id, attachment.parse(row)]));
}

const SHOWN = { key: true, fileName: true, type: true, bytes: true } as const;
