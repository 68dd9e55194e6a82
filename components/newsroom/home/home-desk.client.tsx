'use client';

import { Anchor, Group, Stack, Title } from '@mantine/core';
import Link from 'next/link';
import type { HomeArrangement } from '#lib/home/find-arrangement';
import { homePath } from '#lib/site/paths';
import { useMessages } from '../messages.client.tsx';
import { AnnouncementForm } from './announcement-form.client.tsx';
import { BoardForm } from './board-form.client.tsx';
import type { HomeDeeds } from './deeds.ts';
import classes from './home.module.css';

const EDITIONS = ['vi', 'en'] as const;
const addressOf = (edition: 'vi' | 'en') => (edition === 'vi' ? '/newsroom/home' : `/newsroom/home?edition=${edition}`);

/** What leads the front page of an edition, and what is announced on every page. */
export function HomeDesk({ arrangement, deeds }: { arrangement: HomeArrangement; deeds: HomeDeeds }) {
  const t = useMessages('home');
  const { board, announcement, sections, terms } = arrangement;
  return (
    <Stack gap="lg" maw="62rem">
      <Group justify="space-between">
        <Title order={1}>{t('title')}</Title>
        <Anchor href={homePath(board.locale)}>{t('seePage')}</Anchor>
      </Group>
      <nav aria-label={t('editions')} className={classes.editions}>
        {EDITIONS.map((edition) => (
          <Link
            key={edition}
            href={addressOf(edition)}
            aria-current={edition === board.locale ? 'page' : undefined}
            className={classes.edition}
          >
            {t(`edition.${edition}`)}
          </Link>
        ))}
      </nav>
      <BoardForm key={board.locale} board={board} sections={sections} terms={terms} deeds={deeds} />
      <AnnouncementForm announcement={announcement} announce={deeds.announce} />
    </Stack>
  );
}
