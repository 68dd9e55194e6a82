import { useState } from 'react';
import type { Attachment } from '#lib/attachments/schema';
import { makeUploadQueue, type PutUpload, type Upload } from './upload-queue.ts';
import { sendAttachment } from './upload-requests.ts';

/** Sends files one after another, puts each where `put` says, and tells how far it is. */
export function useAttachmentUpload(put: PutUpload<Attachment>) {
  const [upload, setUpload] = useState<Upload>({ state: 'none' });
  const [enqueue] = useState(() => makeUploadQueue({ send: sendAttachment, show: setUpload }));
  return { upload, send: (file: File | undefined) => void (file && enqueue(file, put)) };
}
