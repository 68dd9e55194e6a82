'use client';

import { Anchor, Badge, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { type RuleName, ruleWord, type Span, type Verdict } from '#lib/comments/screening/rule';
import type { DeskCard } from '#lib/moderation/view';
import { shortTime } from '#lib/vietnamese/days';
import { MarkedText } from '../marked-text.tsx';
import { useMessages } from '../messages.client.tsx';
import { AgeMark } from './age-mark.client.tsx';
import classes from './desk.module.css';

type Props = {
  card: DeskCard;
  /** What stands beside each reason that screening gave; `said` is what it says. */
  beside: (verdict: { rule: RuleName; said: string; isFirst: boolean }) => ReactNode;
};

/** What was said, by whom, under what, to whom, and what screening noticed of it. */
export function CardWords({ card, beside }: Props) {
  const t = useMessages('desk');
  const { id, name, title, body, createdAt, editedAt, hasPhone, likes, isPick, story, answers, reasons } = card;
  return (
    <>
      <Title order={2} size="h3" id={`comment-${id}`} dir="auto">
        <Marked field="title" text={title} reasons={reasons} />
      </Title>
      <Text size="sm" c="dimmed" component="p">
        <bdi className={classes.name}>
          <Marked field="name" text={name} reasons={reasons} />
        </bdi>{' '}
        · <time dateTime={createdAt}>{t('sentAt', { time: shortTime(new Date(createdAt)) })}</time> <AgeMark card={card} />
        {editedAt && <> · {t('edited', { time: shortTime(new Date(editedAt)) })}</>}
        {hasPhone && <> · {t('hasPhone')}</>}
        {likes > 0 && <> · {t('likes', { count: likes })}</>}
        {isPick && (
          <>
            {' '}
            <Badge component="span" variant="light" tt="none" className={classes.pick}>
              {t('pick')}
            </Badge>
          </>
        )}
      </Text>
      <Text size="sm" component="p">
        {t('under')}{' '}
        {story.path ? (
          <Anchor href={story.path} inherit>
            {story.title}
          </Anchor>
        ) : (
          story.title
        )}
      </Text>
      {answers && (
        <figure className={classes.answered}>
          <figcaption>
            {t('answersTo', { name: answers.name || '…' })}
            {answers.status !== 'approved' && <> ({t('answersHidden')})</>}
          </figcaption>
          {answers.body && <blockquote dir="auto">{answers.body}</blockquote>}
        </figure>
      )}
      <Text component="div" dir="auto" className={classes.body}>
        <Marked field="body" text={body} reasons={reasons} />
      </Text>
      {reasons.length > 0 && (
        <ul className={classes.reasons} aria-label={t('reasons')}>
          {reasons.map(({ rule, detail, outcome }, index) => {
            const said = t('reason', { rule: ruleWord(rule), detail, seconds: Number(detail) || 0 });
            return (
              <li key={rule}>
                {said} {outcome === 'reject' && t('rejectedByIt')} {beside({ rule, said, isFirst: index === 0 })}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

/** A text with the very words that screening means marked in it. */
const Marked = ({ field, text, reasons }: { field: Span['field']; text: string; reasons: readonly Verdict[] }) => (
  <MarkedText text={text} spans={reasons.flatMap(({ spans }) => spans.filter((span) => span.field === field))} />
);
