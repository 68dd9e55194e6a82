'use client';

import { Text, Title } from '@mantine/core';
import Link from 'next/link';
import { calendarPath, daysAfter } from '#lib/articles/calendar/address';
import type { Coming, ComingPlan, Moved } from '#lib/dashboard/view';
import { dayOf, shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import { FigureLink } from './figure-link.client.tsx';
import classes from './today.module.css';

/** What goes out by itself today and tomorrow, and what did not. */
export function ComingPart({ coming: { today, tomorrow, alarms }, at }: { coming: Coming; at: Date }) {
  const t = useMessages('today');
  const day = dayOf(at);
  return (
    <section className={classes.part} aria-labelledby="coming">
      <Title order={2} id="coming">
        {t('coming')}
      </Title>
      <ul className={classes.figures}>
        <FigureLink href={calendarPath('day', day)} name={t('todayPlans')} count={today.length} />
        <FigureLink href={calendarPath('day', daysAfter(day, 1))} name={t('tomorrowPlans')} count={tomorrow.length} />
        <FigureLink href="/newsroom/articles" name={t('alarmPlans')} count={alarms.length} isLate={alarms.length > 0} />
      </ul>
      {today.length + tomorrow.length + alarms.length === 0 && <Text c="dimmed">{t('comingNone')}</Text>}
      <Plans title={t('alarmPlans')} plans={alarms} />
      <Plans title={t('todayPlans')} plans={today} />
      <Plans title={t('tomorrowPlans')} plans={tomorrow} />
    </section>
  );
}

function Plans({ title, plans }: { title: string; plans: readonly ComingPlan[] }) {
  const t = useMessages('today');
  if (plans.length === 0) return null;
  return (
    <section aria-label={title}>
      <Title order={3}>{title}</Title>
      <ul className={classes.lines}>
        {plans.map((plan) => (
          <li key={plan.id}>
            <Link href={`/newsroom/articles/${plan.articleId}`} className={classes.line} lang={plan.locale}>
              {plan.title}
            </Link>
            <Text size="sm" c="dimmed">
              {shortTime(plan.dueAt)} · {t('plan', { deed: plan.deed })} · {plan.by}
              {plan.state !== 'open' && <span className={classes.late}> · {t('planState', { state: plan.state })}</span>}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What happened lately to the stories this person works on, and by whom. */
export function MovedPart({ moved }: { moved: readonly Moved[] }) {
  const t = useMessages('today');
  return (
    <section className={classes.part} aria-labelledby="moved">
      <Title order={2} id="moved">
        {t('moved')}
      </Title>
      {moved.length === 0 && <Text c="dimmed">{t('movedNone')}</Text>}
      <ul className={classes.lines}>
        {moved.map(({ articleId, title, locale, kind, at, by, reason }) => (
          <li key={`${articleId} ${kind} ${at.getTime()}`}>
            <Link href={`/newsroom/articles/${articleId}`} className={classes.line} lang={locale}>
              {title}
            </Link>
            <Text size="sm" c="dimmed">
              {t('movedLine', { name: by ?? t('somebodyGone'), kind: t(`movedKind.${kind}`), time: shortTime(at) })}
              {reason && `: ${reason}`}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
