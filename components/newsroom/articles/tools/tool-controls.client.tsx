'use client';

import { RichTextEditor } from '@mantine/tiptap';
import type { ReactNode } from 'react';
import { useMessages } from '../../messages.client.tsx';
import { CharactersIcon, FindIcon, ShortcutsIcon } from '../icons.tsx';
import type { Tool } from './tool.ts';

/** Buttons for what opens beside the text. */
export function ToolControls({ tool, open }: { tool: Tool | null; open: (tool: Tool | null) => void }) {
  const t = useMessages('bodyTools');
  const control = (name: Tool, label: string, keys: string, icon: ReactNode) => (
    <RichTextEditor.Control
      onClick={() => open(tool === name ? null : name)}
      aria-label={label}
      title={label}
      aria-keyshortcuts={keys}
      aria-expanded={tool === name}
    >
      {icon}
    </RichTextEditor.Control>
  );
  return (
    <RichTextEditor.ControlsGroup>
      {control('characters', t('characters'), 'Control+Shift+Y Meta+Shift+Y', <CharactersIcon />)}
      {control('find', t('find'), 'Control+F Meta+F', <FindIcon />)}
      {control('shortcuts', t('shortcuts'), 'Control+/ Meta+/', <ShortcutsIcon />)}
    </RichTextEditor.ControlsGroup>
  );
}
