'use client';

import { Group, NativeSelect, TextInput } from '@mantine/core';
import type { PressureLimits } from '#lib/comments/policy/schema';
import { useMessages } from '../messages.client.tsx';
import { LIMIT_RANGES, type LimitErrors, type LimitField, type LimitsForm } from './limits-form.ts';

const DEEDS = ['before', 'slow', 'close'] as const satisfies readonly PressureLimits['deed'][];

type Props = { form: LimitsForm; errors: LimitErrors; onChange: (form: LimitsForm) => void };

/** From how many comments on they are held back, how, and for how long. */
export function LimitFields({ form, errors, onChange }: Props) {
  const t = useMessages('commentPolicy');
  const field = (name: LimitField, description?: string) => {
    const error = errors[name];
    return (
      <TextInput
        label={t(`limit.${name}`)}
        description={description}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        inputMode="numeric"
        autoComplete="off"
        maw="16rem"
        value={form[name]}
        onChange={({ currentTarget }) => onChange({ ...form, [name]: currentTarget.value })}
        error={error && (error === 'pair' ? t('error.pair') : t('error.number', LIMIT_RANGES[name]))}
      />
    );
  };
  return (
    <>
      <Group gap="md" align="start">
        {field('story')}
        {field('site')}
      </Group>
      <Group gap="md" align="start">
        {field('percent')}
        {field('of', t('limitRejectedHint'))}
      </Group>
      <NativeSelect
        label={t('deed')}
        value={form.deed}
        onChange={({ currentTarget }) => onChange({ ...form, deed: DEEDS.find((deed) => deed === currentTarget.value) ?? 'before' })}
      >
        {DEEDS.map((deed) => (
          <option key={deed} value={deed}>
            {t('deeds', { deed })}
          </option>
        ))}
      </NativeSelect>
      <Group gap="md" align="start">
        {form.deed === 'slow' && field('slowSeconds')}
        {field('minutes')}
      </Group>
    </>
  );
}
