import type { Readable } from 'node:stream';
import { nameInAddress } from './file-name.ts';
import { attachmentAddress } from './schema.ts';
import { attachmentDisk } from './storage.ts';
import { findAttachment, type StoredAttachment } from './store.ts';

/**
 * A file by the two parts of its address as a stranger wrote them.
 * @returns what is known of it and a function that opens it; null for anything that is not there, or is not called so.
 *   Nothing but a well-formed key ever reaches the database or the disk.
 */
export async function readAttachment(
  key: string,
  name: string,
): Promise<{ attachment: StoredAttachment; stream: () => Promise<Readable> } | null> {
  const address = attachmentAddress.safeParse({ key, name });
  const attachment = address.success ? await findAttachment(address.data.key) : null;
  if (!attachment || nameInAddress(attachment.fileName) !== name || !(await attachmentDisk().exists(attachment.key))) return null;
  return { attachment, stream: () => attachmentDisk().getStream(attachment.key) };
}
