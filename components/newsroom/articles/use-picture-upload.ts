import { useState } from 'react';
import { sendPicture } from './requests.ts';
import { makeUploadQueue, type PutPicture, type Upload } from './upload-queue.ts';

/**
 * Sends pictures one after another and tells how far it is.
 * @param begin is called when a picture is chosen; what it answers is called when the newsroom has that picture
 */
export function usePictureUpload(begin: () => PutPicture) {
  const [upload, setUpload] = useState<Upload>({ state: 'none' });
  const [enqueue] = useState(() => makeUploadQueue({ send: sendPicture, show: setUpload }));
  return { upload, send: (file: File | undefined) => void (file && enqueue(file, begin())) };
}
