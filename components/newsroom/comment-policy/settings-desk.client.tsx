'use client';

import { Stack, Text, Title } from '@mantine/core';
import type { RuleBook } from '#lib/comments/policy/settings/view';
import type { DeskSettingsNow } from '#lib/moderation/settings/view';
import { useMessages } from '../messages.client.tsx';
import type { GovernDeeds } from './deeds.ts';
import { DeskForm } from './desk-form.client.tsx';
import { GateLog } from './gate-log.client.tsx';
import { PaperForm } from './paper-form.client.tsx';
import { SectionPolicies } from './section-policies.client.tsx';

type Props = {
  book: RuleBook;
  desk: DeskSettingsNow;
  /** Whether the log is shown from its newest line on. */
  isNewest: boolean;
  deeds: GovernDeeds;
};

/** The page on which the paper says how comments are taken, section by section, and sees how that was changed. */
export function SettingsDesk({ book, desk, isNewest, deeds }: Props) {
  const t = useMessages('commentPolicy');
  return (
    <Stack gap="xl" maw="46rem">
      <Stack gap="xs">
        <Title order={1}>{t('title')}</Title>
        <Text size="sm" c="dimmed">
          {t('lead')}
        </Text>
      </Stack>
      <PaperForm paper={book.paper} save={deeds.savePaper} />
      <SectionPolicies sections={book.sections} save={deeds.saveSection} />
      <DeskForm desk={desk} save={deeds.saveDesk} />
      <GateLog log={book.log} isNewest={isNewest} />
    </Stack>
  );
}
