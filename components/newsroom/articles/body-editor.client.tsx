'use client';

import { Input, Text } from '@mantine/core';
import { RichTextEditor, type RichTextEditorLabels } from '@mantine/tiptap';
import type { Editor } from '@tiptap/react';
import { memo, useEffect, useMemo, useState } from 'react';
import { LibraryPicker } from '../media/library-picker.client.tsx';
import { useMessages } from '../messages.client.tsx';
import classes from './body-editor.module.css';
import { FindBar } from './find/find-bar.client.tsx';
import { InsertControls, type SendToBody } from './insert-controls.client.tsx';
import { LinkControl } from './link-control.client.tsx';
import { SlashMenu } from './slash/slash-menu.client.tsx';
import { type StoryDeeds, StoryDeedsContext } from './story-deeds.client.tsx';
import { CharactersDialog } from './tools/characters-dialog.client.tsx';
import { ShortcutsDialog } from './tools/shortcuts-dialog.client.tsx';
import type { Tool } from './tools/tool.ts';
import { ToolControls } from './tools/tool-controls.client.tsx';
import { toolOfKey } from './tools/tool-keys.ts';
import { WordCount } from './tools/word-count.client.tsx';
import { UploadStatus } from './upload-status.client.tsx';
import type { BodyEditing } from './use-body-editor.ts';
import type { BodyUploads } from './use-body-uploads.ts';

type Props = {
  articleId: number;
  otherStories: StoryDeeds;
  body: BodyEditing;
  uploads: BodyUploads;
  send: SendToBody;
  error?: string;
};

/**
 * The article's text with its tools: what an article can hold, and nothing else. Drawn anew only when something of its own changes: the
 * page around it changes with every key in another field.
 */
export const BodyEditor = memo(function BodyEditor({ articleId, otherStories, body: { editor, slash }, uploads, send, error }: Props) {
  const t = useMessages('articles');
  const [tool, setTool] = useState<Tool | null>(null);
  const close = () => setTool(null);
  const stories = useMemo(() => ({ articleId, ...otherStories }), [articleId, otherStories]);
  useDescribedError(editor, error);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the text and of the fields inside it.
    <div
      onKeyDown={(event) => {
        const asked = toolOfKey(event);
        if (!editor || !asked) return;
        event.preventDefault();
        setTool(asked);
      }}
    >
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
          {editor && <InsertControls editor={editor} send={send} tool={tool} open={setTool} />}
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Undo />
            <RichTextEditor.Redo />
          </RichTextEditor.ControlsGroup>
          <ToolControls tool={tool} open={setTool} />
        </RichTextEditor.Toolbar>
        {editor && tool === 'find' && <FindBar editor={editor} close={close} />}
        <StoryDeedsContext value={stories}>
          <RichTextEditor.Content className={classes.content} />
        </StoryDeedsContext>
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
      {editor && (
        <>
          <SlashMenu editor={editor} store={slash} send={send} open={setTool} />
          <LibraryPicker isOpen={tool === 'library'} close={close} kinds={KINDS} several onPick={send.picks} />
          <CharactersDialog editor={editor} isOpen={tool === 'characters'} close={close} />
          <ShortcutsDialog isOpen={tool === 'shortcuts'} close={close} />
        </>
      )}
    </div>
  );
});

const KINDS = ['picture', 'file'] as const;

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
