'use client';

import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Colleague } from '#lib/articles/assignments/view';
import type { ListQuery } from '#lib/lists/address';
import type { KeysetPage } from '#lib/lists/keyset';
import type { KeptTerm } from '#lib/terms/kept/view';
import type { BulkTermsInput } from '#lib/terms/schema';
import { type BulkTermCode, TERM_KINDS, type TermKind } from '#lib/terms/view';
import { BulkBar } from '../lists/bulk-bar.client.tsx';
import { ListPager } from '../lists/list-pager.client.tsx';
import { ListTools } from '../lists/list-tools.client.tsx';
import type { SavedViewsProps } from '../lists/saved-views.client.tsx';
import { SelectionHead } from '../lists/selection-head.client.tsx';
import { type BulkDeed, type UndoDeed, useBulk } from '../lists/use-bulk.ts';
import { useListSelection } from '../lists/use-list-selection.ts';
import { useMessages } from '../messages.client.tsx';
import { OutcomeNotice } from '../outcome-notice.client.tsx';
import type { TermDeeds } from './deeds.ts';
import { EditTermDialog, MergeTermsDialog, NewTermDialog, RemoveTermsDialog } from './term-dialogs.client.tsx';
import { TermRows } from './term-rows.client.tsx';

const PATH = '/newsroom/terms';
type Change = BulkTermsInput['change'];

type Props = {
  page: KeysetPage<KeptTerm>;
  query: ListQuery;
  views: Pick<SavedViewsProps, 'list' | 'saved' | 'deeds'>;
  people: readonly Colleague[];
  deeds: TermDeeds & { many: BulkDeed<Change, BulkTermCode>; undo: UndoDeed<BulkTermCode> };
};

/** The list of topics, threads and authors, and all that is done to them. */
export function TermsDesk({ page, query, views, people, deeds }: Props) {
  const t = useMessages('taxonomy');
  const [open, setOpen] = useState<'new' | 'merge' | 'remove' | { id: number } | null>(null);
  const [said, setSaid] = useState('');
  const bulk = useBulk<Change, BulkTermCode>({
    act: deeds.many,
    undo: deeds.undo,
    said: (count) => t('terms.undone', { count }),
    onDone: () => selection.clear(),
  });
  const selection = useListSelection({ ids: page.items.map(({ id }) => id), onUndo: bulk.takeBack });
  const chosen = page.items.filter(({ id }) => selection.isChosen(id));
  const edited = typeof open === 'object' ? page.items.find(({ id }) => id === open?.id) : undefined;
  const close = () => setOpen(null);
  const done = (text: string) => {
    setSaid(text);
    close();
  };
  const kind: TermKind = TERM_KINDS.find((one) => one === query.kind) ?? 'topic';

  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1}>{t('terms.title')}</Title>
        <Button onClick={() => setOpen('new')}>{t('terms.create')}</Button>
      </Group>
      {said && <OutcomeNotice code="saved" text={said} />}
      <ListTools
        path={PATH}
        query={query}
        search={{ label: t('terms.search') }}
        filters={[
          {
            kind: 'choice',
            name: 'kind',
            label: t('terms.kind'),
            options: TERM_KINDS.map((value) => ({ value, label: t(`terms.kinds.${value}`) })),
          },
          {
            kind: 'choice',
            name: 'show',
            label: t('terms.show'),
            options: [
              { value: 'unused', label: t('terms.showUnused') },
              { value: 'double', label: t('terms.showDouble') },
            ],
          },
        ]}
        views={views}
        count={page.items.length}
      />
      <SelectionHead selection={selection} />
      {page.items.length > 0 ? (
        <TermRows
          terms={page.items}
          selection={selection}
          isBusy={bulk.isBusy}
          onEdit={({ id }) => setOpen({ id })}
          onMerge={(term, { id, version }) =>
            bulk.run([term], { do: 'merge', into: { id, version } }, (count) => t('terms.merged', { count }))
          }
        />
      ) : (
        <Text c="dimmed">{t('terms.empty')}</Text>
      )}
      <ListPager path={PATH} query={query} newer={page.newer} older={page.older} />
      <BulkBar selection={selection} bulk={bulk} refusalText={(code) => t(`terms.refused.${REFUSED[code]}`)}>
        {chosen.length > 1 && (
          <Button size="compact-md" onClick={() => setOpen('merge')}>
            {t('terms.merge')}
          </Button>
        )}
        {(['thread', 'topic'] as const)
          .filter((to) => chosen.some((term) => term.kind !== to && term.kind !== 'author'))
          .map((to) => (
            <Button
              key={to}
              size="compact-md"
              variant="default"
              onClick={() => bulk.run(chosen.map(itemOf), { do: 'kind', kind: to }, (count) => t('terms.moved', { count }))}
            >
              {t(to === 'thread' ? 'terms.toThread' : 'terms.toTopic')}
            </Button>
          ))}
        <Button size="compact-md" variant="default" onClick={() => setOpen('remove')}>
          {t('terms.remove')}
        </Button>
      </BulkBar>
      {open === 'new' && <NewTermDialog kind={kind} create={deeds.create} onDone={done} onClose={close} />}
      {edited && <EditTermDialog key={edited.id} term={edited} people={people} change={deeds.change} onDone={done} onClose={close} />}
      {open === 'merge' && chosen.length > 1 && (
        <MergeTermsDialog
          terms={chosen}
          onClose={close}
          onMerge={({ id, version }) => {
            close();
            bulk.run(chosen.filter((term) => term.id !== id).map(itemOf), { do: 'merge', into: { id, version } }, (count) =>
              t('terms.merged', { count }),
            );
          }}
        />
      )}
      {open === 'remove' && chosen.length > 0 && (
        <RemoveTermsDialog
          terms={chosen}
          onClose={close}
          onRemove={() => {
            close();
            bulk.run(chosen.map(itemOf), { do: 'remove' }, (count) => t('terms.removed', { count }));
          }}
        />
      )}
    </Stack>
  );
}

const itemOf = ({ id, version, name }: KeptTerm) => ({ id, version, name });

const REFUSED = {
  'not-found': 'notFound',
  conflict: 'conflict',
  'slug-taken': 'slugTaken',
  'on-home': 'onHome',
  'other-kind': 'otherKind',
  itself: 'itself',
  partly: 'partly',
} as const satisfies Record<BulkTermCode, string>;
