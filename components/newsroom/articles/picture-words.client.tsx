'use client';

import { Stack, TextInput } from '@mantine/core';
import { useMessages } from '../messages.client.tsx';

type Words = { alt: string; caption: string; credit: string };

type Props = {
  /** Begins the ids of the three fields. */
  id: string;
  words: Words;
  onChange: (words: Partial<Words>) => void;
  errors?: { alt?: string; caption?: string; credit?: string };
};

/** What is written about a picture, wherever it stands. */
export function PictureWords({ id, words, onChange, errors = {} }: Props) {
  const t = useMessages('articles');
  return (
    <Stack gap="xs">
      <TextInput
        id={`${id}Alt`}
        label={t('altField')}
        value={words.alt}
        onChange={({ currentTarget }) => onChange({ alt: currentTarget.value })}
        error={errors.alt}
      />
      <TextInput
        id={`${id}Caption`}
        label={t('captionField')}
        value={words.caption}
        onChange={({ currentTarget }) => onChange({ caption: currentTarget.value })}
        error={errors.caption}
      />
      <TextInput
        id={`${id}Credit`}
        label={t('creditField')}
        value={words.credit}
        onChange={({ currentTarget }) => onChange({ credit: currentTarget.value })}
        error={errors.credit}
      />
    </Stack>
  );
}
