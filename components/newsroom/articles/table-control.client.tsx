'use client';

import { Button, Popover, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { RichTextEditor } from '@mantine/tiptap';
import type { Command } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  toggleHeaderColumn,
  toggleHeaderRow,
} from '@tiptap/pm/tables';
import { type Editor, useEditorState } from '@tiptap/react';
import { useState } from 'react';
import { useMessages } from '../messages.client.tsx';
import { TableIcon } from './icons.tsx';
import { insertTable } from './insert-table.ts';
import { runOnTable } from './table-nodes.ts';
import { useOwnWords } from './use-own-words.ts';

/** Inserts a table; inside one, changes its rows, columns, headers and caption. */
export function TableControl({ editor }: { editor: Editor }) {
  const t = useMessages('bodyEditor');
  const [isOpen, setIsOpen] = useState(false);
  const isInTable = useEditorState({ editor, selector: ({ editor: current }) => current.isActive('table') });
  const label = isInTable ? t('changeTable') : t('insertTable');

  function press() {
    if (isInTable) return setIsOpen(!isOpen);
    insertTable(editor);
  }

  return (
    <Popover
      opened={isOpen && isInTable}
      onChange={setIsOpen}
      trapFocus
      returnFocus
      withinPortal
      shadow="sm"
      width="min(28rem, 92vw)"
      position="bottom-start"
    >
      <Popover.Target>
        <RichTextEditor.Control onClick={press} active={isInTable} aria-label={label} title={label}>
          <TableIcon />
        </RichTextEditor.Control>
      </Popover.Target>
      <Popover.Dropdown>
        <TableTools editor={editor} close={() => setIsOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function TableTools({ editor, close }: { editor: Editor; close: () => void }) {
  const t = useMessages('bodyEditor');
  const written = useEditorState({ editor, selector: ({ editor: current }) => String(current.getAttributes('table').caption ?? '') });
  const [caption, setCaption] = useOwnWords(written, (text) => editor.commands.updateAttributes('table', { caption: text }));
  const tools: [string, Command][] = [
    [t('rowAbove'), addRowBefore],
    [t('rowBelow'), addRowAfter],
    [t('columnBefore'), addColumnBefore],
    [t('columnAfter'), addColumnAfter],
    [t('headerRow'), toggleHeaderRow],
    [t('headerColumn'), toggleHeaderColumn],
    [t('deleteRow'), deleteRow],
    [t('deleteColumn'), deleteColumn],
  ];
  return (
    <Stack gap="xs">
      <TextInput
        label={t('tableCaption')}
        value={caption}
        onChange={({ currentTarget }) => setCaption(currentTarget.value)}
        data-autofocus
      />
      <SimpleGrid cols={2} spacing="xs" verticalSpacing="xs">
        {tools.map(([label, command]) => (
          <Button key={label} variant="default" size="sm" onClick={() => runOnTable(editor, command)}>
            {label}
          </Button>
        ))}
      </SimpleGrid>
      <Button
        variant="subtle"
        color="gray"
        onClick={() => {
          close();
          runOnTable(editor, deleteTable);
          editor.commands.focus();
        }}
      >
        {t('deleteTable')}
      </Button>
    </Stack>
  );
}
