'use client';

import { Button, Checkbox, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { BANS_PATH } from '#lib/bans/address';
import type { BulkBanCode } from '#lib/bans/bulk/view';
import { BAN_KINDS, type BanLine as Line } from '#lib/bans/view';
import type { ListQuery } from '#lib/lists/address';
import type { KeysetPage } from '#lib/lists/keyset';
import { shortTime } from '#lib/vietnamese/days';
import { BulkBar } from '../lists/bulk-bar.client.tsx';
import { ListPager } from '../lists/list-pager.client.tsx';
import { ListTools } from '../lists/list-tools.client.tsx';
import type { SavedViewsProps } from '../lists/saved-views.client.tsx';
import { SelectionHead } from '../lists/selection-head.client.tsx';
import { type BulkDeed, type UndoDeed, useBulk } from '../lists/use-bulk.ts';
import { useListSelection } from '../lists/use-list-selection.ts';
import { useMessages } from '../messages.client.tsx';
import { OutcomeNotice } from '../outcome-notice.client.tsx';
import { BanLine, type Lift } from './ban-line.client.tsx';
import classes from './bans.module.css';
import { LiftDialog } from './lift-dialog.client.tsx';

type Change = { reason: string };
export type BanDeeds = { lift: Lift; act: BulkDeed<Change, BulkBanCode>; undo: UndoDeed<BulkBanCode> };

type Props = {
  page: KeysetPage<Line>;
  query: ListQuery;
  views: Pick<SavedViewsProps, 'list' | 'saved' | 'deeds'>;
  /** Null for who may only look on. */
  deeds: BanDeeds | null;
};

/** For who may only look on: nothing of it is ever asked. */
const refused = async () => ({ ok: false, code: 'forbidden' }) as const;

/** The bans that hold, and those that have ended: who made each, why, until when, from which comment. */
export function BansDesk({ page, query, views, deeds }: Props) {
  const t = useMessages('bans');
  const [said, setSaid] = useState('');
  const [isAsking, setIsAsking] = useState(false);
  const { items } = page;
  const bulk = useBulk<Change, BulkBanCode>({
    act: deeds?.act ?? refused,
    undo: deeds?.undo ?? refused,
    said: (count) => t('undone', { count }),
    onDone: () => selection.clear(),
  });
  const standing = items.filter(({ ended }) => ended === null);
  const selection = useListSelection({ ids: items.map(({ id }) => id), onUndo: bulk.takeBack });
  const chosen = items.filter(({ id }) => selection.isChosen(id));
  const nameOf = ({ kind, at }: Line) => t('liftWhich', { kind, time: shortTime(new Date(at)) });
  return (
    <Stack gap="md" className={classes.desk}>
      <Title order={1}>{t('title')}</Title>
      <Text size="sm">{t('lead')}</Text>
      {said && <OutcomeNotice code="saved" text={said} />}
      <ListTools
        path={BANS_PATH}
        query={query}
        search={{ label: t('search') }}
        filters={[
          {
            kind: 'choice',
            name: 'kind',
            label: t('kindLabel'),
            options: BAN_KINDS.map((kind) => ({ value: kind, label: t('kind', { kind }) })),
          },
        ]}
        quick={[
          { label: t('all'), query: {} },
          { label: t('active'), query: { state: 'active' } },
          { label: t('ended'), query: { state: 'ended' } },
        ]}
        views={views}
        count={items.length}
      />
      <SelectionHead selection={selection} canChoose={deeds !== null && standing.length > 0} />
      {items.length === 0 ? (
        <Text>{t(query.state === 'active' ? 'noActive' : query.state === 'ended' ? 'noEnded' : 'none')}</Text>
      ) : (
        <ul className={classes.lines}>
          {items.map((ban) => (
            <li key={ban.id} {...selection.rowProps(ban.id)}>
              {deeds && ban.ended === null && <Checkbox {...selection.tickProps(ban.id, nameOf(ban))} />}
              <div className={classes.line}>
                <BanLine ban={ban} lift={ban.ended ? null : (deeds?.lift ?? null)} onLifted={() => setSaid(t('liftDone'))} />
              </div>
            </li>
          ))}
        </ul>
      )}
      <ListPager path={BANS_PATH} query={query} newer={page.newer} older={page.older} />
      {deeds && (
        <BulkBar selection={selection} bulk={bulk} refusalText={(code) => t(code === 'ended' ? 'alreadyEnded' : 'notAgain')}>
          <Button size="compact-md" variant="default" onClick={() => setIsAsking(true)}>
            {t('lift')}
          </Button>
        </BulkBar>
      )}
      {isAsking && (
        <LiftDialog
          count={chosen.length}
          onClose={() => setIsAsking(false)}
          onLift={(reason) => {
            setIsAsking(false);
            bulk.run(
              chosen.map((ban) => ({ id: ban.id, name: nameOf(ban) })),
              { reason },
              (count) => t('liftedMany', { count }),
            );
          }}
        />
      )}
    </Stack>
  );
}
