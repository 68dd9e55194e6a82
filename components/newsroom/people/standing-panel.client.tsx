'use client';

import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { OpenWork, PersonView } from '#lib/people/keeping/view';
import type { MadeLink } from '#lib/people/links/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import { OutcomeNotice } from '../outcome-notice.client.tsx';
import { ConfirmButton } from './confirm-button.client.tsx';
import type { PersonDeeds } from './deeds.ts';
import { OnceLink } from './once-link.client.tsx';
import { useDeed } from './use-deed.ts';

type Props = { person: PersonView; work: readonly OpenWork[]; deeds: PersonDeeds };

/** Whether somebody may come in, and what changes that: an invitation, a deactivation. */
export function StandingPanel({ person, work, deeds }: Props) {
  const t = useMessages('people');
  const router = useRouter();
  const [link, setLink] = useState<MadeLink | null>(null);
  const { run, isBusy, outcome } = useDeed();
  const { id: personId, version, name, state, linkUntil } = person;
  const refreshed = (text: string | null) => {
    router.refresh();
    return text;
  };
  const setActive = (isActive: boolean) =>
    run(
      () => deeds.setActive({ personId, version, isActive }),
      () => refreshed(isActive ? t('page.reactivated') : t('page.deactivated')),
    );

  return (
    <Stack gap="sm" component="section">
      <Title order={2}>{t('page.standing')}</Title>
      {state === 'invited' && (
        <>
          <Text>
            {t('page.invitedText')} {linkUntil ? t('page.invitedUntil', { time: shortTime(linkUntil) }) : t('page.invitedOver')}
          </Text>
          {link && <OnceLink key={link.path} link={link} kind="invitation" person={person} />}
          <Group gap="sm">
            <Button
              variant="default"
              loading={isBusy}
              onClick={() =>
                run(
                  () => deeds.inviteAgain({ personId }),
                  (made) => {
                    setLink(made);
                    return refreshed(null);
                  },
                )
              }
            >
              {t('page.again')}
            </Button>
          </Group>
          <ConfirmButton
            label={t('page.revoke')}
            text={t('page.revokeText')}
            yes={t('page.revokeYes')}
            isBusy={isBusy}
            onYes={() =>
              run(
                () => deeds.revoke({ personId }),
                () => {
                  router.push('/newsroom/people');
                  return null;
                },
              )
            }
          />
        </>
      )}
      {state === 'active' && (
        <>
          <Text>{t('page.active')}</Text>
          <ConfirmButton
            label={t('page.deactivate')}
            text={t('page.deactivateText')}
            yes={t('page.deactivateYes', { name })}
            isBusy={isBusy}
            onYes={() => setActive(false)}
          >
            {work.length > 0 && <WorkList work={work} />}
          </ConfirmButton>
        </>
      )}
      {state === 'deactivated' && (
        <>
          <Text>{t('page.deactivated')}</Text>
          {work.length > 0 && <WorkList work={work} />}
          <Group>
            <Button variant="default" loading={isBusy} onClick={() => setActive(true)}>
              {t('page.reactivate')}
            </Button>
          </Group>
        </>
      )}
      {outcome && <OutcomeNotice {...outcome} />}
    </Stack>
  );
}

/** What would be left behind, story by story. */
function WorkList({ work }: { work: readonly OpenWork[] }) {
  const t = useMessages('people');
  return (
    <div>
      <Text size="sm">{t('page.work')}</Text>
      <ul>
        {work.map(({ kind, articleId, title, at }) => (
          <li key={`${kind}-${articleId}`}>
            <Anchor component={Link} href={`/newsroom/articles/${articleId}`} inherit underline="always">
              {kind === 'plan' ? t('page.plan', { title, time: at ? shortTime(at) : '' }) : t('page.assignment', { title })}
            </Anchor>
          </li>
        ))}
      </ul>
      <Text size="sm">{t('page.workNote')}</Text>
    </div>
  );
}
