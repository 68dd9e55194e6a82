import { createHash, randomBytes } from 'node:crypto';
import { done, type Result, refuse } from '../result.ts';
import { type Attachment, MAX_ATTACHMENT_BYTES } from './schema.ts';
import { isPdf } from './sniff-pdf.ts';
import { attachmentDisk } from './storage.ts';
import { insertAttachment } from './store.ts';

export type AttachmentRefusal = { code: 'attachment-type' | 'attachment-size' };

/**
 * Takes a person's file as it is and keeps it: file and row together, or neither. Two files of the same bytes are two files.
 * @param fileName as `uploadQuery` made it
 * @returns the attachment's id and how pages offer it, or why it cannot be taken
 * @throws when the file or the row cannot be written
 */
export async function saveAttachment({
  bytes,
  fileName,
  personId,
}: {
  bytes: Uint8Array;
  fileName: string;
  personId: number;
}): Promise<Result<{ id: number; attachment: Attachment }, AttachmentRefusal>> {
  if (bytes.length > MAX_ATTACHMENT_BYTES) return refuse({ code: 'attachment-size' });
  if (!isPdf(bytes)) return refuse({ code: 'attachment-type' });
  const attachment: Attachment = { key: randomBytes(16).toString('hex'), fileName, type: 'application/pdf', bytes: bytes.length };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  // The file first: a row that is there always has its file.
  await attachmentDisk().put(attachment.key, bytes, { contentType: attachment.type });
  try {
    return done({ id: await insertAttachment({ ...attachment, sha256, uploadedById: personId }), attachment });
  } catch (error) {
    await attachmentDisk()
      .delete(attachment.key)
      .catch((second: unknown) => {
        throw new AggregateError([error, second], `A file could not be kept, nor removed: ${attachment.key}`);
      });
    throw error;
  }
}
