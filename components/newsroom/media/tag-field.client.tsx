'use client';

import { TagsInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { MAX_TAG_CHARS, MAX_TAGS } from '#lib/media/library/schema';
import { useMessages } from '../messages.client.tsx';

const answer = z.object({ tags: z.array(z.string()) });

type Props = { tags: string[]; onChange: (tags: string[]) => void; isDisabled: boolean };

/** Tags, typed; what others have used is proposed, with or without its marks. */
export function TagField({ tags, onChange, isDisabled }: Props) {
  const t = useMessages('mediaLibrary');
  const [typed, setTyped] = useState('');
  const [known, setKnown] = useState<string[]>([]);
  useEffect(() => {
    const asked = new AbortController();
    fetch(`/api/newsroom/library/tags?${new URLSearchParams({ q: typed.trim().slice(0, MAX_TAG_CHARS) })}`, { signal: asked.signal })
      .then(async (response) => setKnown(answer.parse(await response.json()).tags))
      // Without proposals tags are typed as well.
      .catch(() => {});
    return () => asked.abort();
  }, [typed]);
  return (
    <TagsInput
      label={t('tags')}
      description={t('tagsHint')}
      value={tags}
      onChange={onChange}
      searchValue={typed}
      onSearchChange={setTyped}
      data={known}
      // The newsroom has looked already, and marks do not matter to it.
      filter={({ options }) => options}
      maxTags={MAX_TAGS}
      disabled={isDisabled}
      acceptValueOnBlur
      isDuplicate={(value, current) => current.some((one) => one.toLowerCase() === value.toLowerCase())}
      comboboxProps={{ withinPortal: false }}
    />
  );
}
