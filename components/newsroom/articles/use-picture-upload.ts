import { useState } from 'react';
import type { PictureUse } from '#lib/articles/schema';
import type { Picture } from '#lib/media/schema';
import { makeUploadQueue, type PutUpload, type Upload } from './upload-queue.ts';
import { type SentPicture, sendPicture } from './upload-requests.ts';

export type PutPicture = PutUpload<SentPicture>;
/** A picture that arrived, as a story begins with it. */
export type ArrivedPicture = { use: PictureUse; picture: Picture };

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
  async function sendAll(files: readonly File[]): Promise<ArrivedPicture[]> {
    const sent: ArrivedPicture[] = [];
    await Promise.all(
      files.map((file) => enqueue(file, (mediaId, { picture, words }) => sent.push({ use: { mediaId, ...words }, picture }))),
    );
    return sent;
  }
  return { upload, sendAll };
}
