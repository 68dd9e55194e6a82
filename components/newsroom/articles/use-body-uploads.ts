import type { Editor } from '@tiptap/react';
import type { DraftDesk } from './draft-desk.ts';
import { emptyWords } from './gallery-view.client.tsx';
import { insertBlock } from './insert-block.ts';
import type { SendToBody } from './insert-controls.client.tsx';
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
  const one = usePictureUpload(() => (id, picture) => {
    desk.addPicture(id, picture);
    insert({ type: 'figure', attrs: { mediaId: id } });
  });
  const several = usePicturesUpload();
  const files = useAttachmentUpload((id, attachment) => {
    desk.addAttachment(id, attachment);
    insert({ type: 'attachment', attrs: { attachmentId: id, label: attachment.fileName.replace(/\.pdf$/, '') } });
  });

  async function sendGallery(chosen: readonly File[]) {
    const sent = await several.sendAll(chosen);
    for (const { id, picture } of sent) desk.addPicture(id, picture);
    const pictures = sent.map(({ id }) => emptyWords(id));
    const [first] = pictures;
    // One picture is no gallery.
    if (first) insert(pictures.length === 1 ? { type: 'figure', attrs: first } : { type: 'gallery', attrs: { caption: '', pictures } });
  }

  return {
    uploads: { picture: one.upload, gallery: several.upload, attachment: files.upload },
    send: { picture: one.send, gallery: (chosen) => void sendGallery(chosen), attachment: files.send },
  };
}
