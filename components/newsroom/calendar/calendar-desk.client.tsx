'use client';

import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { CALENDAR_VIEWS, calendarPath, daysAfter } from '#lib/articles/calendar/address';
import type { Calendar, CalendarEvent } from '#lib/articles/calendar/view';
import { shortDay, shortTime, weekdayOf } from '#lib/vietnamese/days';
import { outOfReach, type ScheduleDeeds } from '../articles/schedule/deeds.ts';
import { PlanAlarms } from '../articles/schedule/plan-alarms.client.tsx';
import { useRefusalWords } from '../articles/schedule/use-refusal-words.ts';
import { useMessages } from '../messages.client.tsx';
import classes from './calendar.module.css';
import { DayList } from './day-list.client.tsx';
import { DayTable } from './day-table.client.tsx';
import week from './week.module.css';

type Props = { calendar: Calendar; move: ScheduleDeeds['move']; seesFront: boolean };

/** What happens in a day or a week of the newsroom; from each line to its story, and to another moment. */
export function CalendarDesk({ calendar: { view, day, days, today, isCut, alarms }, move, seesFront }: Props) {
  const t = useMessages('calendar');
  const refusalWords = useRefusalWords();
  const router = useRouter();
  const [moving, setMoving] = useState<number | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [isBusy, startTransition] = useTransition();
  const step = view === 'week' ? 7 : 1;
  const last = days.at(-1)?.day ?? day;
  const isWeek = view === 'week';
  const Day = isWeek ? DayList : DayTable;

  const save = ({ plan, title }: CalendarEvent, at: string) =>
    plan &&
    startTransition(async () => {
      const answer = await move({ scheduleId: plan.id, at }).catch(outOfReach);
      setError(answer.ok ? null : refusalWords(answer));
      if (!answer.ok) return;
      setMoving(null);
      setSaid(t('moved', { title, time: shortTime(answer.value.dueAt) }));
      router.refresh();
    });

  return (
    <Stack gap="md">
      <Title order={1}>
        {view === 'day' ? t('titleDay', { day: shortDay(day) }) : t('titleWeek', { from: shortDay(day), until: shortDay(last) })}
      </Title>
      <Group component="nav" aria-label={t('view')} gap="lg" className={classes.links}>
        {CALENDAR_VIEWS.map((one) => (
          <Link
            key={one}
            href={calendarPath(one, one === 'day' && today >= day && today <= last ? today : day)}
            aria-current={one === view ? 'page' : undefined}
            className={classes.view}
          >
            {t(one)}
          </Link>
        ))}
        {seesFront && (
          <a href="/newsroom/home/preview" className={classes.view}>
            {t('frontAt')}
          </a>
        )}
      </Group>
      <Group component="nav" aria-label={t('turn')} gap="lg" className={classes.links}>
        <Anchor component={Link} href={calendarPath(view, daysAfter(day, -step))} rel="prev" className={classes.turn}>
          {t('previous', { view })}
        </Anchor>
        <Anchor component={Link} href={calendarPath(view, today)} className={classes.turn}>
          {t('today')}
        </Anchor>
        <Anchor component={Link} href={calendarPath(view, daysAfter(day, step))} rel="next" className={classes.turn}>
          {t('next', { view })}
        </Anchor>
      </Group>
      <PlanAlarms alarms={alarms} />
      <Text size="sm" role="status">
        {said}
      </Text>
      {isCut && <Text size="sm">{t('cut')}</Text>}
      <div className={isWeek ? week.week : undefined}>
        {days.map(({ day: one, events }) => {
          const isToday = one === today;
          const title = `d${one}`;
          return (
            <section key={one} aria-labelledby={title} className={week.day} data-today={isToday || undefined}>
              <Title order={2} id={title} aria-current={isToday ? 'date' : undefined} className={week.heading}>
                <span>{t('weekday', { day: `${weekdayOf(new Date(`${one}T00:00:00+07:00`))}` })}</span>{' '}
                <span>{isWeek ? shortDay(one).slice(0, 5) : shortDay(one)}</span>{' '}
                {isToday && <span className={week.today}>{t('today')}</span>}
              </Title>
              {events.length === 0 ? (
                <Text size="sm" c="dimmed">
                  {t('nothing')}
                </Text>
              ) : (
                <Day
                  labelledBy={title}
                  events={events}
                  openId={moving}
                  error={error}
                  isBusy={isBusy}
                  onMove={(id) => {
                    setError(null);
                    setSaid('');
                    setMoving(id);
                  }}
                  onSave={save}
                />
              )}
            </section>
          );
        })}
      </div>
    </Stack>
  );
}
