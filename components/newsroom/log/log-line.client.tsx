'use client';

import { Anchor, Text } from '@mantine/core';
import type { Route } from 'next';
import Link from 'next/link';
import { hrefOf, sentenceOf } from '#lib/audit/log/sentence';
import type { LogEntry } from '#lib/audit/log/view';
import { shortTime } from '#lib/vietnamese/days';
import { useLocale, useMessages } from '../messages.client.tsx';
import classes from './log-desk.module.css';

/** A line of the log as a sentence, with what else stands beside it and its seal. */
export function LogLine({ entry }: { entry: LogEntry }) {
  const t = useMessages('log');
  const desk = useMessages('desk');
  const locale = useLocale();
  const { seq, at, decision, detail, hash } = entry;
  const href = hrefOf(entry);
  const place = (status: string) => (status === 'withdrawn' ? t('withdrawn') : desk('lane', { lane: status }));
  return (
    <li className={classes.entry}>
      <div>
        <time dateTime={at}>{shortTime(new Date(at))}</time> ·{' '}
        {sentenceOf(entry, locale).map(({ is, text }) => {
          if (is === 'by') return <strong key={is}>{text}</strong>;
          if (is === 'thing' && href)
            return (
              <Anchor key={is} component={Link} href={href as Route} inherit underline="always">
                {text}
              </Anchor>
            );
          return text;
        })}
      </div>
      {decision && (
        <div>
          {t('moved', { from: place(decision.from), to: place(decision.to) })}
          {decision.isUndo && <> · {t('undo')}</>}
          {decision.reason && <> · {desk('rejection', { reason: decision.reason.replaceAll('-', '_') })}</>}
          {decision.note && <> · “{decision.note}”</>}
        </div>
      )}
      {Object.keys(detail).length > 0 && (
        <Text size="sm" component="div" c="dimmed">
          {Object.entries(detail)
            .map(([name, value]) => `${name}: ${value ?? '–'}`)
            .join(' · ')}
        </Text>
      )}
      <Text size="xs" component="div" c="dimmed">
        {t('seal', { seq })} <code className={classes.hash}>{hash}</code>
      </Text>
    </li>
  );
}
