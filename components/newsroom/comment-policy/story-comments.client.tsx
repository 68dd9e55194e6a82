'use client';

import { Button, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { StoryPolicyNow } from '#lib/comments/policy/settings/view';
import { useLocale, useMessages } from '../messages.client.tsx';
import type { SaveStoryPolicy } from './deeds.ts';
import { PolicyFields } from './policy-fields.client.tsx';
import { formOf, type PolicyErrors, policyIn } from './policy-form.ts';
import { policyWords } from './policy-words.ts';
import { SaveNotice } from './save-notice.client.tsx';
import { useSaving } from './use-saving.ts';

type Props = {
  articleId: number;
  policy: StoryPolicyNow;
  save: SaveStoryPolicy;
};

/** On the page of an article: how this story takes comments. It is saved by itself, apart from the text. */
export function StoryComments({ articleId, policy: initial, save }: Props) {
  const t = useMessages('commentPolicy');
  const locale = useLocale();
  const [form, setForm] = useState(() => formOf(initial.policy));
  const [inherited, setInherited] = useState(initial.inherited);
  const [errors, setErrors] = useState<PolicyErrors>({});
  const saving = useSaving(initial, (now) => {
    setForm(formOf(now.policy));
    setInherited(now.inherited);
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    const read = policyIn(form);
    setErrors(read.ok ? {} : read.errors);
    if (!read.ok) saving.say('errors');
    else saving.save((seen) => save({ seen, articleId, policy: read.policy }));
  }

  const { mode = 'before', closeAfterDays = null } = inherited;
  return (
    <Stack component="form" gap="sm" aria-labelledby="story-comments" onSubmit={submit}>
      <Title order={2} id="story-comments">
        {t('story')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('storyHint')}
      </Text>
      <PolicyFields
        form={form}
        errors={errors}
        onChange={(changed) => {
          setForm(changed);
          saving.say(null);
        }}
        inherit={t('inheritSection')}
        hasHours={false}
      />
      <Text size="sm" c="dimmed">
        {t('inheritNow', { level: t('inheritSection'), now: policyWords({ mode, closeAfterDays }, locale) })}
      </Text>
      <SaveNotice {...saving} />
      <Button type="submit" variant="default" loading={saving.isBusy} style={{ alignSelf: 'start' }}>
        {t('saveStory')}
      </Button>
    </Stack>
  );
}
