'use client';

import { Anchor, Table } from '@mantine/core';
import Link from 'next/link';
import { Fragment } from 'react';
import type { CalendarEvent } from '#lib/articles/calendar/view';
import { shortTime } from '#lib/vietnamese/days';
import { useLocale, useMessages } from '../messages.client.tsx';
import classes from './calendar.module.css';
import { EventWords } from './event-words.client.tsx';
import { MoveButton, MoveForm, type Moving } from './move-plan.client.tsx';

export type DayProps = Moving & { labelledBy: string; events: readonly CalendarEvent[] };

/** One day of the calendar: a table on a desk, a list of lines on a phone. */
export function DayTable({ labelledBy, events, ...moving }: DayProps) {
  const t = useMessages('calendar');
  const locale = useLocale();
  return (
    <Table className={classes.table} verticalSpacing="xs" aria-labelledby={labelledBy}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('columnTime')}</Table.Th>
          <Table.Th>{t('columnWhat')}</Table.Th>
          <Table.Th>{t('columnStory')}</Table.Th>
          <Table.Th>{t('columnSection')}</Table.Th>
          <Table.Th>{t('columnWho')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {events.map((event) => {
          const { kind, articleId, title, section, at, plan, by } = event;
          return (
            <Fragment key={`${kind}-${articleId}-${plan?.id ?? ''}`}>
              <Table.Tr>
                <Table.Td className={classes.time}>{shortTime(at).slice(0, 5)}</Table.Td>
                <Table.Td>
                  <EventWords event={event} />
                </Table.Td>
                <Table.Td className={classes.title}>
                  <Anchor component={Link} href={`/newsroom/articles/${articleId}`} c="inherit" fw={600} lang={event.locale}>
                    {title}
                  </Anchor>
                </Table.Td>
                <Table.Td>{section && ((locale === 'en' && section.nameEn) || section.name)}</Table.Td>
                <Table.Td>
                  {by} <MoveButton event={event} {...moving} />
                </Table.Td>
              </Table.Tr>
              {plan && moving.openId === plan.id && (
                <Table.Tr>
                  <Table.Td colSpan={5}>
                    <MoveForm event={event} {...moving} />
                  </Table.Td>
                </Table.Tr>
              )}
            </Fragment>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
