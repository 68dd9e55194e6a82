'use client';

import { Button, Stack, Textarea, TextInput } from '@mantine/core';
import { slugFromTitle } from '#lib/vietnamese/slug';
import { useMessages } from '../messages.client.tsx';
import { type Failure, useFieldErrors } from './failure-text.ts';

/** What is said of a section or a term in both languages, and its address. */
export type Words = { name: string; nameEn: string; slug: string; description: string; descriptionEn: string };

type Props = {
  words: Words;
  onChange: (words: Words) => void;
  fields: Failure['fields'];
  mostChars: number;
  mostDescription: number;
  /** Whether an English name must be given. */
  needsEnglish: boolean;
  /** While it has never been saved, the address is made from the name. */
  isNew?: boolean;
};

export function WordsFields({ words, onChange, fields, mostChars, mostDescription, needsEnglish, isNew = false }: Props) {
  const t = useMessages('taxonomy');
  const errorAt = useFieldErrors(fields);
  const made = words.name.trim() === '' ? '' : slugFromTitle(words.name);
  const follows = isNew && (words.slug === '' || words.slug === made);
  const set = (changes: Partial<Words>) => onChange({ ...words, ...changes });

  return (
    <Stack gap="sm">
      <TextInput
        label={t('form.name')}
        value={words.name}
        maxLength={mostChars}
        required
        data-autofocus
        error={errorAt('name')}
        onChange={({ currentTarget: { value } }) =>
          set({ name: value, ...(follows && { slug: value.trim() === '' ? '' : slugFromTitle(value) }) })
        }
      />
      <TextInput
        label={t('form.nameEn')}
        {...(!needsEnglish && { description: t('form.nameEnHint') })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        lang="en"
        value={words.nameEn}
        maxLength={mostChars}
        required={needsEnglish}
        error={errorAt('nameEn')}
        onChange={({ currentTarget }) => set({ nameEn: currentTarget.value })}
      />
      <div>
        <TextInput
          label={t('form.slug')}
          description={isNew ? undefined : t('form.slugHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={words.slug}
          maxLength={80}
          required
          spellCheck={false}
          autoCapitalize="none"
          error={errorAt('slug')}
          onChange={({ currentTarget }) => set({ slug: currentTarget.value })}
        />
        {made !== '' && made !== words.slug && (
          <Button variant="subtle" size="compact-sm" mt={4} onClick={() => set({ slug: made })}>
            {t('form.slugFromName')}
          </Button>
        )}
      </div>
      <Textarea
        label={t('form.description')}
        value={words.description}
        maxLength={mostDescription}
        autosize
        minRows={2}
        error={errorAt('description')}
        onChange={({ currentTarget }) => set({ description: currentTarget.value })}
      />
      <Textarea
        label={t('form.descriptionEn')}
        lang="en"
        value={words.descriptionEn}
        maxLength={mostDescription}
        autosize
        minRows={2}
        error={errorAt('descriptionEn')}
        onChange={({ currentTarget }) => set({ descriptionEn: currentTarget.value })}
      />
    </Stack>
  );
}
