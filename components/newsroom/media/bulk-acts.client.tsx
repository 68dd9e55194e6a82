'use client';

import { Autocomplete, Button, Group, Popover } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type ItemsChange, MAX_TAG_CHARS } from '#lib/media/library/schema';
import { useMessages } from '../messages.client.tsx';

type Props = { tags: readonly string[]; run: (change: ItemsChange) => void; isBin: boolean; keeps: boolean };

/** What can be done with what is chosen: tags for whoever writes, the bin for who keeps the library. */
export function BulkActs({ tags, run, isBin, keeps }: Props) {
  const t = useMessages('mediaLibrary');
  return (
    <>
      <TagAct label={t('addTag')} tags={tags} onTag={(tag) => run({ kind: 'tag', tag })} />
      <TagAct label={t('removeTag')} tags={tags} onTag={(tag) => run({ kind: 'untag', tag })} />
      {keeps && (
        <Button size="compact-md" variant="default" onClick={() => run({ kind: isBin ? 'take-out' : 'bin' })}>
          {t(isBin ? 'takeOut' : 'toBin')}
        </Button>
      )}
    </>
  );
}

function TagAct({ label, tags, onTag }: { label: string; tags: readonly string[]; onTag: (tag: string) => void }) {
  const t = useMessages('mediaLibrary');
  const [isOpen, setIsOpen] = useState(false);
  const [tag, setTag] = useState('');

  function give(event: FormEvent) {
    event.preventDefault();
    const typed = tag.trim();
    if (typed === '') return;
    setIsOpen(false);
    setTag('');
    onTag(typed);
  }

  return (
    <Popover opened={isOpen} onChange={setIsOpen} trapFocus withinPortal={false} position="top-start">
      <Popover.Target>
        <Button size="compact-md" variant="default" onClick={() => setIsOpen(!isOpen)}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <form onSubmit={give}>
          <Group gap="xs" align="end" wrap="nowrap">
            <Autocomplete
              label={t('tagName')}
              data={[...tags]}
              value={tag}
              onChange={setTag}
              maxLength={MAX_TAG_CHARS}
              limit={8}
              comboboxProps={{ withinPortal: false }}
            />
            <Button type="submit">{label}</Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
