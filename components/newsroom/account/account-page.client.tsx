'use client';

import { Alert, Stack, Title } from '@mantine/core';
import type { StaffMember } from '#lib/auth/roles';
import type { Locale } from '#lib/messages/translator';
import type { SessionView } from '#lib/people/sessions/view';
import type { FactorView } from '#lib/people/two-factor/view';
import { useMessages } from '../messages.client.tsx';
import type { AccountDeeds } from './deeds.ts';
import { FactorPanel } from './factor-panel.client.tsx';
import { OwnProfile } from './own-profile.client.tsx';
import { OwnSessions } from './own-sessions.client.tsx';
import { PasswordForm } from './password-form.client.tsx';

type Props = {
  staff: Pick<StaffMember, 'name' | 'email' | 'locale' | 'mustEnrol'>;
  hasPassword: boolean;
  factor: FactorView;
  sessions: readonly SessionView[];
  deeds: AccountDeeds;
  setLocale: (input: { locale: Locale }) => Promise<{ ok: boolean }>;
};

/** Somebody's own account. Whoever must get a second factor first finds it at the top. */
export function AccountPage({ staff, hasPassword, factor, sessions, deeds, setLocale }: Props) {
  const t = useMessages('account');
  const panel = <FactorPanel factor={factor} deeds={deeds} />;
  return (
    <Stack gap="xl" maw="46rem">
      <Title order={1}>{t('title')}</Title>
      {staff.mustEnrol && (
        <Alert color="lacquer" variant="outline">
          {t('mustEnrol')}
        </Alert>
      )}
      {staff.mustEnrol && panel}
      <OwnProfile staff={staff} rename={deeds.rename} setLocale={setLocale} />
      <PasswordForm hasPassword={hasPassword} setPassword={deeds.setPassword} />
      {!staff.mustEnrol && panel}
      <OwnSessions sessions={sessions} end={deeds.endSessions} />
    </Stack>
  );
}
