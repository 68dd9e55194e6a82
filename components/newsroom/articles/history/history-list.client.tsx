'use client';

import { Anchor, Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import Link from 'next/link';
import type { History, HistoryStep, VersionLine as Line } from '#lib/articles/revisions/view';
import { dayOf, shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../../messages.client.tsx';
import classes from './history.module.css';
import { StepLine } from './step-line.client.tsx';

type Entry = { at: Date } & ({ line: Line; previous: number | null } | { step: HistoryStep });

/** Every version of a story and what was done with it, by day. Any two can be chosen and compared, without scripts too. */
export function HistoryList({ history, isFirstPage }: { history: History; isFirstPage: boolean }) {
  const t = useMessages('history');
  const { articleId, title, versions, steps, next } = history;
  const entries: Entry[] = [
    // A version that was published as it was made stands under its publication.
    ...steps.map((step) => ({ at: step.at, step })),
    ...versions.map((line, place) => ({ at: line.savedAt, line, previous: versions[place + 1]?.version ?? next })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime());
  const days = Map.groupBy(entries, ({ at }) => dayOf(at));
  const address = `/newsroom/articles/${articleId}/history`;
  return (
    <Stack gap="md">
      <Anchor component={Link} href={`/newsroom/articles/${articleId}`} size="sm">
        {t('toEditor')}
      </Anchor>
      <Title order={1}>{t('title')}</Title>
      <Text>{title}</Text>
      <Text size="sm" c="dimmed">
        {t('lead')}
      </Text>
      {versions.length === 0 && <Text>{t('none')}</Text>}
      <form method="get" action={`${address}/compare`} className={classes.days}>
        {versions.length > 1 && (
          <div>
            <Button type="submit" variant="default">
              {t('compareChosen')}
            </Button>
          </div>
        )}
        {[...days.values()].map((some) => (
          <section key={some[0]?.at.getTime()}>
            <Title order={2} size="h4">
              {some[0] && shortTime(some[0].at).slice(6)}
            </Title>
            <ol className={classes.entries}>
              {some.map((entry) =>
                'line' in entry ? (
                  <VersionLine
                    key={`v${entry.line.version}`}
                    line={entry.line}
                    previous={entry.previous}
                    history={history}
                    chosen={entry.line === versions[0] ? 'to' : entry.line === versions[1] ? 'from' : null}
                  />
                ) : (
                  <StepLine key={`${entry.step.kind}${entry.at.getTime()}${entry.step.version}`} step={entry.step} />
                ),
              )}
            </ol>
          </section>
        ))}
      </form>
      <Group component="nav" aria-label={t('older')} gap="lg">
        {!isFirstPage && (
          <Anchor component={Link} href={address}>
            {t('newest')}
          </Anchor>
        )}
        {next !== null && (
          <Anchor component={Link} href={`${address}?before=${next}`} rel="next">
            {t('older')}
          </Anchor>
        )}
      </Group>
    </Stack>
  );
}

type LineProps = { line: Line; previous: number | null; history: History; chosen: 'from' | 'to' | null };

function VersionLine({ line, previous, history: { articleId, draftVersion, live }, chosen }: LineProps) {
  const t = useMessages('history');
  const { version, kind, savedBy, savedAt, beganAt, published } = line;
  const compare = (from: number, to: number) => `/newsroom/articles/${articleId}/history/compare?from=${from}&to=${to}`;
  return (
    <li className={classes.entry}>
      <div className={classes.choices}>
        {(['from', 'to'] as const).map((side) => (
          <label key={side} className={classes.choice}>
            <span aria-hidden="true">{t(side === 'from' ? 'columnFrom' : 'columnTo')}</span>
            <input
              type="radio"
              name={side}
              value={version}
              defaultChecked={chosen === side}
              aria-label={t(side === 'from' ? 'chooseFrom' : 'chooseTo', { version })}
            />
          </label>
        ))}
      </div>
      <div>
        <Group gap="xs">
          <Text span fw={600}>
            {t('version', { version })}
          </Text>
          {version === draftVersion && (
            <Badge variant="outline" color="gray" radius="xs" tt="none">
              {t('isDraft')}
            </Badge>
          )}
          {version === live?.version && (
            <Badge variant="filled" color="gray" radius="xs" tt="none">
              {t('isLive')}
            </Badge>
          )}
        </Group>
        <Text size="sm">
          {t('savedLine', { name: savedBy, time: shortTime(savedAt).slice(0, 5), kind: t(`kind.${kind}`) })}
          {beganAt && `, ${t('autoSince', { time: shortTime(beganAt).slice(0, 5) })}`}
        </Text>
        {published.map(({ from, until }) => (
          <Text key={from.getTime()} size="sm">
            {until ? t('period', { from: shortTime(from), until: shortTime(until) }) : t('periodOpen', { from: shortTime(from) })}
          </Text>
        ))}
        <Group gap="md">
          {previous !== null && (
            <Anchor component={Link} href={compare(previous, version)} size="sm" prefetch={false}>
              {t('withPrevious')}
            </Anchor>
          )}
          {version !== draftVersion && (
            <Anchor component={Link} href={compare(version, draftVersion)} size="sm" prefetch={false}>
              {t('withDraft')}
            </Anchor>
          )}
        </Group>
      </div>
    </li>
  );
}
