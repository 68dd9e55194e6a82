'use client';

import { Fieldset, Stack, Text } from '@mantine/core';
import type { TermChoice, TermKind } from '#lib/terms/view';
import { useMessages } from '../messages.client.tsx';
import type { DraftDesk } from './draft-desk.ts';
import { TermSelect } from './term-select.client.tsx';
import type { KnownTerms, TermDeeds } from './use-known-terms.ts';

/** In the order in which a story names them. */
const ORDER = ['author', 'thread', 'topic'] as const satisfies TermKind[];

type Props = {
  desk: DraftDesk;
  termIds: readonly number[];
  known: KnownTerms;
  deeds: Pick<TermDeeds, 'create' | 'search'>;
  error: string | undefined;
};

/** Who wrote the story and what it is about. */
export function StoryTerms({ desk, termIds, known, deeds, error }: Props) {
  const t = useMessages('articles');
  const words = {
    author: { id: 'authors', label: t('authorsField'), hint: t('authorsHint') },
    thread: { id: 'threads', label: t('threadsField') },
    topic: { id: 'topics', label: t('topicsField') },
  };

  /** What is no longer there goes with the first choice that is made; what the page does not know yet stays, last. */
  function choose(kind: TermKind, ids: number[], found: readonly TermChoice[]) {
    const terms = [...known.terms, ...found];
    const now = desk.state().form.termIds;
    const kindOf = (id: number) => terms.find((term) => term.id === id)?.kind;
    const strange = now.filter((id) => kindOf(id) === undefined && !known.gone.has(id));
    known.learn(found.filter(({ id }) => ids.includes(id)));
    desk.set({ termIds: [...ORDER.flatMap((one) => (one === kind ? ids : now.filter((id) => kindOf(id) === one))), ...strange] });
  }

  return (
    <Fieldset legend={t('termsField')} id="termIds" tabIndex={-1} p="sm">
      <Stack gap="sm">
        {ORDER.map((kind) => (
          <TermSelect
            key={kind}
            kind={kind}
            {...words[kind]}
            chosen={termIds.flatMap((id) => known.terms.find((term) => term.id === id && term.kind === kind) ?? [])}
            onChange={(ids, found) => choose(kind, ids, found)}
            search={deeds.search}
            create={deeds.create}
          />
        ))}
        {error && (
          <Text size="sm" c="var(--mantine-color-error)">
            {error}
          </Text>
        )}
      </Stack>
    </Fieldset>
  );
}
