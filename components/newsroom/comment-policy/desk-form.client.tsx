'use client';

import { Button, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { DeskSettingsNow } from '#lib/moderation/settings/view';
import { useMessages } from '../messages.client.tsx';
import type { GovernDeeds } from './deeds.ts';
import { DESK_RANGES, type DeskErrors, type DeskNumber, deskFormOf, deskIn, HOURS } from './desk-form.ts';
import { SaveNotice } from './save-notice.client.tsx';
import { useSaving } from './use-saving.ts';

/** How the desk works: what is held back, what is late, when mail goes out, and how much is looked at twice. */
export function DeskForm({ desk, save }: { desk: DeskSettingsNow; save: GovernDeeds['saveDesk'] }) {
  const t = useMessages('deskReports');
  const [form, setForm] = useState(() => deskFormOf(desk.settings));
  const [errors, setErrors] = useState<DeskErrors>({});
  const saving = useSaving(desk, ({ settings }) => setForm(deskFormOf(settings)));

  function change(part: Partial<typeof form>): void {
    setForm({ ...form, ...part });
    saving.say(null);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    const read = deskIn(form);
    setErrors(read.ok ? {} : read.errors);
    if (read.ok) saving.save((seen) => save({ seen, settings: read.settings }));
    else saving.say('errors');
  }

  const field = (name: DeskNumber, label: string, description?: string) => (
    <TextInput
      label={label}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      inputMode="numeric"
      autoComplete="off"
      maw="26rem"
      value={form[name]}
      onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
      error={errors[name] && t('number', DESK_RANGES[name])}
    />
  );
  return (
    <Stack component="form" gap="md" aria-labelledby="desk-settings" onSubmit={submit}>
      <Title order={2} id="desk-settings">
        {t('settings')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('settingsHint')}
      </Text>
      {field('holdApprovalsSeconds', t('hold'), t('holdHint'))}
      {field('waitsTooLongMinutes', t('waitsTooLong'))}
      <NativeSelect
        label={t('digest')}
        maw="26rem"
        value={form.digestHour}
        onChange={({ currentTarget }) => change({ digestHour: currentTarget.value })}
      >
        <option value="">{t('digestNone')}</option>
        {HOURS.map((hour) => (
          <option key={hour} value={hour}>
            {t('digestAt', { hour })}
          </option>
        ))}
      </NativeSelect>
      {field('secondLookPercent', t('secondLook'), t('secondLookHint'))}
      <SaveNotice {...saving} />
      <Button type="submit" loading={saving.isBusy} style={{ alignSelf: 'start' }}>
        {t('save')}
      </Button>
    </Stack>
  );
}
