'use client';

import { Button, Paper } from '@mantine/core';
import type { EditorState } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { BubbleMenu } from '@tiptap/react/menus';
import { useMessages } from '../../messages.client.tsx';
import { marksIn } from './note-marks.ts';
import classes from './notes.module.css';

type Props = {
  editor: Editor;
  /** The note in whose passage the caret was put. */
  touchedId: number | null;
  onWrite: () => void;
  onSee: (id: number) => void;
};

const OPTIONS = { placement: 'bottom-start', flip: true, shift: true } as const;

const isWanted = ({ state, editor }: { state: EditorState; editor: Editor }): boolean =>
  editor.isFocused && (!state.selection.empty || (marksIn(state)?.touchedId ?? null) !== null);

/** Beside what is selected in the text: write a note on it. Where a note is already, and somebody put the caret there: see it. */
export function NoteBubble({ editor, touchedId, onWrite, onSee }: Props) {
  const t = useMessages('storyNotes');
  return (
    <BubbleMenu editor={editor} pluginKey="noteBubble" shouldShow={isWanted} options={OPTIONS} className={classes.bubble}>
      <Paper withBorder shadow="sm">
        {touchedId === null ? (
          <Button size="compact-sm" variant="subtle" onClick={onWrite}>
            {t('note')}
          </Button>
        ) : (
          <Button size="compact-sm" variant="subtle" onClick={() => onSee(touchedId)}>
            {t('seeNote')}
          </Button>
        )}
      </Paper>
    </BubbleMenu>
  );
}
