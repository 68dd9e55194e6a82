'use client';

import { Stack, Textarea, TextInput } from '@mantine/core';
import { useMessages } from '../messages.client.tsx';
import classes from './article-editor.module.css';
import type { DraftDesk } from './draft-desk.ts';
import type { EditorForm, FieldName } from './editor-form.ts';
import { useFieldPaste } from './paste/use-field-paste.ts';

type Props = { desk: DraftDesk; form: EditorForm; errorAt: (field: FieldName) => string | undefined };

/** What stands over the text of a story. */
export function TextFields({ desk, form, errorAt }: Props) {
  const t = useMessages('articles');
  return (
    <Stack gap="md" onPaste={useFieldPaste()}>
      <TextInput
        id="kicker"
        label={t('kickerField')}
        description={t('kickerHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={form.kicker}
        onChange={({ currentTarget }) => desk.set({ kicker: currentTarget.value })}
        error={errorAt('kicker')}
      />
      <Textarea
        id="title"
        label={t('titleField')}
        value={form.title}
        onChange={({ currentTarget }) => desk.setTitle(currentTarget.value)}
        error={errorAt('title')}
        autosize
        minRows={1}
        classNames={{ input: classes.title }}
        required
        withAsterisk={false}
      />
      <TextInput
        id="leadSource"
        label={t('leadSourceField')}
        value={form.leadSource}
        onChange={({ currentTarget }) => desk.set({ leadSource: currentTarget.value })}
        error={errorAt('leadSource')}
      />
      <Textarea
        id="lead"
        label={t('leadField')}
        value={form.lead}
        onChange={({ currentTarget }) => desk.set({ lead: currentTarget.value })}
        error={errorAt('lead')}
        autosize
        minRows={3}
        classNames={{ input: classes.lead }}
      />
    </Stack>
  );
}
