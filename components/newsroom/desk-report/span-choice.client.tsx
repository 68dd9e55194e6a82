'use client';

import { Button, Group, Text, TextInput } from '@mantine/core';
import { type ReportSpan, USUAL_SPANS } from '#lib/moderation/desk-report/view';
import { LinkTabs } from '../link-tabs.client.tsx';
import { useMessages } from '../messages.client.tsx';
import { dayWords } from './day-words.ts';

const PAGE = '/newsroom/comments/reports';

/** Which days the report is about. */
export function SpanChoice({ span }: { span: ReportSpan }) {
  const t = useMessages('deskReports');
  return (
    <>
      <LinkTabs
        label={t('spans')}
        tabs={USUAL_SPANS.map((days) => ({ href: `${PAGE}?days=${days}`, isHere: days === span.days, children: t('spanDays', { days }) }))}
      />
      <form action={PAGE}>
        <Group gap="sm" align="end" key={`${span.from} ${span.to}`}>
          <TextInput type="date" name="from" label={t('from')} defaultValue={span.from} />
          <TextInput type="date" name="to" label={t('to')} defaultValue={span.to} />
          <Button type="submit" variant="default">
            {t('show')}
          </Button>
        </Group>
      </form>
      <Text size="sm">{t('spanNow', { from: dayWords(span.from), to: dayWords(span.to) })}</Text>
    </>
  );
}
