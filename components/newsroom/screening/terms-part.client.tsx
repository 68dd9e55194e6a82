'use client';

import { Button, Checkbox, Stack, Text, Title } from '@mantine/core';
import { SCREENING_PATH } from '#lib/comments/screening/page-query';
import type { BulkTermCode } from '#lib/comments/screening/terms/bulk/view';
import { TERM_KINDS, type TermPage, type TermRow } from '#lib/comments/screening/terms/view';
import type { ListQuery } from '#lib/lists/address';
import { BulkBar } from '../lists/bulk-bar.client.tsx';
import { ListPager } from '../lists/list-pager.client.tsx';
import { ListTools } from '../lists/list-tools.client.tsx';
import type { SavedViewsProps } from '../lists/saved-views.client.tsx';
import { SelectionHead } from '../lists/selection-head.client.tsx';
import { type BulkDeed, type UndoDeed, useBulk } from '../lists/use-bulk.ts';
import { useListSelection } from '../lists/use-list-selection.ts';
import { useMessages } from '../messages.client.tsx';
import type { ScreeningDeeds } from './deeds.ts';
import { NewTerms } from './new-terms.client.tsx';
import classes from './screening.module.css';
import { TermItem } from './term-item.client.tsx';

type Change = { kind: 'remove' };
type Props = {
  page: TermPage;
  query: ListQuery;
  views: Pick<SavedViewsProps, 'list' | 'saved' | 'deeds'>;
  deeds: Pick<ScreeningDeeds, 'add' | 'change' | 'remove' | 'tryProposal'> & {
    act: BulkDeed<Change, BulkTermCode>;
    undo: UndoDeed<BulkTermCode>;
  };
};

/** The list of terms: searched by its address, added to, and taken from, one by one or many at once. */
export function TermsPart({ page, query, views, deeds }: Props) {
  const t = useMessages('screening');
  const { terms } = page;
  const bulk = useBulk<Change, BulkTermCode>({
    act: deeds.act,
    undo: deeds.undo,
    said: (count) => t('putBack', { count }),
    onDone: () => selection.clear(),
  });
  const selection = useListSelection({ ids: terms.map(({ id }) => id), onUndo: bulk.takeBack });
  const chosen = terms.filter(({ id }) => selection.isChosen(id)).map(itemOf);
  return (
    <Stack gap="lg">
      <NewTerms deeds={deeds} />
      <Stack gap="sm">
        <Title order={2}>{t('list')}</Title>
        <ListTools
          path={SCREENING_PATH}
          query={query}
          base={{ part: 'terms' }}
          search={{ label: t('search') }}
          filters={[
            {
              kind: 'choice',
              name: 'kind',
              label: t('kindLabel'),
              options: TERM_KINDS.map((kind) => ({ value: kind, label: t('kind', { kind }) })),
            },
            {
              kind: 'choice',
              name: 'state',
              label: t('state'),
              options: ['on', 'off'].map((state) => ({ value: state, label: t('stateChoice', { state }) })),
            },
          ]}
          views={views}
          count={terms.length}
        />
        <Text size="sm">{page.found === 0 ? t('noTerms') : t('found', { found: page.found, all: page.all })}</Text>
        <SelectionHead selection={selection} />
        <ul className={classes.list}>
          {terms.map((term) => (
            <li key={term.id} {...selection.rowProps(term.id)}>
              <div className={classes.line}>
                <Checkbox {...selection.tickProps(term.id, term.text)} />
                <TermItem term={term} deeds={deeds} />
              </div>
            </li>
          ))}
        </ul>
        <ListPager path={SCREENING_PATH} query={query} newer={page.newer} older={page.older} />
        <BulkBar selection={selection} bulk={bulk} refusalText={(code) => t(code === 'there' ? 'addedAnew' : 'changedSince')}>
          <Button
            size="compact-md"
            variant="default"
            onClick={() => bulk.run(chosen, { kind: 'remove' }, (count) => t('removedMany', { count }))}
          >
            {t('remove')}
          </Button>
        </BulkBar>
      </Stack>
    </Stack>
  );
}

const itemOf = ({ id, version, text }: TermRow) => ({ id, version, name: text });
