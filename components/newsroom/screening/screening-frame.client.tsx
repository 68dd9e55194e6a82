'use client';

import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { PARTS, type ScreeningPart } from '#lib/comments/screening/page-query';
import { LinkTabs } from '../link-tabs.client.tsx';
import { useMessages } from '../messages.client.tsx';
import classes from './screening.module.css';

/** The page about screening: its parts, each with an address of its own. */
export function ScreeningFrame({ part, children }: { part: ScreeningPart; children: ReactNode }) {
  const t = useMessages('screening');
  return (
    <Stack gap="md" className={classes.page}>
      <Title order={1}>{t('title')}</Title>
      <Text size="sm" c="dimmed">
        {t('intro')}
      </Text>
      <LinkTabs
        label={t('parts')}
        tabs={PARTS.map((one) => ({
          href: `/newsroom/comments/screening?part=${one}`,
          isHere: one === part,
          children: t(`part.${one}`),
        }))}
      />
      {children}
    </Stack>
  );
}
