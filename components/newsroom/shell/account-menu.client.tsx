'use client';

import { Menu, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import Link from 'next/link';
import { useTransition } from 'react';
import { may, type StaffMember } from '#lib/auth/roles';
import type { Locale } from '#lib/messages/translator';
import { leaveStories } from '../articles/keeping/attend.ts';
import { countUnsaved } from '../articles/keeping/journal.ts';
import { initialsOf } from '../desk/live/initials.ts';
import { useLocale, useMessages } from '../messages.client.tsx';
import classes from './shell.module.css';
import { signOut } from './sign-out.ts';

export type SetLocale = (input: { locale: Locale }) => Promise<{ ok: boolean }>;

const SCHEMES = ['auto', 'light', 'dark'] as const;
const LANGUAGES = { vi: 'Tiếng Việt', en: 'English' } as const;

/** Who is signed in, and what belongs to the person: language, appearance, leaving. */
export function AccountMenu({ staff, setLocale }: { staff: Pick<StaffMember, 'id' | 'name' | 'role'>; setLocale: SetLocale }) {
  const t = useMessages('newsroom');
  const k = useMessages('keeping');
  const a = useMessages('account');
  const locale = useLocale();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [, startTransition] = useTransition();

  const chooseLanguage = (chosen: Locale) =>
    startTransition(async () => {
      const result = await setLocale({ locale: chosen }).catch(() => ({ ok: false }));
      if (!result.ok) notifications.show({ color: 'lacquer', message: t('localeFailed') });
    });

  const leave = async () => {
    // Words that are on this device alone stay here without their writer.
    const unsaved = await countUnsaved(staff.id).catch(() => 0);
    if (unsaved > 0 && !window.confirm(k('signOutUnsaved', { count: unsaved }))) return;
    await leaveStories();
    if (await signOut()) window.location.assign('/sign-in');
    else notifications.show({ color: 'lacquer', message: t('signOutFailed') });
  };

  return (
    <Menu position="bottom-end" width={240} shadow="sm" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <UnstyledButton className={classes.account} aria-label={t('account', { name: staff.name })}>
          <Text size="sm" visibleFrom="xs">
            {staff.name}
          </Text>
          <span className={classes.initials} data-initials={initialsOf(staff.name)} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" c="var(--mantine-color-text)" fw={600}>
            {staff.name}
          </Text>
          {t('role', { role: staff.role })}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Label>{t('language')}</Menu.Label>
        <Menu.RadioGroup value={locale} onChange={(chosen) => chooseLanguage(chosen === 'en' ? 'en' : 'vi')}>
          {(['vi', 'en'] as const).map((language) => (
            <Menu.RadioItem key={language} value={language} lang={language}>
              {LANGUAGES[language]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{t('appearance')}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(chosen) => setColorScheme(SCHEMES.find((scheme) => scheme === chosen) ?? 'auto')}>
          {SCHEMES.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme}>
              {t(scheme)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item component={Link} href="/newsroom/account">
          {a('title')}
        </Menu.Item>
        {may(staff, 'run-newsroom') && (
          <>
            <Menu.Item component={Link} href="/newsroom/articles/settings">
              {t('workflow')}
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        <Menu.Item onClick={leave}>{t('signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
