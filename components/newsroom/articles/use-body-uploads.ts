import type { Editor } from '@tiptap/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { withoutExtension } from '#lib/attachments/file-name';
import type { LibraryPick } from '#lib/media/library/view';
import type { DraftDesk } from './draft-desk.ts';
import { insertBlock } from './insert-block.ts';
import type { SendToBody } from './insert-controls.client.tsx';
import { labelOf, pictureUseOf } from './picked.ts';
import type { Upload } from './upload-queue.ts';
import { useAttachmentUpload } from './use-attachment-upload.ts';
import { usePicturesUpload, usePictureUpload } from './use-picture-upload.ts';

/** How far each kind of upload is; a failure of one is not hidden by another. */
export type BodyUploads = Record<'picture' | 'gallery' | 'attachment', Upload>;

/**
 * Sends what is put into the text, and puts it there when the newsroom has it.
 * @param editor answers the editor as it is when an upload ends; it may be gone by then
 */
export function useBodyUploads({ desk, editor }: { desk: DraftDesk; editor: () => Editor | null }): {
  uploads: BodyUploads;
  send: SendToBody;
} {
  const insert = (block: Parameters<typeof insertBlock>[1]) => {
    const current = editor();
    if (current && !current.isDestroyed) insertBlock(current, block);
  };
  const one = usePictureUpload(() => (mediaId, { picture, words }) => {
    desk.addPicture(mediaId, picture);
    insert({ type: 'figure', attrs: { mediaId, ...words } });
  });
  const several = usePicturesUpload();
  const files = useAttachmentUpload((id, attachment) => {
    desk.addAttachment(id, attachment);
    insert({ type: 'attachment', attrs: { attachmentId: id, label: withoutExtension(attachment.fileName) } });
  });

  async function sendGallery(chosen: readonly File[]) {
    const sent = await several.sendAll(chosen);
    for (const { use, picture } of sent) desk.addPicture(use.mediaId, picture);
    const pictures = sent.map(({ use }) => use);
    const [first] = pictures;
    // One picture is no gallery.
    if (first) insert(pictures.length === 1 ? { type: 'figure', attrs: first } : { type: 'gallery', attrs: { caption: '', pictures } });
  }

  function insertPicks(picks: readonly LibraryPick[]) {
    const pictures = picks.flatMap((pick) => pictureUseOf(pick) ?? []);
    for (const { use, picture } of pictures) desk.addPicture(use.mediaId, picture);
    const [first] = pictures;
    if (first)
      insert(
        pictures.length === 1
          ? { type: 'figure', attrs: first.use }
          : { type: 'gallery', attrs: { caption: '', pictures: pictures.map(({ use }) => use) } },
      );
    for (const { attachmentId, file, caption } of picks) {
      if (attachmentId === null || file === null) continue;
      desk.addAttachment(attachmentId, file);
      insert({ type: 'attachment', attrs: { attachmentId, label: labelOf({ caption }, file) } });
    }
  }

  const uploads = useMemo(
    () => ({ picture: one.upload, gallery: several.upload, attachment: files.upload }),
    [one.upload, several.upload, files.upload],
  );
  // The same for as long as the page is there: whoever gets them is not drawn anew with every key on the page.
  const latest = useRef<SendToBody>({ picture: one.send, gallery: () => {}, attachment: files.send, picks: () => {} });
  useEffect(() => {
    latest.current = { picture: one.send, gallery: (chosen) => void sendGallery(chosen), attachment: files.send, picks: insertPicks };
  });
  const [send] = useState<SendToBody>(() => ({
    picture: (file) => latest.current.picture(file),
    gallery: (chosen) => latest.current.gallery(chosen),
    attachment: (file) => latest.current.attachment(file),
    picks: (picks) => latest.current.picks(picks),
  }));
  return { uploads, send };
}
