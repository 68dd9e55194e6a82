'use client';

import { Anchor, Stack, Text, Title } from '@mantine/core';
import Link from 'next/link';
import type { PersonPage as PersonPageData } from '#lib/people/keeping/view';
import type { SectionChoice } from '#lib/sections/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import { AccessPanel } from './access-panel.client.tsx';
import type { PersonDeeds } from './deeds.ts';
import { ProfileForm } from './profile-form.client.tsx';
import { StandingPanel } from './standing-panel.client.tsx';

type Props = PersonPageData & { sections: readonly SectionChoice[]; deeds: PersonDeeds };

/** Everything about somebody of the newsroom, for who keeps people. */
export function PersonPage({ person, sessions, work, sections, deeds }: Props) {
  const t = useMessages('people');
  const newsroom = useMessages('newsroom');
  return (
    <Stack gap="xl" maw="46rem">
      <header>
        <Anchor component={Link} href="/newsroom/people" size="sm">
          {t('page.back')}
        </Anchor>
        <Title order={1}>{person.name}</Title>
        <Text c="dimmed">
          {newsroom('role', { role: person.role })} · {t('states', { state: person.state })} ·{' '}
          {person.seenAt ? t('seen', { time: shortTime(person.seenAt) }) : t('never')}
        </Text>
      </header>
      <ProfileForm person={person} sections={sections} save={deeds.save} />
      <StandingPanel person={person} work={work} deeds={deeds} />
      {person.state !== 'invited' && <AccessPanel person={person} sessions={sessions} deeds={deeds} />}
    </Stack>
  );
}
