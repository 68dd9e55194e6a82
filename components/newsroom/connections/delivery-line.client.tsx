'use client';

import { Badge, Button, Code, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import { shortTime } from '#lib/vietnamese/days';
import type { DeliveryLine as Line } from '#lib/webhooks/view';
import { useMessages } from '../messages.client.tsx';
import classes from './connections.module.css';

const PROBLEMS = ['private-address', 'unknown-host', 'too-slow', 'too-large', 'unreachable'] as const;

/** What became of one message. */
export function DeliveryLine({ line, onAgain }: { line: Line; onAgain: () => void }) {
  const t = useMessages('connections');
  const { event, endpoint, state, attempts, lastAt, ms, status, excerpt, error } = line;
  const time = shortTime(new Date(lastAt));
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Code>{event}</Code>
        <Badge variant="outline" color={state === 'delivered' ? 'gray' : 'lacquer'}>
          {t('deliveryState', { state })}
        </Badge>
        <Text size="sm">
          {status === null
            ? t(`problem.${PROBLEMS.find((problem) => problem === error) ?? 'other'}`)
            : t('status', { status: String(status) })}
        </Text>
      </Group>
      <Text size="sm">{t('deliveryLine', { endpoint, time, ms, attempts })}</Text>
      {excerpt && (
        <details>
          <summary>{t('answer')}</summary>
          <pre className={classes.excerpt}>{excerpt}</pre>
        </details>
      )}
      {state !== 'again' && (
        <Group>
          <Button size="compact-md" variant="default" onClick={onAgain}>
            {t('again')} <VisuallyHidden>{t('againWhich', { event, time })}</VisuallyHidden>
          </Button>
        </Group>
      )}
    </Stack>
  );
}
