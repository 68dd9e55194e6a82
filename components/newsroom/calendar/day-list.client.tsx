'use client';

import { Anchor, Text } from '@mantine/core';
import Link from 'next/link';
import type { CalendarEvent } from '#lib/articles/calendar/view';
import { shortTime } from '#lib/vietnamese/days';
import { useLocale } from '../messages.client.tsx';
import type { DayProps } from './day-table.client.tsx';
import { EventWords } from './event-words.client.tsx';
import { MoveButton, MoveForm } from './move-plan.client.tsx';
import classes from './week.module.css';

/** One day of a week, in order of time: narrow enough to stand beside the six others, and a list of lines on a phone. */
export function DayList({ labelledBy, events, ...moving }: DayProps) {
  const locale = useLocale();
  const whereAndWho = ({ section, by }: CalendarEvent) =>
    [section && ((locale === 'en' && section.nameEn) || section.name), by].filter(Boolean).join(' · ');
  return (
    <ol className={classes.events} aria-labelledby={labelledBy}>
      {events.map((event) => {
        const { kind, articleId, title, at, plan } = event;
        return (
          <li key={`${kind}-${articleId}-${plan?.id ?? ''}`} className={classes.event}>
            <Text size="sm">
              <span className={classes.time}>{shortTime(at).slice(0, 5)}</span> <EventWords event={event} />
            </Text>
            <Anchor component={Link} href={`/newsroom/articles/${articleId}`} className={classes.title} lang={event.locale}>
              {title}
            </Anchor>
            <Text size="sm" c="dimmed">
              {whereAndWho(event)}
            </Text>
            <MoveButton event={event} {...moving} />
            {plan && moving.openId === plan.id && (
              <div className={classes.form}>
                <MoveForm event={event} {...moving} />
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
