import { db, type Transaction } from '../db/client.ts';
import { type Attachment, attachment } from './schema.ts';

export type StoredAttachment = Attachment & { sha256: string };

/** Writes the row of a file that is already there. Returns its id. */
export async function insertAttachment(file: StoredAttachment & { uploadedById: number }): Promise<number> {
  const { transcript, ...columns } = file;
  const { id } = await db().attachment.create({ data: columns, select: { id: true } });
  return id;
}

type Row = Omit<Attachment, 'type' | 'seconds'> & { type: string; seconds: number | null };

/** The file under this key, also one that another has taken the place of, or null. */
export async function findAttachment(key: string): Promise<StoredAttachment | null> {
  const [row] = await db().$queryRaw<(Row & { sha256: string })[]>`
    SELECT key, file_name AS "fileName", type, bytes, seconds, sha256 FROM attachment WHERE key = ${key}
    UNION ALL SELECT key, file_name, type, bytes, seconds, sha256 FROM library_version WHERE key = ${key} AND type IS NOT NULL LIMIT 1`;
  if (!row) return null;
  const { sha256, ...shown } = row;
  return { ...shownOf(shown), sha256 };
}

/** The files that are there, by id; an unknown id is simply missing. Asks nothing when no id is given. */
export async function findAttachmentsByIds(ids: number[]): Promise<Record<number, Attachment>> {
  if (ids.length === 0) return {};
  const rows = await db().$queryRaw<(Row & { id: number; transcript: string })[]>`
    SELECT a.id, a.key, a.file_name AS "fileName", a.type, a.bytes, a.seconds, i.transcript
    FROM attachment a JOIN library_item i ON i.attachment_id = a.id WHERE a.id = ANY (${ids}::int[])`;
  return Object.fromEntries(rows.map(({ id, ...row }) => [id, shownOf(row)]));
}

/** What there is of a file, without what there is not. */
function shownOf({ seconds, transcript, ...row }: Row & { transcript?: string }): Attachment {
  return attachment.parse({ ...row, ...(seconds !== null && { seconds }), ...(transcript && { transcript }) });
}

/** Whether one of these files is a sound of which nobody wrote down what is said in it. Asks nothing when no id is given. */
export async function hasUntoldSound(ids: number[], transaction: Transaction = db()): Promise<boolean> {
  if (ids.length === 0) return false;
  const [row] = await transaction.$queryRaw<unknown[]>`
    SELECT FROM library_item WHERE attachment_id = ANY (${ids}::int[]) AND kind = 'audio' AND transcript = '' LIMIT 1`;
  return row !== undefined;
}
