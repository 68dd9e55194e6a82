import { type AttachmentRefusal, judgeFile, keepFile, sha256Of } from '../../attachments/save-attachment.ts';
import { MAX_ATTACHMENT_BYTES, MAX_SOUND_BYTES } from '../../attachments/schema.ts';
import type { StaffMember } from '../../auth/roles.ts';
import { done, type Result } from '../../result.ts';
import { MAX_UPLOAD_BYTES } from '../formats.ts';
import { makePicture, type PictureRefusal } from '../save-picture.ts';
import { findKnown, type Kept, keepAttachment, keepPicture } from './adding/store.ts';

/** What somebody sends, and what they call it: clean, as `uploadQuery` makes it. */
export type SentFile = { bytes: Uint8Array; fileName: string };

/**
 * Takes a picture into the library. The same bytes a second time are the item they are already, taken out of the bin if need be. What the
 * file says of its day and its owner is kept as the item's own; everything else it says is dropped.
 * @returns the item and whether it was there before, or why it cannot be taken
 * @throws when files or rows cannot be written
 */
export async function addPicture(staff: StaffMember, { bytes, fileName }: SentFile): Promise<Result<Kept, PictureRefusal>> {
  const sent = { fileName, bytes: bytes.length, sha256: sha256Of(bytes), personId: staff.id };
  const known = bytes.length <= MAX_UPLOAD_BYTES ? await findKnown(sent.sha256) : null;
  if (known?.item.kind === 'picture') return done(known);
  return makePicture(bytes, async ({ picture, found }) => {
    const kept = await keepPicture(sent, picture, found);
    return { value: kept, keep: !kept.isKnown };
  });
}

/** The same for a PDF, which is kept as it is, and for a sound, which is kept without its tags; its title and whose it is are read first. */
export async function addAttachment(staff: StaffMember, { bytes, fileName }: SentFile): Promise<Result<Kept, AttachmentRefusal>> {
  const sent = { fileName, bytes: bytes.length, sha256: sha256Of(bytes), personId: staff.id };
  const known = bytes.length <= Math.max(MAX_ATTACHMENT_BYTES, MAX_SOUND_BYTES) ? await findKnown(sent.sha256) : null;
  if (known && known.item.kind !== 'picture') return done(known);
  const judged = await judgeFile(bytes, fileName);
  if (!judged.ok) return judged;
  return done(
    await keepFile(judged.value, async () => {
      const kept = await keepAttachment(sent, judged.value);
      return { value: kept, keep: !kept.isKnown };
    }),
  );
}
