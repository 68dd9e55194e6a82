'use client';

import { Anchor, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import Link from 'next/link';
import { ARTICLE_STATUSES, type ArticleStatus } from '#lib/articles/status';
import type { ArticleListItem, ArticleList as List } from '#lib/articles/view';
import { shortTime } from '#lib/vietnamese/days';
import { useLocale, useMessages } from '../messages.client.tsx';
import classes from './article-list.module.css';
import { StateBadge } from './state-badge.tsx';

type Filter = { status?: ArticleStatus; mine?: '1' };

/** The articles somebody may work on: a table on a desk, a list of lines on a phone. */
export function ArticleList({
  list,
  filter,
  isFirstPage,
  seesAll,
}: {
  list: List;
  filter: Filter;
  isFirstPage: boolean;
  seesAll: boolean;
}) {
  const t = useMessages('articles');
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1}>{t('title')}</Title>
        <Button component={Link} href="/newsroom/articles/new">
          {t('newArticle')}
        </Button>
      </Group>
      <Filters filter={filter} seesAll={seesAll} />
      {list.items.length > 0 ? <Lines items={list.items} /> : <Text c="dimmed">{t('none')}</Text>}
      <Group component="nav" aria-label={t('nextPage')} gap="lg">
        {!isFirstPage && (
          <Anchor component={Link} href={addressOf(filter)}>
            {t('firstPage')}
          </Anchor>
        )}
        {list.next && (
          <Anchor component={Link} href={addressOf({ ...filter, after: list.next })} rel="next">
            {t('nextPage')}
          </Anchor>
        )}
      </Group>
    </Stack>
  );
}

function Filters({ filter, seesAll }: { filter: Filter; seesAll: boolean }) {
  const t = useMessages('articles');
  const tabs = [undefined, ...ARTICLE_STATUSES];
  return (
    <nav aria-label={t('filter')} className={classes.filters}>
      {tabs.map((status) => (
        <Link
          key={status ?? 'all'}
          href={addressOf({ ...filter, status })}
          aria-current={filter.status === status ? 'page' : undefined}
          className={classes.filter}
        >
          {t(status ?? 'all')}
        </Link>
      ))}
      {seesAll && (
        <Link
          href={addressOf({ ...filter, mine: filter.mine ? undefined : '1' })}
          aria-current={filter.mine ? 'true' : undefined}
          className={`${classes.filter} ${classes.mine}`}
        >
          {t('mine')}
        </Link>
      )}
    </nav>
  );
}

function Lines({ items }: { items: readonly ArticleListItem[] }) {
  const t = useMessages('articles');
  const locale = useLocale();
  return (
    <Table className={classes.table} verticalSpacing="xs" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('columnTitle')}</Table.Th>
          <Table.Th>{t('columnSection')}</Table.Th>
          <Table.Th>{t('languageField')}</Table.Th>
          <Table.Th>{t('columnState')}</Table.Th>
          <Table.Th>{t('columnAuthor')}</Table.Th>
          <Table.Th>{t('columnSaved')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((item) => (
          <Table.Tr key={item.id}>
            <Table.Td className={classes.title}>
              <Anchor component={Link} href={`/newsroom/articles/${item.id}`} c="inherit" fw={600} lang={item.locale}>
                {item.title}
              </Anchor>
            </Table.Td>
            <Table.Td>
              {item.section ? (
                sectionName(item.section, locale)
              ) : (
                <Text span c="dimmed" inherit>
                  {t('noSection')}
                </Text>
              )}
            </Table.Td>
            <Table.Td>{t(`language.${item.locale}`)}</Table.Td>
            <Table.Td>
              <StateBadge status={item.status} hasChanges={item.hasChanges} locale={locale} />
            </Table.Td>
            <Table.Td>{item.createdBy}</Table.Td>
            <Table.Td>{t('savedLine', { time: shortTime(item.savedAt), name: item.savedBy })}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

const sectionName = (section: { name: string; nameEn: string }, locale: 'vi' | 'en') => (locale === 'en' && section.nameEn) || section.name;

function addressOf(query: Filter & { after?: string }): string {
  const words = new URLSearchParams();
  if (query.status) words.set('status', query.status);
  if (query.mine) words.set('mine', query.mine);
  if (query.after) words.set('after', query.after);
  return words.size > 0 ? `/newsroom/articles?${words}` : '/newsroom/articles';
}
