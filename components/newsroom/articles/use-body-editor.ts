import { type Editor, type JSONContent, useEditor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
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
 * @param onFile is called for each picture that is dropped or pasted into the text
 */
export function useBodyEditor({ desk, initial, onFile }: { desk: DraftDesk; initial: ArticleDocument; onFile: (file: File) => void }) {
  const left = useRef<JSONContent | null>(null);
  const takePictures = (files: FileList | undefined): boolean => {
    const pictures = [...(files ?? [])].filter(({ type }) => type.startsWith('image/'));
    for (const picture of pictures) onFile(picture);
    return pictures.length > 0;
  };
  const editor = useEditor({
    extensions: [ArticleKit, NoLineBreaks, FigureWithView],
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
      handlePaste: (_view, event) => takePictures(event.clipboardData?.files),
      handleDrop: (_view, event, _slice, moved) => !moved && takePictures(event.dataTransfer?.files),
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
