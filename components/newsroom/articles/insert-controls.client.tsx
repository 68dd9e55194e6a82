'use client';

import { FileButton } from '@mantine/core';
import { RichTextEditor } from '@mantine/tiptap';
import { type Editor, useEditorState } from '@tiptap/react';
import type { ReactNode } from 'react';
import type { LibraryPick } from '#lib/media/library/view';
import { useMessages } from '../messages.client.tsx';
import { ACCEPTED_FILES, ACCEPTED_PICTURES } from './accepted.ts';
import { EmbedControl } from './embed-control.client.tsx';
import { AttachmentIcon, FigureIcon, GalleryIcon, LibraryIcon, PullquoteIcon, RelatedIcon } from './icons.tsx';
import { insertRelated } from './insert-related.ts';
import { TableControl } from './table-control.client.tsx';
import type { Tool } from './tools/tool.ts';

export type SendToBody = {
  picture: (file: File | undefined) => void;
  gallery: (files: readonly File[]) => void;
  attachment: (file: File | undefined) => void;
  /** Puts in what the library has: a picture, several as a gallery, or a file. */
  picks: (picks: readonly LibraryPick[]) => void;
};

type Props = { editor: Editor; send: SendToBody; tool: Tool | null; open: (tool: Tool | null) => void };

/** Everything that can be put into the text besides text. */
export function InsertControls({ editor, send, tool, open }: Props) {
  const t = useMessages('bodyEditor');
  const articles = useMessages('articles');
  const tools = useMessages('bodyTools');
  const library = useMessages('mediaLibrary');
  return (
    <RichTextEditor.ControlsGroup>
      <PullquoteControl editor={editor} />
      <FileButton onChange={(file) => send.picture(file ?? undefined)} accept={ACCEPTED_PICTURES}>
        {(button) => (
          <InsertControl label={articles('figure')} onClick={button.onClick}>
            <FigureIcon />
          </InsertControl>
        )}
      </FileButton>
      <FileButton multiple onChange={send.gallery} accept={ACCEPTED_PICTURES}>
        {(button) => (
          <InsertControl label={t('insertGallery')} onClick={button.onClick}>
            <GalleryIcon />
          </InsertControl>
        )}
      </FileButton>
      <TableControl editor={editor} />
      <FileButton onChange={(file) => send.attachment(file ?? undefined)} accept={ACCEPTED_FILES}>
        {(button) => (
          <InsertControl label={t('insertAttachment')} onClick={button.onClick}>
            <AttachmentIcon />
          </InsertControl>
        )}
      </FileButton>
      <InsertControl label={library('pick')} onClick={() => open('library')}>
        <LibraryIcon />
      </InsertControl>
      <EmbedControl editor={editor} isOpen={tool === 'embed'} onOpen={(isOpen) => open(isOpen ? 'embed' : null)} />
      <InsertControl label={tools('related')} onClick={() => insertRelated(editor)}>
        <RelatedIcon />
      </InsertControl>
    </RichTextEditor.ControlsGroup>
  );
}

function InsertControl({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <RichTextEditor.Control onClick={onClick} aria-label={label} title={label}>
      {children}
    </RichTextEditor.Control>
  );
}

function PullquoteControl({ editor }: { editor: Editor }) {
  const t = useMessages('bodyEditor');
  const isActive = useEditorState({ editor, selector: ({ editor: current }) => current.isActive('pullquote') });
  return (
    <RichTextEditor.Control
      onClick={() => editor.chain().focus().toggleNode('pullquote', 'paragraph').run()}
      active={isActive}
      aria-label={t('pullquote')}
      title={t('pullquote')}
    >
      <PullquoteIcon />
    </RichTextEditor.Control>
  );
}
