'use client';

import { Button, Popover, Stack, TextInput } from '@mantine/core';
import { RichTextEditor } from '@mantine/tiptap';
import type { Editor } from '@tiptap/react';
import { type FormEvent, useState } from 'react';
import { parseEmbedAddress } from '#lib/articles/embeds';
import { useMessages } from '../messages.client.tsx';
import { EmbedIcon } from './icons.tsx';
import { insertBlock } from './insert-block.ts';

/** Inserts a video or a post from a pasted address; one that is none of the providers' is refused where it is pasted. */
export function EmbedControl({ editor, isOpen, onOpen }: { editor: Editor; isOpen: boolean; onOpen: (isOpen: boolean) => void }) {
  const t = useMessages('bodyEditor');
  const [address, setAddress] = useState('');
  const [title, setTitle] = useState('');
  const [isWrong, setIsWrong] = useState(false);

  function close() {
    setAddress('');
    setTitle('');
    setIsWrong(false);
    onOpen(false);
  }

  function insert(event: FormEvent) {
    event.preventDefault();
    // The form stands inside the page's own through a portal: React would hand the event on.
    event.stopPropagation();
    const embed = parseEmbedAddress(address);
    if (!embed) return setIsWrong(true);
    close();
    insertBlock(editor, { type: 'embed', attrs: { ...embed, title: title.trim() } });
  }

  return (
    <Popover
      opened={isOpen}
      onChange={(next) => (next ? onOpen(true) : close())}
      trapFocus
      withinPortal
      shadow="sm"
      width="min(26rem, 92vw)"
      position="bottom-start"
    >
      <Popover.Target>
        <RichTextEditor.Control onClick={() => (isOpen ? close() : onOpen(true))} aria-label={t('insertEmbed')} title={t('insertEmbed')}>
          <EmbedIcon />
        </RichTextEditor.Control>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={insert} noValidate>
          <Stack gap="xs">
            <TextInput
              label={t('embedAddress')}
              description={t('embedProviders')}
              value={address}
              onChange={({ currentTarget }) => {
                setAddress(currentTarget.value);
                setIsWrong(false);
              }}
              inputMode="url"
              autoCapitalize="none"
              spellCheck={false}
              error={isWrong && t('embedWrong')}
              data-autofocus
            />
            <TextInput label={t('embedTitle')} value={title} onChange={({ currentTarget }) => setTitle(currentTarget.value)} />
            <Button type="submit">{t('insertEmbed')}</Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
