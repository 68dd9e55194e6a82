'use client';

import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import Link from 'next/link';
import { exportAddress, logPath } from '#lib/audit/log/address';
import { COMMENT_DEEDS, LOGGED_DEEDS, LOGGED_KINDS, type LoggedDeed } from '#lib/audit/log/deeds';
import { LOG_FORMATS, type LogScope } from '#lib/audit/log/schema';
import type { LogPage } from '#lib/audit/log/view';
import { firstPage, type ListQuery } from '#lib/lists/address';
import type { SavedView } from '#lib/lists/views/view';
import { ListPager } from '../lists/list-pager.client.tsx';
import { type ListFilter, ListTools } from '../lists/list-tools.client.tsx';
import type { ViewDeeds } from '../lists/saved-views.client.tsx';
import { useMessages } from '../messages.client.tsx';
import { ChainLine } from './chain-line.client.tsx';
import classes from './log-desk.module.css';
import { LogLine } from './log-line.client.tsx';

type Props = {
  page: LogPage;
  /** The words of the address that hold. */
  query: ListQuery;
  scope: LogScope;
  /** Views of the whole log that this person saved. */
  views?: { saved: readonly SavedView[]; deeds: ViewDeeds };
};

/** Who did what, newest first, with the way to take it away: everything, or what is about comments. */
export function LogDesk({ page, query, scope, views }: Props) {
  const t = useMessages('log');
  const plain = (deed: LoggedDeed) => t(`said.${deed}`, { by: '…', thing: '…' });
  const filters: ListFilter[] = [
    {
      kind: 'choice',
      name: 'person',
      label: t('person'),
      any: t('everybody'),
      options: page.people.map(({ id, name }) => ({ value: String(id), label: name })),
    },
    {
      kind: 'choice',
      name: 'deed',
      label: t('deed'),
      any: t('everything'),
      options: (scope === 'all' ? LOGGED_DEEDS : COMMENT_DEEDS).map((deed) => ({ value: deed, label: plain(deed) })),
    },
    ...(scope === 'all'
      ? [
          {
            kind: 'choice' as const,
            name: 'kind',
            label: t('kind'),
            any: t('anyKind'),
            options: LOGGED_KINDS.map((kind) => ({ value: kind, label: t('kinds', { kind: kind.replaceAll('-', '_') }) })),
          },
        ]
      : []),
    { kind: 'day', name: 'from', label: t('from') },
    { kind: 'day', name: 'to', label: t('to') },
  ];
  return (
    <Stack gap="md">
      <Title order={1}>{t('title')}</Title>
      <Text size="sm">
        {scope === 'all'
          ? t('lead')
          : t.rich('commentsLead', {
              a: (text) => (
                <Anchor component={Link} href={logPath('all')} inherit underline="always">
                  {text}
                </Anchor>
              ),
            })}
      </Text>
      <ChainLine chain={page.chain} />
      <ListTools
        path={logPath(scope)}
        query={query}
        search={{ label: t('text'), hint: t('textHint') }}
        filters={filters}
        views={views && { list: 'log', ...views }}
        count={page.entries.length}
      />
      <Group gap="md">
        {LOG_FORMATS.map((format) => (
          <Anchor key={format} href={exportAddress(scope, firstPage(query), format)} download title={t('downloadHint')}>
            {format === 'csv' ? t('downloadCsv') : t('downloadLines')}
          </Anchor>
        ))}
      </Group>
      {page.entries.length === 0 ? (
        <Text>{t('none')}</Text>
      ) : (
        <ol className={classes.entries} aria-label={t('entries')}>
          {page.entries.map((entry) => (
            <LogLine key={entry.seq} entry={entry} />
          ))}
        </ol>
      )}
      <ListPager path={logPath(scope)} query={query} older={page.after} />
    </Stack>
  );
}
