'use client';

import { Input, Text } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { RichTextEditor, type RichTextEditorLabels } from '@mantine/tiptap';
import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { countWords } from '#lib/articles/document';
import { useMessages } from '../messages.client.tsx';
import classes from './body-editor.module.css';
import { InsertControls, type SendToBody } from './insert-controls.client.tsx';
import { LinkControl } from './link-control.client.tsx';
import { UploadStatus } from './upload-status.client.tsx';
import type { BodyUploads } from './use-body-uploads.ts';

type Props = { editor: Editor | null; uploads: BodyUploads; send: SendToBody; error?: string };

/** The article's text with its tools: what an article can hold, and nothing else. */
export function BodyEditor({ editor, uploads, send, error }: Props) {
  const t = useMessages('articles');
  useDescribedError(editor, error);
  return (
    <div>
      <Input.Label id="body-label" labelElement="div">
        {t('bodyField')}
      </Input.Label>
      <RichTextEditor
        editor={editor}
        labels={useLabels()}
        withCodeHighlightStyles={false}
        className={classes.root}
        data-wrong={Boolean(error) || undefined}
      >
        <RichTextEditor.Toolbar
          sticky
          stickyOffset="var(--toolbar-offset)"
          className={classes.toolbar}
          role="toolbar"
          aria-label={t('toolbar')}
        >
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.H2 />
            <RichTextEditor.H3 />
            <RichTextEditor.Bold />
            <RichTextEditor.Italic />
            {editor && <LinkControl editor={editor} />}
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.BulletList />
            <RichTextEditor.OrderedList />
            <RichTextEditor.Blockquote />
          </RichTextEditor.ControlsGroup>
          {editor && <InsertControls editor={editor} send={send} />}
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Undo />
            <RichTextEditor.Redo />
          </RichTextEditor.ControlsGroup>
        </RichTextEditor.Toolbar>
        <RichTextEditor.Content className={classes.content} />
      </RichTextEditor>
      <UploadStatus upload={uploads.picture} />
      <UploadStatus upload={uploads.gallery} />
      <UploadStatus upload={uploads.attachment} kind="file" />
      {error && (
        <Text id="body-error" size="sm" c="var(--mantine-color-error)" mt={4}>
          {error}
        </Text>
      )}
      <WordCount editor={editor} />
    </div>
  );
}

function useLabels(): Partial<RichTextEditorLabels> {
  const t = useMessages('articles');
  return {
    h2ControlLabel: t('heading2'),
    h3ControlLabel: t('heading3'),
    boldControlLabel: t('bold'),
    italicControlLabel: t('italic'),
    bulletListControlLabel: t('bulletList'),
    orderedListControlLabel: t('orderedList'),
    blockquoteControlLabel: t('quote'),
    undoControlLabel: t('undo'),
    redoControlLabel: t('redo'),
  };
}

/** The text is no form field: what is wrong with it must be tied to it by hand. */
function useDescribedError(editor: Editor | null, error: string | undefined): void {
  useEffect(() => {
    const field = editor?.view.dom;
    if (!field) return;
    field.setAttribute('aria-invalid', String(Boolean(error)));
    if (error) field.setAttribute('aria-describedby', 'body-error');
    else field.removeAttribute('aria-describedby');
  }, [editor, error]);
}

function WordCount({ editor }: { editor: Editor | null }) {
  const t = useMessages('articles');
  const [count, setCount] = useState(0);
  const recount = useDebouncedCallback(() => editor && setCount(countWords(editor.getText())), 300);
  useEffect(() => {
    if (!editor) return;
    setCount(countWords(editor.getText()));
    editor.on('update', recount);
    return () => {
      editor.off('update', recount);
    };
  }, [editor, recount]);
  return (
    <Text size="sm" c="dimmed" mt={4}>
      {t('words', { count })}
    </Text>
  );
}
