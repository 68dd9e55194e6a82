'use client';

import { Button, Group, NativeSelect, Stack, TextInput, Title } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import type { StaffMember } from '#lib/auth/roles';
import type { Locale } from '#lib/messages/translator';
import { useMessages } from '../messages.client.tsx';
import { OutcomeNotice } from '../outcome-notice.client.tsx';
import type { AccountDeeds } from './deeds.ts';
import { useDeed } from './use-deed.ts';

type Props = {
  staff: Pick<StaffMember, 'name' | 'email' | 'locale'>;
  rename: AccountDeeds['rename'];
  setLocale: (input: { locale: Locale }) => Promise<{ ok: boolean }>;
};

/** How one is called, and in which language one works. */
export function OwnProfile({ staff, rename, setLocale }: Props) {
  const t = useMessages('account');
  const newsroom = useMessages('newsroom');
  const router = useRouter();
  const [name, setName] = useState(staff.name);
  const [locale, setChosen] = useState(staff.locale);
  const { run, isBusy, outcome } = useDeed();

  function submit(event: FormEvent): void {
    event.preventDefault();
    run(
      async () => {
        const renamed = await rename({ name });
        if (!renamed.ok || locale === staff.locale) return renamed;
        return (await setLocale({ locale })).ok ? renamed : { ok: false as const, code: 'unavailable' };
      },
      () => {
        router.refresh();
        return t('saved');
      },
    );
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Title order={2}>{t('profile')}</Title>
        <TextInput label={t('name')} value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} autoComplete="name" />
        <TextInput label={t('email')} description={t('emailHint')} value={staff.email} readOnly />
        <NativeSelect
          label={newsroom('language')}
          value={locale}
          onChange={({ currentTarget }) => setChosen(currentTarget.value === 'en' ? 'en' : 'vi')}
          data={[
            { value: 'vi', label: 'Tiếng Việt' },
            { value: 'en', label: 'English' },
          ]}
        />
        {outcome && <OutcomeNotice {...outcome} />}
        <Group>
          <Button type="submit" variant="default" loading={isBusy}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
