'use client';

import { Anchor, Button, Checkbox, Radio, Stack, Text, Title } from '@mantine/core';
import Link from 'next/link';
import { type FormEvent, useState } from 'react';
import { PUBLISHING_RULES, type WorkflowInput, type WorkflowNow } from '#lib/articles/workflow/schema';
import type { SaveAnswer } from '../../comment-policy/deeds.ts';
import { SaveNotice } from '../../comment-policy/save-notice.client.tsx';
import { useSaving } from '../../comment-policy/use-saving.ts';
import { useMessages } from '../../messages.client.tsx';

const RULE_WORDS = { direct: 'settings.direct', ready: 'settings.ready', 'four-eyes': 'settings.fourEyes' } as const;

type Props = { workflow: WorkflowNow; save: (input: WorkflowInput) => Promise<SaveAnswer<WorkflowNow>> };

/** The page on which the paper says what may be put before readers. */
export function WorkflowForm({ workflow, save }: Props) {
  const t = useMessages('flow');
  const [settings, setSettings] = useState(workflow.settings);
  const saving = useSaving(workflow, (now) => setSettings(now.settings));

  function change(part: Partial<typeof settings>): void {
    setSettings({ ...settings, ...part });
    saving.say(null);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    saving.save((seen) => save({ seen, settings }));
  }

  return (
    <Stack component="form" gap="md" maw="46rem" onSubmit={submit}>
      <Title order={1}>{t('settings.title')}</Title>
      <Text size="sm" c="dimmed">
        {t('settings.lead')}
      </Text>
      <Radio.Group
        label={t('settings.publishing')}
        value={settings.publishing}
        onChange={(chosen) => change({ publishing: PUBLISHING_RULES.find((rule) => rule === chosen) ?? 'direct' })}
      >
        <Stack gap="sm" mt="xs">
          {PUBLISHING_RULES.map((rule) => (
            <Radio key={rule} value={rule} label={t(RULE_WORDS[rule])} />
          ))}
        </Stack>
      </Radio.Group>
      {settings.publishing !== 'direct' && (
        <Checkbox
          checked={settings.hotFixAlone}
          onChange={({ currentTarget }) => change({ hotFixAlone: currentTarget.checked })}
          label={t('settings.hotFixAlone')}
          description={t('settings.hotFixHint')}
        />
      )}
      <SaveNotice {...saving} />
      <Button type="submit" loading={saving.isBusy} style={{ alignSelf: 'start' }}>
        {t('settings.save')}
      </Button>
      <Anchor component={Link} href="/newsroom/people">
        {t('settings.people')}
      </Anchor>
    </Stack>
  );
}
