'use client';

import { Stack, Text, Title } from '@mantine/core';
import type { DeskReport } from '#lib/moderation/desk-report/view';
import { useMessages } from '../messages.client.tsx';
import { AutomaticPart, ReasonsPart, RulesPart } from './causes.client.tsx';
import classes from './desk-report.module.css';
import { PersonsPart } from './persons-part.client.tsx';
import { SpanChoice } from './span-choice.client.tsx';
import { DaysPart, HoursPart, WaitingPart } from './waiting-part.client.tsx';

type Props = {
  report: DeskReport;
  /** Whether this person sees everybody's numbers: `may(staff, 'govern-comments')`. */
  seesAll: boolean;
};

/** What the desk did in a span of days. */
export function Report({ report, seesAll }: Props) {
  const t = useMessages('deskReports');
  return (
    <Stack gap="xl" className={classes.page}>
      <Stack gap="xs">
        <Title order={1}>{t('title')}</Title>
        <Text size="sm" c="dimmed">
          {t(seesAll ? 'lead' : 'leadOwn')}
        </Text>
        <SpanChoice span={report.span} />
      </Stack>
      <WaitingPart waiting={report.waiting} />
      <DaysPart days={report.days} />
      <HoursPart hours={report.waiting.hours} />
      <PersonsPart report={report} seesAll={seesAll} />
      <ReasonsPart reasons={report.reasons} />
      <RulesPart rules={report.rules} />
      <AutomaticPart automatic={report.automatic} />
    </Stack>
  );
}
