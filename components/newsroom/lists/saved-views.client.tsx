'use client';

import { Button, Menu } from '@mantine/core';
import Link from 'next/link';
import { useRef, useState } from 'react';
import { type ListQuery, listAddress } from '#lib/lists/address';
import type { ListName } from '#lib/lists/names';
import type { SavedView } from '#lib/lists/views/view';
import type { Result } from '#lib/result';
import { useMessages } from '../messages.client.tsx';
import classes from './lists.module.css';
import { ViewsDialog } from './views-dialog.client.tsx';

type Deed<Input, Value> = (input: Input) => Promise<Result<Value, { code: string }>>;

/** The actions of app/(staff)/newsroom/_lists/actions.ts. */
export type ViewDeeds = {
  save: Deed<{ list: ListName; name: string; query: string }, SavedView>;
  rename: Deed<{ viewId: number; name: string }, { name: string }>;
  remove: Deed<{ viewId: number }, { viewId: number }>;
};

export type SavedViewsProps = {
  list: ListName;
  path: string;
  query: ListQuery;
  saved: readonly SavedView[];
  deeds: ViewDeeds;
};

/** The views of this list that somebody saved, one press each; and a dialog that saves what is shown, renames and removes. */
export function SavedViews({ list, path, query, saved, deeds }: SavedViewsProps) {
  const t = useMessages('lists');
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const here = listAddress(path, query);
  const addressOf = (view: SavedView) => listAddress(path, Object.fromEntries(new URLSearchParams(view.query)));
  const shown = saved.find((view) => addressOf(view) === here);
  return (
    <div className={classes.views}>
      <Menu position="bottom-start" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button ref={opener} variant="default" size="compact-md">
            {shown ? t('viewShown', { name: shown.name }) : t('views', { count: saved.length })}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.viewMenu}>
          {saved.map((view) => (
            <Menu.Item key={view.id} component={Link} href={addressOf(view)} aria-current={view === shown ? 'page' : undefined}>
              {view.name}
            </Menu.Item>
          ))}
          {saved.length > 0 && <Menu.Divider />}
          <Menu.Item onClick={() => setIsOpen(true)}>{t('keepViews')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ViewsDialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        onClosed={() => opener.current?.focus()}
        list={list}
        query={listAddress('', query).slice(1)}
        saved={saved}
        deeds={deeds}
      />
    </div>
  );
}
