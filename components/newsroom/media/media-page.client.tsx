'use client';

import { Stack, Text, Title } from '@mantine/core';
import type { ListQuery } from '#lib/lists/address';
import { BIN_DAYS, RIGHTS_WARNED_DAYS } from '#lib/media/library/schema';
import type { ItemRefusal, LibraryPage } from '#lib/media/library/view';
import { LIBRARY_KINDS } from '#lib/media/library/view';
import { BulkBar } from '../lists/bulk-bar.client.tsx';
import { ListPager } from '../lists/list-pager.client.tsx';
import { type ListFilter, ListTools } from '../lists/list-tools.client.tsx';
import type { SavedViewsProps } from '../lists/saved-views.client.tsx';
import { SelectionHead } from '../lists/selection-head.client.tsx';
import { useBulk } from '../lists/use-bulk.ts';
import { useListSelection } from '../lists/use-list-selection.ts';
import { useMessages } from '../messages.client.tsx';
import { BulkActs } from './bulk-acts.client.tsx';
import type { BulkDeeds } from './deeds.ts';
import { DropFiles } from './drop-files.client.tsx';
import { ItemCard } from './item-card.client.tsx';
import { useItemName } from './item-words.ts';
import classes from './media.module.css';

const PATH = '/newsroom/media';

type Props = {
  page: LibraryPage;
  query: ListQuery;
  views: Pick<SavedViewsProps, 'list' | 'saved' | 'deeds'>;
  deeds: BulkDeeds;
  /** Whether this person keeps the library: the bin is theirs. */
  keeps: boolean;
};

/** The library: what is dropped into it, what is looked for in it, and what is done to many at once. */
export function MediaPage({ page, query, views, deeds, keeps }: Props) {
  const t = useMessages('mediaLibrary');
  const nameOf = useItemName();
  const { items, next } = page;
  const isBin = query.bin === '1';
  const bulk = useBulk({ ...deeds, said: (count) => t('done.undone', { count }), onDone: () => selection.clear() });
  const selection = useListSelection({
    ids: items.map(({ id }) => id),
    hrefOf: (id) => `${PATH}/${id}`,
    onUndo: bulk.takeBack,
  });
  const chosen = items.filter(({ id }) => selection.isChosen(id));
  return (
    <Stack gap="md">
      <Title order={1}>{isBin ? t('bin') : t('title')}</Title>
      {isBin ? <Text size="sm">{t('binHint', { days: String(BIN_DAYS) })}</Text> : <DropFiles />}
      <ListTools
        path={PATH}
        query={query}
        base={isBin ? { bin: '1' } : {}}
        search={{ label: t('search'), hint: t('searchHint') }}
        filters={useFilters(page)}
        quick={[
          { label: t('quick.all'), query: {} },
          { label: t('quick.mine'), query: { who: 'mine' } },
          { label: t('quick.unused'), query: { use: 'unused' } },
          { label: t('quick.alt'), query: { lack: 'alt' } },
          { label: t('quick.rightsOver'), query: { rights: 'over' } },
          { label: t('quick.rightsSoon'), query: { rights: 'soon' } },
          ...(isBin ? [] : [{ label: t('quick.bin'), query: { bin: '1' } }]),
        ]}
        views={views}
        count={items.length}
      />
      {items.length === 0 && <Text>{t('empty')}</Text>}
      <SelectionHead selection={selection} />
      <ul className={classes.grid} aria-label={isBin ? t('bin') : t('title')}>
        {items.map((item) => (
          <ItemCard key={item.id} item={item} selection={selection} />
        ))}
      </ul>
      <ListPager path={PATH} query={query} older={next === null ? null : String(next)} />
      <BulkBar selection={selection} bulk={bulk} refusalText={(code: ItemRefusal) => t(`itemRefusal.${code}`)}>
        <BulkActs
          tags={page.filters.tags}
          run={(change) =>
            bulk.run(
              chosen.map((item) => ({ id: item.id, name: nameOf(item) })),
              change,
              (count) => t(`done.${change.kind}`, { count }),
            )
          }
          isBin={isBin}
          keeps={keeps}
        />
      </BulkBar>
    </Stack>
  );
}

function useFilters({ filters }: LibraryPage): ListFilter[] {
  const t = useMessages('mediaLibrary');
  const choice = (name: string, label: string, options: { value: string; label: string }[]): ListFilter => ({
    kind: 'choice',
    name,
    label,
    options,
  });
  return [
    choice(
      'kind',
      t('kind'),
      LIBRARY_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
    ),
    choice(
      'tag',
      t('tag'),
      filters.tags.map((tag) => ({ value: tag, label: tag })),
    ),
    choice('who', t('who'), [
      { value: 'mine', label: t('mine') },
      ...filters.people.map(({ id, name }) => ({ value: String(id), label: name })),
    ]),
    choice('use', t('use'), [
      { value: 'used', label: t('used') },
      { value: 'unused', label: t('unused') },
    ]),
    choice(
      'lack',
      t('lack'),
      (['alt', 'credit', 'transcript'] as const).map((lack) => ({ value: lack, label: t(`lacks.${lack}`) })),
    ),
    choice(
      'rights',
      t('rights'),
      (['over', 'soon'] as const).map((rights) => ({
        value: rights,
        label: t(`rightsEnd.${rights}`, { days: String(RIGHTS_WARNED_DAYS) }),
      })),
    ),
    { kind: 'day', name: 'from', label: t('from') },
    { kind: 'day', name: 'until', label: t('until') },
  ];
}
