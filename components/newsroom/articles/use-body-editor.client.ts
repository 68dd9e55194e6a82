'use client';

import { type Editor, useEditor } from '@tiptap/react';
import { useEffect } from 'react';
import { type ArticleDocument, withoutRefused } from '#lib/articles/document';
import { ArticleKit, NoLineBreaks } from './body-extensions.ts';
import type { DraftDesk } from './draft-desk.ts';
import { FigureWithView } from './figure-view.client.tsx';

/** Puts a picture where the caret is, and a paragraph to write on in. */
export const insertFigure = (editor: Editor, mediaId: number): boolean =>
  editor
    .chain()
    .focus()
    .insertContent([{ type: 'figure', attrs: { mediaId } }, { type: 'paragraph' }])
    .run();

/**
 * The editor of an article's text, which holds the text for the desk.
 * @param onFiles pictures that were dropped or pasted into the text
 */
export function useBodyEditor({
  desk,
  initial,
  onFiles,
  label,
}: {
  desk: DraftDesk;
  initial: ArticleDocument;
  onFiles: (file: File) => void;
  label: string;
}) {
  const takeFile = (files: FileList | undefined): boolean => {
    const picture = [...(files ?? [])].find(({ type }) => type.startsWith('image/'));
    if (picture) onFiles(picture);
    return picture !== undefined;
  };
  const editor = useEditor({
    extensions: [ArticleKit, NoLineBreaks, FigureWithView],
    content: initial,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    onUpdate: desk.bodyChanged,
    editorProps: {
      attributes: { id: 'body', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
      transformPastedText: (text) =>
        text
          .split(/\r\n?|\n/)
          .map(withoutRefused)
          .join('\n'),
      transformPastedHTML: withoutRefused,
      handlePaste: (_view, event) => takeFile(event.clipboardData?.files),
      handleDrop: (_view, event, _slice, moved) => !moved && takeFile(event.dataTransfer?.files),
    },
  });
  useEffect(() => {
    if (!editor) return;
    desk.holdBody({
      get: () => editor.getJSON(),
      set: (document) => editor.commands.setContent(document, { emitUpdate: false }),
    });
  }, [editor, desk]);
  return editor;
}
