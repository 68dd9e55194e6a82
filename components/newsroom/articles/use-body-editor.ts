import { type Editor, useEditor } from '@tiptap/react';
import { useEffect } from 'react';
import { type ArticleDocument, withoutRefused } from '#lib/articles/document';
import { ArticleKit, NoLineBreaks } from './body-extensions.ts';
import type { DraftDesk } from './draft-desk.ts';
import { FigureWithView } from './figure-view.client.tsx';

/** Puts a picture after the block with the caret, or in its place when it is empty, and a paragraph to write on in. */
export function insertFigure(editor: Editor, mediaId: number): boolean {
  const { $to, to } = editor.state.selection;
  const inBlock = $to.depth > 0;
  const isEmpty = inBlock && $to.node(1).content.size === 0;
  const end = inBlock ? $to.after(1) : to;
  const place = { from: isEmpty ? $to.before(1) : end, to: end };
  return editor
    .chain()
    .insertContentAt(place, [{ type: 'figure', attrs: { mediaId } }, { type: 'paragraph' }])
    .focus()
    .run();
}

/**
 * The editor of an article's text, which holds the text for the desk.
 * @param onFiles pictures that were dropped or pasted into the text
 */
export function useBodyEditor({ desk, initial, onFiles }: { desk: DraftDesk; initial: ArticleDocument; onFiles: (file: File) => void }) {
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
      attributes: { id: 'body', role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': 'body-label' },
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
