'use client';

import { Text, Title } from '@mantine/core';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { ARTICLES_PATH } from '#lib/articles/newsroom-list/address';
import type { Dashboard, WaitingStory } from '#lib/dashboard/view';
import { listAddress } from '#lib/lists/address';
import { shortTime } from '#lib/vietnamese/days';
import { useLocale, useMessages } from '../messages.client.tsx';
import { FigureLink } from './figure-link.client.tsx';
import classes from './today.module.css';

/** What waits for this person: to be written, to be mended, to be read, to be answered. */
export function WorkPart({ work }: { work: NonNullable<Dashboard['work']> }) {
  const t = useMessages('today');
  const { assigned, returned, desk, corrections, unreadNotes } = work;
  const gone = t('somebodyGone');
  const isIdle = assigned.count + returned.count + (desk?.count ?? 0) === 0;
  return (
    <section className={classes.part} aria-labelledby="work">
      <Title order={2} id="work">
        {t('work')}
      </Title>
      <ul className={classes.figures}>
        <FigureLink
          href={listAddress(ARTICLES_PATH, { who: 'assigned', stage: 'writing' })}
          name={t('assigned')}
          count={assigned.count}
          isLate={assigned.stories.some(({ isLate }) => isLate)}
        />
        <FigureLink
          href={listAddress(ARTICLES_PATH, { stage: 'returned', ...(desk ? { who: 'mine' } : {}) })}
          name={t('returned')}
          count={returned.count}
        />
        {desk &&
          (['submitted', 'reviewing', 'ready'] as const).map((stage) => (
            <FigureLink key={stage} href={listAddress(ARTICLES_PATH, { stage })} name={t(`desks.${stage}`)} count={desk.stages[stage]} />
          ))}
        <FigureLink href="/newsroom/notes" name={t('notes')} count={unreadNotes} />
        <FigureLink
          href="/newsroom/corrections"
          name={t('corrections')}
          count={corrections.count}
          {...(corrections.oldestAt ? { note: t('correctionsSince', { time: shortTime(corrections.oldestAt) }) } : {})}
        />
      </ul>
      {isIdle && <Text c="dimmed">{t('workNone')}</Text>}
      <div className={classes.ways}>
        <Lines
          title={t('assigned')}
          stories={assigned.stories}
          say={({ dueAt, isLate }) => (
            <>
              {dueAt && t('due', { time: shortTime(dueAt) })}
              {isLate && <span className={classes.late}> · {t('late')}</span>}
            </>
          )}
        />
        <Lines
          title={t('returned')}
          stories={returned.stories}
          say={({ who, reason }) => t('returnedBy', { name: who ?? gone, reason: reason || t('noReason') })}
        />
        {desk && (
          <Lines
            title={t('desk')}
            stories={desk.stories}
            say={({ stage, since, who }) =>
              [
                ...(stage === 'submitted' || stage === 'reviewing' || stage === 'ready' ? [t(`desks.${stage}`)] : []),
                t('since', { time: shortTime(since) }),
                t('by', { name: who ?? gone }),
              ].join(' · ')
            }
          />
        )}
      </div>
    </section>
  );
}

type LinesProps = { title: string; stories: readonly WaitingStory[]; say: (story: WaitingStory) => ReactNode };

function Lines({ title, stories, say }: LinesProps) {
  const t = useMessages('today');
  const locale = useLocale();
  if (stories.length === 0) return null;
  return (
    <section aria-label={title}>
      <Title order={3}>{title}</Title>
      <ul className={classes.lines}>
        {stories.map((story) => (
          <li key={story.articleId}>
            <Link href={`/newsroom/articles/${story.articleId}`} className={classes.line} lang={story.locale}>
              {story.title}
            </Link>
            <Text size="sm" c="dimmed">
              {story.section ? (locale === 'en' && story.section.nameEn) || story.section.name : t('noSection')} · {say(story)}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
