'use client';

import { FileButton } from '@mantine/core';
import { RichTextEditor } from '@mantine/tiptap';
import { type Editor, useEditorState } from '@tiptap/react';
import type { ReactNode } from 'react';
import { useMessages } from '../messages.client.tsx';
import { EmbedControl } from './embed-control.client.tsx';
import { AttachmentIcon, FigureIcon, GalleryIcon, PullquoteIcon } from './icons.tsx';
import { ACCEPTED_PICTURES } from './main-picture.client.tsx';
import { TableControl } from './table-control.client.tsx';

export type SendToBody = {
  picture: (file: File | undefined) => void;
  gallery: (files: readonly File[]) => void;
  attachment: (file: File | undefined) => void;
};

/** Everything that can be put into the text besides text. */
export function InsertControls({ editor, send }: { editor: Editor; send: SendToBody }) {
  const t = useMessages('bodyEditor');
  const articles = useMessages('articles');
  return (
    <RichTextEditor.ControlsGroup>
      <PullquoteControl editor={editor} />
      <FileButton onChange={(file) => send.picture(file ?? undefined)} accept={ACCEPTED_PICTURES}>
        {(button) => (
          <FileControl label={articles('figure')} onClick={button.onClick}>
            <FigureIcon />
          </FileControl>
        )}
      </FileButton>
      <FileButton multiple onChange={send.gallery} accept={ACCEPTED_PICTURES}>
        {(button) => (
          <FileControl label={t('insertGallery')} onClick={button.onClick}>
            <GalleryIcon />
          </FileControl>
        )}
      </FileButton>
      <TableControl editor={editor} />
      <FileButton onChange={(file) => send.attachment(file ?? undefined)} accept="application/pdf">
        {(button) => (
          <FileControl label={t('insertAttachment')} onClick={button.onClick}>
            <AttachmentIcon />
          </FileControl>
        )}
      </FileButton>
      <EmbedControl editor={editor} />
    </RichTextEditor.ControlsGroup>
  );
}

function FileControl({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
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
