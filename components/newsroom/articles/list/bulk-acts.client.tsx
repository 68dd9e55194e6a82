'use client';

import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import type { Colleague } from '#lib/articles/assignments/view';
import type { BulkCode } from '#lib/articles/bulk/view';
import type { StageDeed } from '#lib/articles/stages/transitions';
import type { ArticleListItem } from '#lib/articles/view';
import type { SectionChoice } from '#lib/sections/view';
import { BulkBar } from '../../lists/bulk-bar.client.tsx';
import type { Bulk } from '../../lists/use-bulk.ts';
import type { ListSelection } from '../../lists/use-list-selection.ts';
import { useMessages } from '../../messages.client.tsx';
import { BulkDialog, type DialogKind } from './bulk-dialog.client.tsx';
import type { ArticleListDeeds, Change } from './deeds.ts';

type Props = {
  items: readonly ArticleListItem[];
  selection: ListSelection;
  bulk: Bulk<Change, BulkCode>;
  sections: readonly SectionChoice[];
  colleagues: readonly Colleague[];
  isDesk: boolean;
  findTerms: ArticleListDeeds['findTerms'];
};

const STEPS: Record<'desk' | 'writer', readonly Exclude<StageDeed, 'return'>[]> = {
  desk: ['submit', 'take', 'approve', 'reopen'],
  writer: ['submit', 'withdraw'],
};

/** What can be done with the stories that are chosen, as far as this person's rights may reach; each story's own rules decide. */
export function BulkActs({ items, selection, bulk, sections, colleagues, isDesk, findTerms }: Props) {
  const t = useMessages('articleList');
  const flow = useMessages('flow');
  const [dialog, setDialog] = useState<DialogKind | null>(null);
  const chosen = items.filter(({ id }) => selection.isChosen(id));

  function run(change: Change, said: (count: number) => string) {
    setDialog(null);
    // What readers have is what is taken down; everything else is done to the draft that was seen.
    const versionOf = ({ version, liveVersion }: ArticleListItem) => (change.kind === 'take-down' && liveVersion) || version;
    bulk.run(
      chosen.map((item) => ({ id: item.id, version: versionOf(item), name: item.title })),
      change,
      said,
    );
  }

  const opens = (kind: DialogKind) => (
    <Button size="compact-md" variant="default" onClick={() => setDialog(kind)}>
      {t(`act.${kind}`)}
    </Button>
  );
  return (
    <>
      <BulkBar selection={selection} bulk={bulk} refusalText={(code) => t(`refusal.${code}`)}>
        <Menu position="top-start">
          <Menu.Target>
            <Button size="compact-md" variant="default">
              {t('act.step')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {STEPS[isDesk ? 'desk' : 'writer'].map((step) => (
              <Menu.Item
                key={step}
                onClick={() => run({ kind: 'step', step, reason: '' }, (count) => t('stepped', { count, step: flow(`deed.${step}`) }))}
              >
                {flow(`deed.${step}`)}
              </Menu.Item>
            ))}
            {isDesk && <Menu.Item onClick={() => setDialog('return')}>{flow('deed.return')}…</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
        {opens('section')}
        {opens('term')}
        {isDesk && colleagues.length > 0 && opens('assign')}
        {isDesk && opens('publish')}
        {isDesk && opens('take-down')}
        {opens('remove')}
      </BulkBar>
      {dialog && (
        <BulkDialog
          kind={dialog}
          count={chosen.length}
          sections={sections}
          colleagues={colleagues}
          findTerms={findTerms}
          onClose={() => setDialog(null)}
          onChoose={run}
        />
      )}
    </>
  );
}
