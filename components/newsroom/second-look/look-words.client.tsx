'use client';

import { Text, Title } from '@mantine/core';
import { ruleWord, type Span } from '#lib/comments/screening/rule';
import type { LookCard } from '#lib/moderation/second-look/view';
import { shortTime } from '#lib/vietnamese/days';
import { MarkedText } from '../marked-text.tsx';
import { useMessages } from '../messages.client.tsx';
import classes from './second-look.module.css';

/** What was said, by whom, under what, to whom, and what screening noticed: all that was known before the decision. */
export function LookWords({ card: { decisionId, name, title, body, createdAt, story, answers, reasons } }: { card: LookCard }) {
  const t = useMessages('deskReports');
  const desk = useMessages('desk');
  const marked = (field: Span['field'], text: string) => (
    <MarkedText text={text} spans={reasons.flatMap(({ spans }) => spans.filter((span) => span.field === field))} />
  );
  return (
    <>
      <Title order={2} size="h3" id={`look-${decisionId}`} dir="auto" className={classes.said}>
        {marked('title', title)}
      </Title>
      <Text size="sm" component="p" className={classes.said}>
        <bdi>{marked('name', name)}</bdi> · <time dateTime={createdAt}>{desk('sentAt', { time: shortTime(new Date(createdAt)) })}</time>
      </Text>
      <Text size="sm" component="p">
        {t('under', { story: story.title })}
      </Text>
      {story.lead && (
        <Text size="sm" c="dimmed" component="p">
          {story.lead}
        </Text>
      )}
      {answers && (
        <figure className={classes.answered}>
          <figcaption>{t('answersTo', { name: answers.name || '…' })}</figcaption>
          {answers.body && <blockquote dir="auto">{answers.body}</blockquote>}
        </figure>
      )}
      <Text component="div" dir="auto" className={classes.said}>
        {marked('body', body)}
      </Text>
      {reasons.length > 0 && (
        <ul aria-label={desk('reasons')}>
          {reasons.map(({ rule, detail }) => (
            <li key={rule}>{desk('reason', { rule: ruleWord(rule), detail, seconds: Number(detail) || 0 })}</li>
          ))}
        </ul>
      )}
    </>
  );
}
