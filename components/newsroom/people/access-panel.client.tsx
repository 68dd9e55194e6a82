'use client';

import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { PersonView } from '#lib/people/keeping/view';
import type { MadeLink } from '#lib/people/links/view';
import type { SessionView } from '#lib/people/sessions/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import { OutcomeNotice } from '../outcome-notice.client.tsx';
import { ConfirmButton } from './confirm-button.client.tsx';
import type { PersonDeeds } from './deeds.ts';
import { OnceLink } from './once-link.client.tsx';
import { useDeed } from './use-deed.ts';

type Props = { person: PersonView; sessions: readonly SessionView[]; deeds: PersonDeeds };

/** Where somebody is signed in, and how they come in: what an admin does who is asked for help. */
export function AccessPanel({ person, sessions, deeds }: Props) {
  const t = useMessages('people');
  const account = useMessages('account');
  const router = useRouter();
  const [link, setLink] = useState<MadeLink | null>(null);
  const ending = useDeed();
  const helping = useDeed();
  const { id: personId, name, state, hasPassword, hasFactor, hasIdentity, linkUntil } = person;

  const signOut = () =>
    ending.run(
      () => deeds.signOut({ personId }),
      ({ ended }) => {
        router.refresh();
        return t('page.signedOut', { count: ended });
      },
    );

  return (
    <>
      <Stack gap="sm" component="section">
        <Title order={2}>{t('page.sessions')}</Title>
        {sessions.length === 0 ? (
          <Text>{t('page.noSessions')}</Text>
        ) : (
          <>
            <ul>
              {sessions.map(({ id, browser, system, since, seenAt }) => (
                <li key={id}>
                  {t('page.session', {
                    device: account('device', { browser, system }),
                    since: shortTime(since),
                    seen: shortTime(seenAt),
                  })}
                </li>
              ))}
            </ul>
            <Group>
              <Button variant="default" loading={ending.isBusy} onClick={signOut}>
                {t('page.signOut')}
              </Button>
            </Group>
          </>
        )}
        {ending.outcome && <OutcomeNotice {...ending.outcome} />}
      </Stack>
      {state === 'active' && (
        <Stack gap="sm" component="section">
          <Title order={2}>{t('page.password')}</Title>
          {!hasPassword && <Text>{t('page.noPassword')}</Text>}
          {hasPassword && hasIdentity && <Text>{t('page.identity')}</Text>}
          <Text>{hasFactor ? t('page.factorOn') : t('page.factorOff')}</Text>
          {link && <OnceLink key={link.path} link={link} kind="reset" person={person} />}
          {!link && linkUntil && <Text>{t('page.resetOpen', { time: shortTime(linkUntil) })}</Text>}
          <Group>
            <Button
              variant="default"
              loading={helping.isBusy}
              onClick={() =>
                helping.run(
                  () => deeds.makeReset({ personId }),
                  (made) => {
                    setLink(made);
                    return null;
                  },
                )
              }
            >
              {t('page.resetLink')}
            </Button>
          </Group>
          {hasFactor && (
            <ConfirmButton
              label={t('page.factorReset')}
              text={t('page.factorResetText', { name })}
              yes={t('page.factorResetYes', { name })}
              isBusy={helping.isBusy}
              onYes={() =>
                helping.run(
                  () => deeds.removeFactor({ personId }),
                  () => {
                    router.refresh();
                    return t('page.factorGone');
                  },
                )
              }
            />
          )}
          {helping.outcome && <OutcomeNotice {...helping.outcome} />}
        </Stack>
      )}
    </>
  );
}
