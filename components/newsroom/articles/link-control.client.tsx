'use client';

import { Button, Group, Popover, Stack, TextInput } from '@mantine/core';
import { RichTextEditor } from '@mantine/tiptap';
import { type Editor, useEditorState } from '@tiptap/react';
import { type FormEvent, useEffect, useState } from 'react';
import { hrefFromTyped } from '#lib/articles/href';
import { useMessages } from '../messages.client.tsx';
import { LinkIcon } from './icons.tsx';

/** Sets, changes and removes a link; an address that an article may not hold is refused where it is typed. */
export function LinkControl({ editor }: { editor: Editor }) {
  const t = useMessages('articles');
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const isActive = useEditorState({ editor, selector: ({ editor: current }) => current.isActive('link') });

  useEffect(() => {
    const open = () => {
      setTyped(String(editor.getAttributes('link').href ?? ''));
      setIsWrong(false);
      setIsOpen(true);
    };
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k' || !editor.isFocused) return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [editor]);

  function toggle() {
    setTyped(String(editor.getAttributes('link').href ?? ''));
    setIsWrong(false);
    setIsOpen(!isOpen);
  }

  function set(event: FormEvent) {
    event.preventDefault();
    // The form stands inside the page's own through a portal: React would hand the event on.
    event.stopPropagation();
    const href = hrefFromTyped(typed);
    if (href === null) return setIsWrong(true);
    setIsOpen(false);
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && !isActive)
      chain.insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.setLink({ href }).setTextSelection(editor.state.selection.to).run();
  }

  function remove() {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    setIsOpen(false);
  }

  return (
    <Popover opened={isOpen} onChange={setIsOpen} trapFocus withinPortal shadow="sm" width="min(24rem, 92vw)" position="bottom-start">
      <Popover.Target>
        <RichTextEditor.Control onClick={toggle} active={isActive} aria-label={t('link')} title={t('link')}>
          <LinkIcon />
        </RichTextEditor.Control>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={set} noValidate>
          <Stack gap="xs">
            <TextInput
              label={t('linkAddress')}
              value={typed}
              onChange={({ currentTarget }) => {
                setTyped(currentTarget.value);
                setIsWrong(false);
              }}
              inputMode="url"
              autoCapitalize="none"
              spellCheck={false}
              error={isWrong && t('linkWrong')}
              data-autofocus
            />
            <Group gap="xs">
              <Button type="submit">{t('linkSave')}</Button>
              {isActive && (
                <Button variant="default" onClick={remove}>
                  {t('linkRemove')}
                </Button>
              )}
            </Group>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
