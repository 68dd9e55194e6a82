'use client';

import { Stack, Text, Title } from '@mantine/core';
import type { DeskReport, ReportDay, ReportHour, Waits } from '#lib/moderation/desk-report/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import { Bars } from './bars.client.tsx';
import { dayWords } from './day-words.ts';
import { durationParts } from './durations.ts';
import { FEW, Figures } from './figures.client.tsx';

/** How long comments waited in all, and what waits now. */
export function WaitingPart({ waiting: { waits, now } }: { waiting: DeskReport['waiting'] }) {
  const t = useMessages('deskReports');
  const long = useDuration();
  return (
    <Stack gap="xs">
      <Title order={2}>{t('waiting')}</Title>
      <Text>
        {waits
          ? t(waits.count < FEW ? 'waitsFew' : 'waitsAll', { p50: long(waits.p50), p90: long(waits.p90), count: waits.count })
          : t('noWaits')}
      </Text>
      <Text>{now.oldestAt ? t('waitingNow', { count: now.count, time: shortTime(new Date(now.oldestAt)) }) : t('waitingNone')}</Text>
    </Stack>
  );
}

/** What came in and was decided day by day, and how long it had waited. */
export function DaysPart({ days }: { days: readonly ReportDay[] }) {
  const t = useMessages('deskReports');
  const long = useDuration();
  const ends = [dayWords(days.at(0)?.day ?? ''), dayWords(days.at(-1)?.day ?? '')] as const;
  return (
    <Stack gap="sm">
      <Title order={2}>{t('byDay')}</Title>
      <Bars
        title={t('chartFlow')}
        names={[t('cameIn'), t('decided')]}
        slots={days.map(({ day, cameIn, decided }) => ({ key: day, first: cameIn, second: decided }))}
        ends={ends}
        write={(count) => t('amount', { count })}
      />
      <Bars
        title={t('chartWaits')}
        names={[t('nine'), t('half')]}
        slots={days.map(({ day, waits }) => slotOf(day, waits))}
        ends={ends}
        write={long}
      />
      <Figures
        title={t('byDay')}
        columns={[t('day'), t('cameIn'), t('decided'), t('automatic'), t('half'), t('nine')]}
        lines={days.map(({ day, cameIn, decided, automatic, waits }) => ({
          key: day,
          name: dayWords(day),
          cells: [
            { key: 'in', words: t('amount', { count: cameIn }) },
            { key: 'decided', words: t('amount', { count: decided }) },
            { key: 'automatic', words: t('amount', { count: automatic }) },
            { key: 'half', words: waits ? long(waits.p50) : t('none') },
            { key: 'nine', words: waits ? long(waits.p90) : t('none') },
          ],
        }))}
      />
    </Stack>
  );
}

/** How long comments waited by the hour in which they were sent. */
export function HoursPart({ hours }: { hours: readonly ReportHour[] }) {
  const t = useMessages('deskReports');
  const long = useDuration();
  return (
    <Stack gap="sm">
      <Title order={2}>{t('byHour')}</Title>
      <Text size="sm" c="dimmed">
        {t('byHourHint')}
      </Text>
      <Bars
        title={t('chartHours')}
        names={[t('nine'), t('half')]}
        slots={hours.map(({ hour, waits }) => slotOf(String(hour), waits))}
        ends={['0', '23']}
        write={long}
      />
      <Figures
        title={t('byHour')}
        columns={[t('hour'), t('comments'), t('half'), t('nine')]}
        lines={hours.map(({ hour, waits }) => ({
          key: String(hour),
          name: hour,
          cells: [
            { key: 'count', words: t('amount', { count: waits?.count ?? 0 }) },
            { key: 'half', words: waits ? long(waits.p50) : t('none') },
            { key: 'nine', words: waits ? long(waits.p90) : t('none') },
          ],
        }))}
      />
    </Stack>
  );
}

const slotOf = (key: string, waits: Waits | null) => ({ key, first: waits?.p90 ?? 0, second: waits?.p50 ?? 0 });

function useDuration(): (seconds: number) => string {
  const t = useMessages('deskReports');
  return (seconds) => t('duration', durationParts(seconds));
}
