import { useState } from 'react';
import type { Picture } from '#lib/media/schema';
import { sendPicture, type UploadFailure } from './requests.ts';

/** `share` is how much has been sent, 0 to 1; at 1 the newsroom is making the sizes. */
export type Upload = { state: 'none' } | { state: 'sending'; share: number } | { state: 'done' } | { state: 'failed'; code: UploadFailure };

/** Sends one picture at a time and tells how far it is. */
export function usePictureUpload(onUploaded: (id: number, picture: Picture) => void) {
  const [upload, setUpload] = useState<Upload>({ state: 'none' });
  async function send(file: File | undefined): Promise<void> {
    if (!file || upload.state === 'sending') return;
    setUpload({ state: 'sending', share: 0 });
    const answer = await sendPicture(file, (share) => setUpload({ state: 'sending', share }));
    if (answer.ok) onUploaded(answer.id, answer.picture);
    setUpload(answer.ok ? { state: 'done' } : { state: 'failed', code: answer.code });
  }
  return { upload, send: (file: File | undefined) => void send(file) };
}
