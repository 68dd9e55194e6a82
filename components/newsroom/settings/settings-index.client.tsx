'use client';

import { Anchor, Stack, Text, Title } from '@mantine/core';
import type { Route } from 'next';
import Link from 'next/link';
import type { Locale } from '#lib/messages/translator';
import { useMessages } from '../messages.client.tsx';
import type { SettingsCard } from './cards.ts';
import classes from './settings.module.css';

/** All groups of settings that this person may change, and what is not changed here. */
export function SettingsIndex({ cards, leading }: { cards: readonly SettingsCard[]; leading: Locale }) {
  const t = useMessages('settings');
  return (
    <Stack gap="lg">
      <Title order={1}>{t('title')}</Title>
      <Text>{t('lead')}</Text>
      <ul className={classes.cards} aria-label={t('groups')}>
        {cards.map(({ name, href }) => (
          <li key={name}>
            <Anchor component={Link} href={href as Route} fw={600}>
              {t(`group.${name}`)}
            </Anchor>
            <Text size="sm" c="dimmed">
              {t(`hint.${name}`)}
            </Text>
          </li>
        ))}
      </ul>
      <section aria-labelledby="fixed">
        <Title order={2} id="fixed">
          {t('fixed.title')}
        </Title>
        <Text size="sm">{t('fixed.locale', { locale: leading })}</Text>
        <Text size="sm">{t('fixed.zone')}</Text>
      </section>
    </Stack>
  );
}
