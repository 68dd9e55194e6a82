'use client';

import { Button, Stack, Text, Textarea, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { DEFAULT_POLICY, MAX_RULE_GRAPHEMES, MAX_RULES } from '#lib/comments/policy/schema';
import type { SettingsNow } from '#lib/comments/policy/settings/view';
import { countGraphemes } from '#lib/vietnamese/clean-text';
import { useMessages } from '../messages.client.tsx';
import type { GovernDeeds } from './deeds.ts';
import { LimitFields } from './limit-fields.client.tsx';
import { type LimitErrors, limitsFormOf, limitsIn } from './limits-form.ts';
import { PolicyFields } from './policy-fields.client.tsx';
import { formOf, type PolicyErrors, policyIn } from './policy-form.ts';
import { SaveNotice } from './save-notice.client.tsx';
import { useSaving } from './use-saving.ts';

const linesIn = (typed: string): string[] => typed.split('\n').flatMap((line) => line.trim() || []);
const isTooMuch = (typed: string): boolean =>
  linesIn(typed).length > MAX_RULES || linesIn(typed).some((line) => countGraphemes(line) > MAX_RULE_GRAPHEMES);

const fieldsOf = ({ settings }: SettingsNow) => ({
  policy: formOf(settings.policy),
  limits: limitsFormOf(settings.pressure),
  rules: { vi: settings.rules.vi.join('\n'), en: settings.rules.en.join('\n') },
});

type Errors = { policy: PolicyErrors; limits: LimitErrors; rules: { vi: boolean; en: boolean } };
const NONE: Errors = { policy: {}, limits: {}, rules: { vi: false, en: false } };

/** What the paper says: how comments are taken, the rules of the house, and what happens when too many come. */
export function PaperForm({ paper, save }: { paper: SettingsNow; save: GovernDeeds['savePaper'] }) {
  const t = useMessages('commentPolicy');
  const [fields, setFields] = useState(() => fieldsOf(paper));
  const [errors, setErrors] = useState(NONE);
  const saving = useSaving(paper, (now) => setFields(fieldsOf(now)));

  function change(part: Partial<typeof fields>): void {
    setFields({ ...fields, ...part });
    saving.say(null);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    const policy = policyIn(fields.policy);
    const limits = limitsIn(fields.limits);
    const rules = { vi: isTooMuch(fields.rules.vi), en: isTooMuch(fields.rules.en) };
    setErrors({ policy: policy.ok ? {} : policy.errors, limits: limits.ok ? {} : limits.errors, rules });
    const lines = { vi: linesIn(fields.rules.vi), en: linesIn(fields.rules.en) };
    if (!policy.ok || !limits.ok || rules.vi || rules.en) saving.say('errors');
    else saving.save((seen) => save({ seen, policy: { ...DEFAULT_POLICY, ...policy.policy }, rules: lines, pressure: limits.limits }));
  }

  const rulesField = (language: 'vi' | 'en') => (
    <Textarea
      label={t(language === 'vi' ? 'rulesVi' : 'rulesEn')}
      lang={language}
      autosize
      minRows={3}
      value={fields.rules[language]}
      onChange={({ currentTarget }) => change({ rules: { ...fields.rules, [language]: currentTarget.value } })}
      error={errors.rules[language] && t('error.rules')}
    />
  );
  return (
    <Stack component="form" gap="md" aria-labelledby="paper-policy" onSubmit={submit}>
      <Title order={2} id="paper-policy">
        {t('paper')}
      </Title>
      <PolicyFields form={fields.policy} errors={errors.policy} onChange={(policy) => change({ policy })} inherit={null} />
      <Title order={3}>{t('rules')}</Title>
      <Text size="sm" c="dimmed">
        {t('rulesHint')}
      </Text>
      {rulesField('vi')}
      {rulesField('en')}
      <Title order={3}>{t('limits')}</Title>
      <Text size="sm" c="dimmed">
        {t('limitsHint')}
      </Text>
      <LimitFields form={fields.limits} errors={errors.limits} onChange={(limits) => change({ limits })} />
      <SaveNotice {...saving} />
      <Button type="submit" loading={saving.isBusy} style={{ alignSelf: 'start' }}>
        {t('save')}
      </Button>
    </Stack>
  );
}
