'use client';

import { Anchor, Text, Title } from '@mantine/core';
import type { Reading, ReadStory } from '#lib/dashboard/view';
import { Bars } from '../desk-report/bars.client.tsx';
import { Figures } from '../desk-report/figures.client.tsx';
import { useMessages } from '../messages.client.tsx';
import classes from './today.module.css';

/** What is read: the day by its hours beside the same weekday before, and the stories read most. */
export function ReadingPart({ reading: { hours, total, now, today } }: { reading: Reading }) {
  const t = useMessages('today');
  const clock = (hour: number) => t('clock', { hour });
  const amount = (count: number) => t('amount', { count });
  return (
    <section className={classes.part} aria-labelledby="reading">
      <Title order={2} id="reading">
        {t('reading')}
      </Title>
      <Text>
        <strong>{t('readingTotal', { views: total.views })}</strong> · {t('readingBefore', { before: total.before })}
      </Text>
      <Bars
        title={t('readingChart')}
        slots={hours.map(({ hour, views, before }) => ({ key: String(hour), first: before, second: views }))}
        names={[t('sameDayBefore'), t('title')]}
        ends={[clock(0), clock(23)]}
        write={amount}
      />
      <details className={classes.numbers}>
        <summary>{t('table')}</summary>
        <Figures
          title={t('readingChart')}
          columns={[t('hour'), t('sameDayBefore'), t('title')]}
          lines={hours.map(({ hour, views, before }) => ({
            key: String(hour),
            name: clock(hour),
            cells: [
              { key: 'before', words: amount(before) },
              { key: 'views', words: amount(views) },
            ],
          }))}
        />
      </details>
      <div className={classes.ways}>
        <Most title={t('readNow')} stories={now} />
        <Most title={t('readToday')} stories={today} />
      </div>
    </section>
  );
}

function Most({ title, stories }: { title: string; stories: readonly ReadStory[] }) {
  const t = useMessages('today');
  return (
    <section aria-label={title}>
      <Title order={3}>{title}</Title>
      {stories.length === 0 && <Text c="dimmed">{t('readNone')}</Text>}
      <ol className={classes.lines}>
        {stories.map(({ articleId, title: name, path, locale, views }) => (
          <li key={articleId}>
            <Anchor href={path} className={classes.line} lang={locale}>
              {name}
            </Anchor>
            <Text size="sm" c="dimmed">
              {t('views', { views })}
            </Text>
          </li>
        ))}
      </ol>
    </section>
  );
}
