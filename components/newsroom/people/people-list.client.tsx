'use client';

import { Anchor, Badge, Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import Link from 'next/link';
import { ROLES } from '#lib/auth/roles';
import type { ListQuery } from '#lib/lists/address';
import type { KeysetPage } from '#lib/lists/keyset';
import type { SavedView } from '#lib/lists/views/view';
import { PEOPLE_CHANGES, type PeopleChange } from '#lib/people/bulk/schema';
import type { BulkPersonCode } from '#lib/people/bulk/view';
import { PERSON_STATES } from '#lib/people/keeping/view';
import type { ListedPerson } from '#lib/people/list/view';
import { shortTime } from '#lib/vietnamese/days';
import { BulkBar } from '../lists/bulk-bar.client.tsx';
import { ListPager } from '../lists/list-pager.client.tsx';
import { ListTools } from '../lists/list-tools.client.tsx';
import type { ViewDeeds } from '../lists/saved-views.client.tsx';
import { SelectionHead } from '../lists/selection-head.client.tsx';
import { type BulkDeed, type UndoDeed, useBulk } from '../lists/use-bulk.ts';
import { useListSelection } from '../lists/use-list-selection.ts';
import { useLocale, useMessages } from '../messages.client.tsx';
import classes from './people.module.css';

const PATH = '/newsroom/people';

type Props = {
  page: KeysetPage<ListedPerson>;
  query: ListQuery;
  saved: readonly SavedView[];
  viewDeeds: ViewDeeds;
  deeds: { act: BulkDeed<PeopleChange, BulkPersonCode>; undo: UndoDeed<BulkPersonCode> };
};

/** Everybody of the newsroom. Many are shut out, let in or signed out at once; what somebody may do is decided one by one. */
export function PeopleList({ page, query, saved, viewDeeds, deeds }: Props) {
  const t = useMessages('people');
  const newsroom = useMessages('newsroom');
  const { items, newer, older } = page;
  const bulk = useBulk<PeopleChange, BulkPersonCode>({
    ...deeds,
    said: (count) => t('bulk.undone', { count }),
    onDone: () => selection.clear(),
  });
  const selection = useListSelection({ ids: items.map(({ id }) => id), hrefOf: (id) => `${PATH}/${id}`, onUndo: bulk.takeBack });
  const chosen = items.filter(({ id }) => selection.isChosen(id));
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="sm">
        <Title order={1}>{t('title')}</Title>
        <Group gap="sm">
          <Button component={Link} href={`${PATH}/roles`} variant="default">
            {t('roles')}
          </Button>
          <Button component={Link} href={`${PATH}/new`}>
            {t('invite')}
          </Button>
        </Group>
      </Group>
      <Text size="sm" c="dimmed">
        {t('lead')}
      </Text>
      <ListTools
        path={PATH}
        query={query}
        search={{ label: t('search') }}
        filters={[
          {
            kind: 'choice',
            name: 'role',
            label: t('role'),
            options: ROLES.map((role) => ({ value: role, label: newsroom('role', { role }) })),
          },
          {
            kind: 'choice',
            name: 'state',
            label: t('state'),
            options: PERSON_STATES.map((state) => ({ value: state, label: t('states', { state }) })),
          },
        ]}
        views={{ list: 'people', saved, deeds: viewDeeds }}
        count={items.length}
      />
      <SelectionHead selection={selection} />
      {items.length === 0 ? (
        <Text>{t('none')}</Text>
      ) : (
        <ul className={classes.people}>
          {items.map((person) => {
            const { className, ...row } = selection.rowProps(person.id);
            return (
              <li key={person.id} {...row} className={`${classes.person} ${className ?? ''}`}>
                <Checkbox {...selection.tickProps(person.id, person.name)} />
                <PersonRow person={person} />
              </li>
            );
          })}
        </ul>
      )}
      <ListPager path={PATH} query={query} newer={newer} older={older} />
      <BulkBar selection={selection} bulk={bulk} refusalText={(code) => t(`bulk.refused.${REFUSED[code]}`)}>
        {PEOPLE_CHANGES.filter((kind) => kind === 'sign-out' || chosen.some(({ state }) => state === FROM[kind])).map((kind) => (
          <Button
            key={kind}
            size="compact-md"
            variant="default"
            onClick={() => bulk.run(chosen.map(itemOf), { kind }, (count) => t('bulk.done', { kind: WORD[kind], count }))}
          >
            {t('bulk.act', { kind: WORD[kind] })}
          </Button>
        ))}
      </BulkBar>
    </Stack>
  );
}

const itemOf = ({ id, version, name }: ListedPerson) => ({ id, version, name });

/** Of whom it can be done to. */
const FROM = { deactivate: 'active', reactivate: 'deactivated' } as const;
/** As the catalogue calls it. */
const WORD = { deactivate: 'deactivate', reactivate: 'reactivate', 'sign-out': 'signOut' } as const;

const REFUSED = {
  'not-found': 'notFound',
  conflict: 'conflict',
  'last-admin': 'lastAdmin',
  'own-role': 'ownRole',
  'not-joined': 'notJoined',
  'no-change': 'noChange',
} as const satisfies Record<BulkPersonCode, string>;

function PersonRow({ person }: { person: ListedPerson }) {
  const t = useMessages('people');
  const newsroom = useMessages('newsroom');
  const locale = useLocale();
  const { id, name, email, role, state, seenAt, hasFactor, sections } = person;
  const where = sections.map((section) => (locale === 'en' && section.nameEn) || section.name).join(', ');
  return (
    <>
      <div className={classes.who}>
        <Anchor component={Link} href={`${PATH}/${id}`} fw={600}>
          {name}
        </Anchor>
        <Text size="sm" c="dimmed">
          {email}
        </Text>
      </div>
      <div className={classes.what}>
        <Text size="sm">
          {newsroom('role', { role })} · {where || t('everywhere')}
        </Text>
        <Text size="sm" c="dimmed">
          {seenAt ? t('seen', { time: shortTime(seenAt) }) : t('never')}
        </Text>
      </div>
      <Group gap="xs" className={classes.marks}>
        {state !== 'active' && <Badge variant="outline">{t('states', { state })}</Badge>}
        {hasFactor && <Badge variant="outline">{t('twoFactor')}</Badge>}
      </Group>
    </>
  );
}
