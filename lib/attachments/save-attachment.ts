import { createHash, randomBytes } from 'node:crypto';
import { done, type Result, refuse } from '../result.ts';
import { sniffSound } from './audio/sniff-sound.ts';
import { type FoundInSound, takeSound } from './audio/take-sound.ts';
import { named } from './file-name.ts';
import { type Attachment, MAX_ATTACHMENT_BYTES, MAX_SOUND_BYTES } from './schema.ts';
import { isPdf } from './sniff-pdf.ts';
import { attachmentDisk } from './storage.ts';
import { insertAttachment } from './store.ts';
import type { FileType } from './types.ts';

export type AttachmentRefusal = { code: 'attachment-type' | 'attachment-size' | 'sound-broken' | 'sound-length' };

/** A file that was judged and is to be kept. */
export type JudgedFile = {
  file: Attachment;
  /** What is kept: a PDF as it was sent, a sound without its tags. */
  bytes: Uint8Array;
  /** Of the bytes as they were sent. */
  sha256: string;
  found: FoundInSound;
};

/**
 * Takes a person's PDF as it is, or a sound without its tags, and keeps it: file and row together, or neither. Two files of the same bytes are two files.
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
  const judged = await judgeFile(bytes, fileName);
  if (!judged.ok) return judged;
  const { file, sha256 } = judged.value;
  return done(
    await keepFile(judged.value, async () => ({
      value: { id: await insertAttachment({ ...file, sha256, uploadedById: personId }), attachment: file },
      keep: true,
    })),
  );
}

/** What a file is, by its bytes, under a new key and a name that ends in its type; or why it cannot be taken. */
export async function judgeFile(bytes: Uint8Array, fileName: string): Promise<Result<JudgedFile, AttachmentRefusal>> {
  const sound = sniffSound(bytes);
  if (bytes.length > (sound ? MAX_SOUND_BYTES : MAX_ATTACHMENT_BYTES)) return refuse({ code: 'attachment-size' });
  if (!sound && !isPdf(bytes)) return refuse({ code: 'attachment-type' });
  const taken = sound ? await takeSound(bytes, sound) : null;
  if (taken && !taken.ok) return taken;
  const type: FileType = sound ?? 'application/pdf';
  const kept = taken?.value.bytes ?? bytes;
  const file: Attachment = { key: randomBytes(16).toString('hex'), fileName: named(fileName, type), type, bytes: kept.length };
  if (taken) file.seconds = taken.value.seconds;
  return done({ file, bytes: kept, sha256: sha256Of(bytes), found: taken?.value.found ?? { caption: '', credit: '' } });
}

/** Of its bytes, in hexadecimal: by it a file that is sent again is known. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Keeps a file and has its row written. The file first: a row that is there always has its file. It goes when `write` throws. */
export async function keepFile<Value>(
  { file: { key, type }, bytes }: JudgedFile,
  write: () => Promise<{ value: Value; keep: boolean }>,
): Promise<Value> {
  await attachmentDisk().put(key, bytes, { contentType: type });
  try {
    const { value, keep } = await write();
    if (!keep) await attachmentDisk().delete(key);
    return value;
  } catch (error) {
    await attachmentDisk()
      .delete(key)
      .catch((second: unknown) => {
        throw new AggregateError([error, second], `A file could not be kept, nor removed: ${key}`);
      });
    throw error;
  }
}
