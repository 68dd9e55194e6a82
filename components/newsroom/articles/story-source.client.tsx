'use client';

import { TextInput } from '@mantine/core';
import { useMessages } from '../messages.client.tsx';
import type { DraftDesk } from './draft-desk.ts';
import type { EditorForm, FieldName } from './editor-form.ts';

type Props = { desk: DraftDesk; form: EditorForm; errorAt: (field: FieldName) => string | undefined };

/** Where the story was taken over from. */
export function StorySource({ desk, form, errorAt }: Props) {
  const t = useMessages('articles');
  return (
    <>
      <TextInput
        id="sourceName"
        label={t('sourceNameField')}
        description={t('sourceNameHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={form.sourceName}
        onChange={({ currentTarget }) => desk.set({ sourceName: currentTarget.value })}
        error={errorAt('sourceName')}
      />
      <TextInput
        id="sourceUrl"
        type="url"
        label={t('sourceUrlField')}
        value={form.sourceUrl}
        onChange={({ currentTarget }) => desk.set({ sourceUrl: currentTarget.value })}
        error={errorAt('sourceUrl')}
        placeholder="https://"
        autoCapitalize="none"
        spellCheck={false}
      />
    </>
  );
}
