'use client';

import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import Link from 'next/link';
import type { GateState, GateLog as Log } from '#lib/comments/policy/settings/view';
import { shortTime } from '#lib/vietnamese/days';
import { useLocale, useMessages } from '../messages.client.tsx';
import classes from './comment-policy.module.css';
import { policyWords } from './policy-words.ts';

const PAGE = '/newsroom/comments/settings';

/** Who, or what, changed the taking of comments, when, and why; the newest first. */
export function GateLog({ log, isNewest }: { log: Log; isNewest: boolean }) {
  const t = useMessages('commentPolicy');
  const locale = useLocale();
  const words = (state: GateState): string => {
    if (state.kind === 'pressure') return state.deed ? t('logPressure', { deed: t('deeds', { deed: state.deed }) }) : t('logPressureOver');
    return [policyWords(state.policy, locale), state.hasLimits && t('logLimits')].filter(Boolean).join('; ') || t('logNothing');
  };
  return (
    <Stack gap="sm">
      <Title order={2} id="gate-log">
        {t('log')}
      </Title>
      {log.lines.length === 0 && <Text c="dimmed">{t('logEmpty')}</Text>}
      <ol className={classes.log} aria-labelledby="gate-log">
        {log.lines.map(({ id, at, scope, name, from, to, why, until, by }) => (
          <li key={id}>
            <Text size="sm" c="dimmed">
              <time dateTime={at}>{shortTime(new Date(at))}</time> · {by ?? t('logByItself')}
            </Text>
            <Text size="sm">
              <b>{t('logScope', { scope, name: name ?? '' })}.</b> {t('logNow', { to: words(to) })} {t('logWas', { from: words(from) })}
              {until && ` ${t('logUntil', { time: shortTime(new Date(until)) })}`}
            </Text>
            {why.code !== 'person' && (
              <Text size="sm" c="dimmed">
                {why.code === 'pressure' ? t('why', { measure: why.measure, count: why.count, limit: why.limit }) : t('whyOver')}
              </Text>
            )}
          </li>
        ))}
      </ol>
      <Group gap="md">
        {!isNewest && (
          <Anchor component={Link} href={PAGE}>
            {t('logNewest')}
          </Anchor>
        )}
        {log.next !== null && (
          <Anchor component={Link} href={`${PAGE}?before=${log.next}`}>
            {t('logEarlier')}
          </Anchor>
        )}
      </Group>
    </Stack>
  );
}
