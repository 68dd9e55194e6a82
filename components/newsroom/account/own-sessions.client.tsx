'use client';

import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useRouter } from 'next/navigation';
import type { SessionView } from '#lib/people/sessions/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import { OutcomeNotice } from '../outcome-notice.client.tsx';
import classes from './account.module.css';
import type { AccountDeeds } from './deeds.ts';
import { useDeed } from './use-deed.ts';

/** Where one is signed in: each can be ended, and all others at once. */
export function OwnSessions({ sessions, end }: { sessions: readonly SessionView[]; end: AccountDeeds['endSessions'] }) {
  const t = useMessages('account');
  const router = useRouter();
  const { run, isBusy, outcome } = useDeed();

  const send = (sessionId: string | null) =>
    run(
      () => end({ sessionId }),
      ({ ended }) => {
        router.refresh();
        return t('ended', { count: ended });
      },
    );

  return (
    <Stack gap="sm" component="section">
      <Title order={2}>{t('sessions')}</Title>
      <ul className={classes.sessions}>
        {sessions.map(({ id, browser, system, since, seenAt, isThis }) => {
          const device = t('device', { browser, system });
          return (
            <li key={id} className={classes.session}>
              <div>
                <Text fw={600}>
                  {device}{' '}
                  {isThis && (
                    <Badge component="span" variant="outline">
                      {t('this')}
                    </Badge>
                  )}
                </Text>
                <Text size="sm" c="dimmed">
                  {t('since', { since: shortTime(since), seen: shortTime(seenAt) })}
                </Text>
              </div>
              {!isThis && (
                <Button
                  variant="default"
                  disabled={isBusy}
                  onClick={() => send(id)}
                  aria-label={t('endNamed', { device, since: shortTime(since) })}
                >
                  {t('end')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {outcome && <OutcomeNotice {...outcome} />}
      {sessions.length > 1 && (
        <Group>
          <Button variant="default" loading={isBusy} onClick={() => send(null)}>
            {t('endOthers')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
