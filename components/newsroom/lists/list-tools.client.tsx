'use client';

import { Anchor, Button, Group, TextInput, VisuallyHidden } from '@mantine/core';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type FormEvent, useTransition } from 'react';
import { firstPage, type ListQuery, listAddress } from '#lib/lists/address';
import { MAX_SEARCHED_CHARS } from '#lib/lists/search';
import { LinkTabs } from '../link-tabs.client.tsx';
import { useMessages } from '../messages.client.tsx';
import { FilterField, type ListFilter, useFollowing } from './filter-field.client.tsx';
import classes from './lists.module.css';
import { SEARCH_ID } from './part-ids.ts';
import { SavedViews, type SavedViewsProps } from './saved-views.client.tsx';

export type { ListFilter } from './filter-field.client.tsx';

type Props = {
  /** The list's path, without words. */
  path: `/newsroom${string}`;
  /** The words of its address that hold, as the page read them; `after` and `before` among them. */
  query: ListQuery;
  /** Words that say which list this is (`kind=topic`): they stay when the filters are cleared. */
  base?: ListQuery;
  /** What the search field (`q`) looks through; left out where there is none. */
  search?: { label: string; hint?: string };
  /** What can be asked for besides, in its order; a choice that is changed asks at once. */
  filters?: readonly ListFilter[];
  /** What is asked for every day, one press each. */
  quick?: readonly { label: string; query: ListQuery }[];
  /** What this person saved of this list, and how; left out where nothing is to be saved. */
  views?: Pick<SavedViewsProps, 'list' | 'saved' | 'deeds'>;
  /** How many rows stand on this page; read out whenever a search or a filter has been answered. */
  count: number;
};

/**
 * What stands above every list of the newsroom: quick links, the search field, filters, saved views. The address is the state: all of
 * it is one GET form and links, so back, reload and a pasted address show the same.
 * The page parses `searchParams` with its own strict schema (`searchedWords`, `orEmpty` of lib/lists/search.ts), asks the list with
 * it, and hands the words that hold back in here.
 */
export function ListTools({ path, query, base = {}, search, filters = [], quick = [], views, count }: Props) {
  const t = useMessages('lists');
  const router = useRouter();
  const [isPending, start] = useTransition();
  const here = listAddress(path, firstPage(query));
  const cleared = listAddress(path, base);
  const [typed, setTyped] = useFollowing(query.q ?? '', here);
  const daily = filters.filter(({ isRare }) => !isRare);
  const rare = filters.filter(({ isRare }) => isRare);
  const fields = (some: readonly ListFilter[]) =>
    some.map((filter) => <FilterField key={filter.name} filter={filter} word={query[filter.name] ?? ''} here={here} />);
  const named = new Set(['q', ...filters.map(({ name }) => name)]);
  const kept = Object.entries(firstPage(query)).filter(([name, word]) => word && !named.has(name));

  function ask(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const words = [...new FormData(event.currentTarget)].map(([name, word]) => [name, String(word).trim()]);
    start(() => router.push(listAddress(path, Object.fromEntries(words))));
  }

  return (
    <div className={classes.tools}>
      {quick.length > 0 && (
        <LinkTabs
          label={t('quick')}
          tabs={quick.map(({ label, query: words }) => {
            const href = listAddress(path, { ...base, ...words });
            return { href, isHere: href === here, children: label };
          })}
        />
      )}
      <search aria-label={t('filter')}>
        <form method="get" action={path} onSubmit={ask} className={classes.filters} aria-busy={isPending}>
          {kept.map(([name, word]) => (
            <input key={name} type="hidden" name={name} value={word} />
          ))}
          {search && (
            <TextInput
              id={SEARCH_ID}
              type="search"
              name="q"
              className={classes.search}
              label={search.label}
              description={search.hint ?? t('searchHint')}
              inputWrapperOrder={['label', 'input', 'description']}
              value={typed}
              onChange={({ currentTarget }) => setTyped(currentTarget.value)}
              maxLength={MAX_SEARCHED_CHARS}
              autoComplete="off"
            />
          )}
          {fields(daily)}
          {rare.length > 0 && (
            <details className={classes.more} open={rare.some(({ name }) => query[name])}>
              <summary className={classes.summary}>{t('moreFilters')}</summary>
              <div className={classes.filters}>{fields(rare)}</div>
            </details>
          )}
          <Group gap="sm" className={classes.ask}>
            <Button type="submit" variant="default" loading={isPending}>
              {t('apply')}
            </Button>
            {here !== cleared && (
              <Anchor component={Link} href={cleared} size="sm" className={classes.clear}>
                {t('clearFilters')}
              </Anchor>
            )}
          </Group>
        </form>
      </search>
      {views && <SavedViews path={path} query={firstPage(query)} {...views} />}
      <VisuallyHidden role="status">{isPending ? t('asking') : t('found', { count })}</VisuallyHidden>
    </div>
  );
}
