import type { JudgedFile } from '../../../attachments/save-attachment.ts';
import { writeAudit } from '../../../audit/store.ts';
import { db, type Transaction } from '../../../db/client.ts';
import type { Picture } from '../../formats.ts';
import type { FoundWords } from '../../metadata/found-words.ts';
import { type ItemRow, itemOf } from '../item-row.ts';
import type { LibraryItem } from '../view.ts';

/** What was sent: its own name and the hash of its bytes. */
export type Sent = { fileName: string; bytes: number; sha256: string; personId: number };

/** `foundCaption`: what the file said it shows, which nobody has made its caption yet. */
export type Kept = { item: LibraryItem; isKnown: boolean; foundCaption: string };

/** The item that holds exactly these bytes, brought out of the bin if it was there; or null. */
export const findKnown = (sha256: string): Promise<Kept | null> => db().$transaction((transaction) => findKnownIn(transaction, sha256));

/**
 * Writes a picture whose files are already there, unless somebody else was quicker with the same bytes: then that one is the answer,
 * and the files are nobody's.
 */
export const keepPicture = (sent: Sent, picture: Picture, found: FoundWords): Promise<Kept> =>
  keepOnce(sent, async (transaction) => {
    const { key, width, height, renditions } = picture;
    const { id } = await transaction.media.create({
      data: { key, width, height, renditions, uploadedById: sent.personId },
      select: { id: true },
    });
    await transaction.$executeRaw`
      UPDATE library_item SET file_name = ${sent.fileName}, bytes = ${sent.bytes}, sha256 = ${sent.sha256}, credit = ${found.credit},
        found_caption = ${found.caption}, taken_on = ${found.takenOn}::date
      WHERE media_id = ${id}`;
  });

/** The same for a PDF or a sound. */
export const keepAttachment = (sent: Sent, { file, sha256, found }: JudgedFile): Promise<Kept> =>
  keepOnce(sent, async (transaction) => {
    const { transcript, ...columns } = file;
    const { id } = await transaction.attachment.create({
      data: { ...columns, sha256, uploadedById: sent.personId },
      select: { id: true },
    });
    await transaction.$executeRaw`
      UPDATE library_item SET bytes = ${sent.bytes}, credit = ${found.credit}, found_caption = ${found.caption} WHERE attachment_id = ${id}`;
  });

function keepOnce(sent: Sent, write: (transaction: Transaction) => Promise<void>): Promise<Kept> {
  return db().$transaction(async (transaction) => {
    // Whoever sends the same bytes just now waits here.
    await transaction.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`library ${sent.sha256}`}, 0))::text`;
    const known = await findKnownIn(transaction, sent.sha256);
    if (known) return known;
    await write(transaction);
    const kept = await findBy(transaction, sent.sha256);
    if (!kept) throw new Error('A file that was just kept is not in the library.');
    const { item } = kept;
    const deed = item.kind === 'picture' ? 'upload-picture' : 'upload-file';
    await writeAudit({ personId: sent.personId, deed, subject: `library:${item.id}` }, transaction);
    return { ...kept, isKnown: false };
  });
}

async function findKnownIn(transaction: Transaction, sha256: string): Promise<Kept | null> {
  const found = await findBy(transaction, sha256);
  if (!found?.item.binnedAt) return found;
  await transaction.$executeRaw`UPDATE library_item SET binned_at = NULL, binned_by_id = NULL WHERE id = ${found.item.id}`;
  return { ...found, item: { ...found.item, binnedAt: null } };
}

async function findBy(transaction: Transaction, sha256: string): Promise<Kept | null> {
  const [row] = await transaction.$queryRaw<(ItemRow & { foundCaption: string })[]>`
    SELECT card.*, i.found_caption AS "foundCaption" FROM library_card card JOIN library_item i ON i.id = card.id
    WHERE i.sha256 = ${sha256} ORDER BY i.id LIMIT 1`;
  return row ? { item: itemOf(row), isKnown: true, foundCaption: row.foundCaption } : null;
}
