'use client';

import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import Link from 'next/link';
import type { Colleague } from '#lib/articles/assignments/view';
import { ARTICLES_PATH } from '#lib/articles/newsroom-list/address';
import type { ArticleList as List } from '#lib/articles/view';
import { firstPage, type ListQuery, listAddress } from '#lib/lists/address';
import type { SectionChoice } from '#lib/sections/view';
import { ListPager } from '../../lists/list-pager.client.tsx';
import { ListTools } from '../../lists/list-tools.client.tsx';
import type { SavedViewsProps } from '../../lists/saved-views.client.tsx';
import { SelectionHead } from '../../lists/selection-head.client.tsx';
import { useBulk } from '../../lists/use-bulk.ts';
import { useListSelection } from '../../lists/use-list-selection.ts';
import { useMessages } from '../../messages.client.tsx';
import { ArticleLines } from './article-lines.client.tsx';
import { BulkActs } from './bulk-acts.client.tsx';
import type { ArticleListDeeds } from './deeds.ts';
import { useArticleFilters } from './use-article-filters.ts';

type Props = {
  list: List;
  query: ListQuery;
  sections: readonly SectionChoice[];
  /** Whose stories this person can ask for. */
  colleagues: readonly Colleague[];
  /** Whether this person says how stories go out. */
  governs: boolean;
  /** Whether this person decides on other people's stories. */
  isDesk: boolean;
  views: Pick<SavedViewsProps, 'list' | 'saved' | 'deeds'>;
  deeds: ArticleListDeeds;
};

/** The articles somebody may work on: a table on a desk, a list of lines on a phone; found, chosen and changed many at once. */
export function ArticleList({ list, query, sections, colleagues, governs, isDesk, views, deeds }: Props) {
  const t = useMessages('articles');
  const flow = useMessages('flow');
  const words = useMessages('articleList');
  const { filters, quick } = useArticleFilters({ sections, colleagues });
  const selection = useListSelection({
    ids: list.items.map(({ id }) => id),
    hrefOf: (id) => `/newsroom/articles/${id}`,
    onUndo: () => bulk.takeBack(),
  });
  const bulk = useBulk({ act: deeds.change, undo: deeds.undo, said: (count) => words('undone', { count }), onDone: selection.clear });
  const isFiltered = listAddress(ARTICLES_PATH, firstPage(query)) !== ARTICLES_PATH;
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1}>{t('title')}</Title>
        <Group gap="md">
          {governs && (
            <Anchor component={Link} href="/newsroom/articles/settings" size="sm">
              {flow('list.settings')}
            </Anchor>
          )}
          <Button component={Link} href="/newsroom/articles/new">
            {t('newArticle')}
          </Button>
        </Group>
      </Group>
      <ListTools
        path={ARTICLES_PATH}
        query={query}
        search={{ label: flow('list.search') }}
        filters={filters}
        quick={quick}
        views={views}
        count={list.items.length}
      />
      {list.items.length > 0 ? (
        <div>
          <SelectionHead selection={selection} />
          <ArticleLines items={list.items} selection={selection} />
        </div>
      ) : (
        <Text c="dimmed">{isFiltered ? flow('list.none') : t('none')}</Text>
      )}
      <ListPager path={ARTICLES_PATH} query={query} newer={list.newer} older={list.older} />
      <BulkActs
        items={list.items}
        selection={selection}
        bulk={bulk}
        sections={sections}
        colleagues={colleagues}
        isDesk={isDesk}
        findTerms={deeds.findTerms}
      />
    </Stack>
  );
}
