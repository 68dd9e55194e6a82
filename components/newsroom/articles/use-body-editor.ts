import type { EditorProps } from '@tiptap/pm/view';
import { Editor, type JSONContent } from '@tiptap/react';
import { startTransition, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { ArticleDocument } from '#lib/articles/document';
import { AttachmentWithView } from './attachment-view.client.tsx';
import { ArticleKit, FreshSelection, NoLineBreaks } from './body-extensions.ts';
import type { DraftDesk } from './draft-desk.ts';
import { EmbedWithView } from './embed-view.client.tsx';
import { FigureWithView } from './figure-view.client.tsx';
import { FindText } from './find/find-plugin.ts';
import { GalleryWithView } from './gallery-view.client.tsx';
import { setBody } from './keeping/set-body.ts';
import { usePaste } from './paste/use-paste.ts';
import { PullquoteWithView } from './pullquote-view.client.tsx';
import { RelatedWithView } from './related-view.client.tsx';
import { makeSlashMenu, type SlashStore } from './slash/slash-plugin.ts';
import { TABLE_NODES } from './table-nodes.ts';

const EXTENSIONS = [
  ArticleKit,
  NoLineBreaks,
  FreshSelection,
  FigureWithView,
  PullquoteWithView,
  GalleryWithView,
  AttachmentWithView,
  EmbedWithView,
  RelatedWithView,
  ...TABLE_NODES,
  FindText,
];

/** The editor of a text, once it is there, and the menu that a slash opens in it. */
export type BodyEditing = { editor: Editor | null; slash: SlashStore };

/**
 * The editor of an article's text, which holds the text for the desk.
 * @param on is called for each picture and each PDF that is dropped or pasted into the text; those of the first call stay
 */
export function useBodyEditor({ desk, initial, on }: { desk: DraftDesk; initial: ArticleDocument; on: Take }): BodyEditing {
  const [slash] = useState(makeSlashMenu);
  const left = useRef<JSONContent | null>(null);
  const paste = usePaste((files) => takeFiles(files, on));
  // What they were at first, or the editor would be given all its options anew with every key on the page.
  const [editorProps] = useState((): EditorProps => ({ attributes: ATTRIBUTES, ...paste }));
  const [editor, setEditor] = useState<Editor | null>(null);
  const begin = useEffectEvent(
    () =>
      new Editor({
        extensions: [...EXTENSIONS, slash.extension],
        // A page that is left and come back to gets a new editor, which goes on where the old one ended.
        content: left.current ?? initial,
        onUpdate: desk.bodyChanged,
        editorProps,
      }),
  );
  useEffect(() => {
    let begun: Editor | undefined;
    // The library's own hook makes it, and draws all that hangs on it, in one piece with the page: with a long story nothing else would
    // happen for as long as that takes.
    const timer = setTimeout(() => {
      const made = begin();
      begun = made;
      desk.holdBody({
        get: () => made.getJSON(),
        set: (document) => setBody(made, document),
      });
      startTransition(() => setEditor(made));
    });
    // The editor goes with its page; the desk stays, and may have a last save to make.
    return () => {
      clearTimeout(timer);
      const ended = begun;
      if (!ended) return;
      left.current = ended.getJSON();
      desk.holdBody({
        get: () => left.current,
        set: (document) => {
          left.current = document;
        },
      });
      setEditor(null);
      // What hangs on it lets go of it first.
      setTimeout(() => ended.destroy());
    };
  }, [desk]);
  return useMemo(() => ({ editor, slash: slash.store }), [editor, slash]);
}

type Take = { picture: (file: File) => void; attachment: (file: File) => void };

const ATTRIBUTES = { id: 'body', role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': 'body-label' };

function takeFiles(files: FileList | undefined, on: Take): boolean {
  const pictures = [...(files ?? [])].filter(({ type }) => type.startsWith('image/'));
  const documents = [...(files ?? [])].filter(({ type }) => type === 'application/pdf' || type.startsWith('audio/'));
  for (const picture of pictures) on.picture(picture);
  for (const document of documents) on.attachment(document);
  return pictures.length + documents.length > 0;
}
