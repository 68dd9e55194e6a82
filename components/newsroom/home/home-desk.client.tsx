'use client';

import { Anchor, Group, Stack, Title } from '@mantine/core';
import Link from 'next/link';
import type { HomeArrangement } from '#lib/home/find-arrangement';
import { homePath } from '#lib/site/paths';
import { LinkTabs } from '../link-tabs.client.tsx';
import { useMessages } from '../messages.client.tsx';
import { BoardDesk } from './board-desk.client.tsx';
import type { HomeDeeds } from './deeds.ts';

const EDITIONS = ['vi', 'en'] as const;
const addressOf = (edition: 'vi' | 'en') => (edition === 'vi' ? '/newsroom/home' : `/newsroom/home?edition=${edition}`);

/** What leads the front page of an edition, and the way to what is announced on every page. */
export function HomeDesk({ arrangement, deeds }: { arrangement: HomeArrangement; deeds: HomeDeeds }) {
  const t = useMessages('home');
  const { board } = arrangement;
  return (
    <Stack gap="lg" maw="70rem">
      <Group justify="space-between">
        <Title order={1}>{t('title')}</Title>
        <Group>
          <Anchor component={Link} href="/newsroom/settings/announcement">
            {t('announcement')}
          </Anchor>
          <Anchor href={homePath(board.locale)}>{t('seePage')}</Anchor>
        </Group>
      </Group>
      <LinkTabs
        label={t('editions')}
        tabs={EDITIONS.map((edition) => ({
          href: addressOf(edition),
          isHere: edition === board.locale,
          children: t(`edition.${edition}`),
        }))}
      />
      <BoardDesk key={board.locale} arrangement={arrangement} deeds={deeds} />
    </Stack>
  );
}
