import { useState } from 'react';
import type { Picture } from '#lib/media/schema';
import { makeUploadQueue, type PutUpload, type Upload } from './upload-queue.ts';
import { sendPicture } from './upload-requests.ts';

export type PutPicture = PutUpload<Picture>;
export type SentPicture = { id: number; picture: Picture };

/**
 * Sends pictures one after another and tells how far it is.
 * @param begin is called when a picture is chosen; what it answers is called when the newsroom has that picture
 */
export function usePictureUpload(begin: () => PutPicture) {
  const [upload, setUpload] = useState<Upload>({ state: 'none' });
  const [enqueue] = useState(() => makeUploadQueue({ send: sendPicture, show: setUpload }));
  return { upload, send: (file: File | undefined) => void (file && enqueue(file, begin())) };
}

/** Sends several pictures that belong together; `sendAll` answers those that arrived, in their order, when all are through. */
export function usePicturesUpload() {
  const [upload, setUpload] = useState<Upload>({ state: 'none' });
  const [enqueue] = useState(() => makeUploadQueue({ send: sendPicture, show: setUpload }));
  async function sendAll(files: readonly File[]): Promise<SentPicture[]> {
    const sent: SentPicture[] = [];
    await Promise.all(files.map((file) => enqueue(file, (id, picture) => sent.push({ id, picture }))));
    return sent;
  }
  return { upload, sendAll };
}
