'use client';

import { Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { MODES } from '#lib/comments/policy/schema';
import { useMessages } from '../messages.client.tsx';
import { DAYS_RANGE, type PolicyErrors, type PolicyForm, SECONDS_RANGE, WEEKDAYS } from './policy-form.ts';

type Props = {
  form: PolicyForm;
  errors: PolicyErrors;
  onChange: (form: PolicyForm) => void;
  /** What to inherit is called; null where there is nobody to inherit from. */
  inherit: string | null;
  /** Whether this level says anything of hours and pace. */
  hasHours?: boolean;
};

const CLOSINGS = ['never', 'after'] as const;
const HOURS = ['always', 'between'] as const;
const SLOWS = ['off', 'on'] as const;

/** How comments are taken, field by field; each may be left to the level above. */
export function PolicyFields({ form, errors, onChange, inherit, hasHours = true }: Props) {
  const t = useMessages('commentPolicy');
  const change = (part: Partial<PolicyForm>) => onChange({ ...form, ...part });
  const inherited = inherit !== null && <option value="inherit">{inherit}</option>;
  /** The choice of this value, which a list of our own making always holds. */
  const chosen = <Value extends string>(values: readonly Value[], value: string): Value | 'inherit' =>
    values.find((one) => one === value) ?? 'inherit';
  return (
    <>
      <NativeSelect
        label={t('mode')}
        value={form.mode}
        onChange={({ currentTarget }) => change({ mode: chosen(MODES, currentTarget.value) })}
      >
        {inherited}
        {MODES.map((mode) => (
          <option key={mode} value={mode}>
            {t('modes', { mode })}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect
        label={t('closing')}
        value={form.closing}
        onChange={({ currentTarget }) => change({ closing: chosen(CLOSINGS, currentTarget.value) })}
      >
        {inherited}
        {CLOSINGS.map((closing) => (
          <option key={closing} value={closing}>
            {t('closings', { closing })}
          </option>
        ))}
      </NativeSelect>
      {form.closing === 'after' && (
        <TextInput
          label={t('days')}
          inputMode="numeric"
          autoComplete="off"
          maw="16rem"
          value={form.days}
          onChange={({ currentTarget }) => change({ days: currentTarget.value })}
          error={errors.days && t('error.number', DAYS_RANGE)}
        />
      )}
      {hasHours && (
        <>
          <NativeSelect
            label={t('hoursField')}
            value={form.hours}
            onChange={({ currentTarget }) => change({ hours: chosen(HOURS, currentTarget.value) })}
          >
            {inherited}
            {HOURS.map((kind) => (
              <option key={kind} value={kind}>
                {t('hoursKinds', { kind })}
              </option>
            ))}
          </NativeSelect>
          {form.hours === 'between' && (
            <>
              <Group gap="md" align="start">
                <TextInput
                  type="time"
                  label={t('from')}
                  value={form.from}
                  onChange={({ currentTarget }) => change({ from: currentTarget.value })}
                />
                <TextInput
                  type="time"
                  label={t('until')}
                  description={t('untilHint')}
                  inputWrapperOrder={['label', 'input', 'description', 'error']}
                  maw="16rem"
                  value={form.until}
                  onChange={({ currentTarget }) => change({ until: currentTarget.value })}
                  error={errors.clock && t('error.clock')}
                />
              </Group>
              <Checkbox.Group
                label={t('weekdays')}
                value={form.weekdays}
                onChange={(weekdays) => change({ weekdays })}
                error={errors.weekdays && t('error.weekdays')}
              >
                <Group gap="sm" mt={4}>
                  {WEEKDAYS.map((day) => (
                    <Checkbox key={day} value={day} label={t('weekday', { day })} />
                  ))}
                </Group>
              </Checkbox.Group>
            </>
          )}
          <NativeSelect
            label={t('slow')}
            value={form.slow}
            onChange={({ currentTarget }) => change({ slow: chosen(SLOWS, currentTarget.value) })}
          >
            {inherited}
            {SLOWS.map((slow) => (
              <option key={slow} value={slow}>
                {t('slows', { slow })}
              </option>
            ))}
          </NativeSelect>
          {form.slow === 'on' && (
            <TextInput
              label={t('slowSeconds')}
              inputMode="numeric"
              autoComplete="off"
              maw="24rem"
              value={form.seconds}
              onChange={({ currentTarget }) => change({ seconds: currentTarget.value })}
              error={errors.seconds && t('error.number', SECONDS_RANGE)}
            />
          )}
        </>
      )}
    </>
  );
}
