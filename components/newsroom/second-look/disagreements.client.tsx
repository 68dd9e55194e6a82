'use client';

import { Anchor, Stack, Text, Title } from '@mantine/core';
import Link from 'next/link';
import type { Disagreement } from '#lib/moderation/second-look/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import classes from './second-look.module.css';

/** Where a second look came to another end than the decision; for whoever governs comments. */
export function Disagreements({ disagreements }: { disagreements: readonly Disagreement[] }) {
  const t = useMessages('deskReports');
  return (
    <Stack gap="xs" mt="xl" className={classes.page}>
      <Title order={2} id="disagreements">
        {t('disagreements')}
      </Title>
      <Text size="sm" c="dimmed">
        {disagreements.length > 0 ? t('disagreementsHint') : t('noDisagreements')}
      </Text>
      <ol className={classes.list} aria-labelledby="disagreements">
        {disagreements.map(({ decisionId, name, title, story, by, at, choice, second, deskPath }) => (
          <li key={decisionId}>
            <Text fw={600} dir="auto">
              {title}
            </Text>
            <Text size="sm" c="dimmed">
              <bdi>{name}</bdi> · {t('under', { story })}
            </Text>
            <Text size="sm">{t('firstChose', { choice, name: by, time: shortTime(new Date(at)) })}</Text>
            <Text size="sm">{t('secondChose', { choice: second.choice, name: second.by, time: shortTime(new Date(second.at)) })}</Text>
            <Anchor component={Link} href={deskPath} size="sm">
              {t('lookOpen')}
            </Anchor>
          </li>
        ))}
      </ol>
    </Stack>
  );
}
