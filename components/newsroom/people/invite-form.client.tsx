'use client';

import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import Link from 'next/link';
import { type FormEvent, useState } from 'react';
import type { MadeLink } from '#lib/people/links/view';
import type { SectionChoice } from '#lib/sections/view';
import { useMessages } from '../messages.client.tsx';
import { OutcomeNotice } from '../outcome-notice.client.tsx';
import type { Invite } from './deeds.ts';
import { OnceLink } from './once-link.client.tsx';
import { type Profile, ProfileFields } from './profile-fields.client.tsx';
import { useDeed } from './use-deed.ts';

const EMPTY: Profile = { name: '', email: '', role: 'reporter', locale: 'vi', sectionIds: [] };

/** The page on which somebody is invited; the link is shown once. */
export function InviteForm({ sections, invite }: { sections: readonly SectionChoice[]; invite: Invite }) {
  const t = useMessages('people');
  const [profile, setProfile] = useState(EMPTY);
  const [made, setMade] = useState<(MadeLink & { personId: number }) | null>(null);
  const { run, isBusy, outcome, say } = useDeed();

  function submit(event: FormEvent): void {
    event.preventDefault();
    run(
      () => invite(profile),
      (link) => {
        setMade(link);
        return null;
      },
    );
  }

  return (
    <Stack gap="md" maw="46rem">
      <Anchor component={Link} href="/newsroom/people" size="sm">
        {t('page.back')}
      </Anchor>
      <Title order={1}>{t('inviting.title')}</Title>
      {made ? (
        <>
          <OnceLink link={made} kind="invitation" person={profile} />
          <Group gap="md">
            <Anchor component={Link} href={`/newsroom/people/${made.personId}`}>
              {t('inviting.page')}
            </Anchor>
            <Button
              variant="default"
              onClick={() => {
                setProfile(EMPTY);
                setMade(null);
              }}
            >
              {t('inviting.another')}
            </Button>
          </Group>
        </>
      ) : (
        <form onSubmit={submit} noValidate>
          <Stack gap="md">
            <Text size="sm" c="dimmed">
              {t('inviting.lead')}
            </Text>
            <ProfileFields
              profile={profile}
              sections={sections}
              change={(part) => {
                setProfile({ ...profile, ...part });
                say(null);
              }}
            />
            {outcome && <OutcomeNotice {...outcome} />}
            <Group>
              <Button type="submit" loading={isBusy}>
                {t('inviting.submit')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Stack>
  );
}
