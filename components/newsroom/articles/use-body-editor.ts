import { type JSONContent, useEditor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { type ArticleDocument, withoutRefused } from '#lib/articles/document';
import { AttachmentWithView } from './attachment-view.client.tsx';
import { ArticleKit, NoLineBreaks } from './body-extensions.ts';
import type { DraftDesk } from './draft-desk.ts';
import { EmbedWithView } from './embed-view.client.tsx';
import { FigureWithView } from './figure-view.client.tsx';
import { GalleryWithView } from './gallery-view.client.tsx';
import { PullquoteWithView } from './pullquote-view.client.tsx';
import { TABLE_NODES } from './table-nodes.ts';

const EXTENSIONS = [
  ArticleKit,
  NoLineBreaks,
  FigureWithView,
  PullquoteWithView,
  GalleryWithView,
  AttachmentWithView,
  EmbedWithView,
  ...TABLE_NODES,
];

/**
 * The editor of an article's text, which holds the text for the desk.
 * @param on is called for each picture and each PDF that is dropped or pasted into the text
 */
export function useBodyEditor({
  desk,
  initial,
  on,
}: {
  desk: DraftDesk;
  initial: ArticleDocument;
  on: { picture: (file: File) => void; attachment: (file: File) => void };
}) {
  const left = useRef<JSONContent | null>(null);
  const takeFiles = (files: FileList | undefined): boolean => {
    const pictures = [...(files ?? [])].filter(({ type }) => type.startsWith('image/'));
    const documents = [...(files ?? [])].filter(({ type }) => type === 'application/pdf');
    for (const picture of pictures) on.picture(picture);
    for (const document of documents) on.attachment(document);
    return pictures.length + documents.length > 0;
  };
  const editor = useEditor({
    extensions: EXTENSIONS,
    // A page that is left and come back to gets a new editor, which goes on where the old one ended.
    get content() {
      return left.current ?? initial;
    },
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    onUpdate: desk.bodyChanged,
    editorProps: {
      attributes: { id: 'body', role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': 'body-label' },
      transformPastedText: (text) =>
        text
          .split(/\r\n?|\n/)
          .map(withoutRefused)
          .join('\n'),
      transformPastedHTML: withoutRefused,
      handlePaste: (_view, event) => takeFiles(event.clipboardData?.files),
      handleDrop: (_view, event, _slice, moved) => !moved && takeFiles(event.dataTransfer?.files),
    },
  });
  useEffect(() => {
    if (!editor) return;
    desk.holdBody({
      get: () => editor.getJSON(),
      set: (document) => editor.commands.setContent(document, { emitUpdate: false }),
    });
    // The editor goes with its page; the desk stays, and may have a last save to make.
    return () => {
      const last = editor.getJSON();
      left.current = last;
      desk.holdBody({ get: () => last, set: () => {} });
    };
  }, [editor, desk]);
  return editor;
}
