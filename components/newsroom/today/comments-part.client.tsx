'use client';

import { Title } from '@mantine/core';
import type { Comments, WaitingLane } from '#lib/dashboard/view';
import { ageOf, waitedFor } from '#lib/moderation/age';
import { deskAddress } from '#lib/moderation/desk-address';
import { fieldOfMoment } from '#lib/vietnamese/days';
import { Bars } from '../desk-report/bars.client.tsx';
import { Figures } from '../desk-report/figures.client.tsx';
import { useMessages } from '../messages.client.tsx';
import { FigureLink } from './figure-link.client.tsx';
import classes from './today.module.css';

/** How many comments wait where and since when, what the desk must know of, and what was decided in the last day. */
export function CommentsPart({ comments: { lanes, hours, waitsTooLongMinutes, alarms }, at }: { comments: Comments; at: Date }) {
  const t = useMessages('today');
  const desk = useMessages('desk');
  const clock = (moment: Date) => t('clock', { hour: Number(fieldOfMoment(moment).slice(11, 13)) });
  const amount = (count: number) => t('amount', { count });
  const ends = [hours.at(0), hours.at(-1)].map((one) => (one ? clock(one.at) : ''));
  const isLate = ({ lane, oldestAt }: WaitingLane) => {
    const age = oldestAt && lane !== 'unseen' ? ageOf(oldestAt, at, waitsTooLongMinutes) : 'fresh';
    return age === 'late' || age === 'overdue';
  };
  return (
    <section className={classes.part} aria-labelledby="comments">
      <Title order={2} id="comments">
        {t('comments')}
      </Title>
      <ul className={classes.figures}>
        {lanes.map((lane) => (
          <FigureLink
            key={lane.lane}
            href={deskAddress({ lane: lane.lane })}
            name={desk('lane', { lane: lane.lane })}
            count={lane.count}
            isLate={isLate(lane)}
            {...(lane.oldestAt
              ? {
                  note:
                    t('oldest', waitedFor(lane.oldestAt, at)) +
                    (isLate(lane) ? ` (${t('tooLong', { minutes: waitsTooLongMinutes })})` : ''),
                }
              : {})}
          />
        ))}
        <FigureLink
          href="/newsroom/comments"
          name={t('alarms')}
          count={alarms.pages + alarms.outbox}
          isLate={alarms.pages + alarms.outbox > 0}
        />
      </ul>
      <Bars
        title={t('decidedChart')}
        slots={hours.map(({ at: hour, approved, refused }) => ({ key: String(hour.getTime()), first: approved, second: refused }))}
        names={[t('approved'), t('refused')]}
        ends={[ends[0] ?? '', ends[1] ?? '']}
        write={amount}
      />
      <details className={classes.numbers}>
        <summary>{t('table')}</summary>
        <Figures
          title={t('decidedChart')}
          columns={[t('hour'), t('approved'), t('refused')]}
          lines={hours.map(({ at: hour, approved, refused }) => ({
            key: String(hour.getTime()),
            name: clock(hour),
            cells: [
              { key: 'approved', words: amount(approved) },
              { key: 'refused', words: amount(refused) },
            ],
          }))}
        />
      </details>
    </section>
  );
}
