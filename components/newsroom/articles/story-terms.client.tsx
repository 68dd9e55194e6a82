'use client';

import { Fieldset, Stack, Text } from '@mantine/core';
import type { TermChoice, TermKind } from '#lib/terms/view';
import { useMessages } from '../messages.client.tsx';
import type { DraftDesk } from './draft-desk.ts';
import { type CreateTerm, TermSelect } from './term-select.client.tsx';

/** In the order in which a story names them. */
const ORDER = ['author', 'thread', 'topic'] as const satisfies TermKind[];

type Props = {
  desk: DraftDesk;
  termIds: readonly number[];
  terms: readonly TermChoice[];
  create: CreateTerm | null;
  onCreated: (term: TermChoice) => void;
  error: string | undefined;
};

/** Who wrote the story and what it is about. */
export function StoryTerms({ desk, termIds, terms, create, onCreated, error }: Props) {
  const t = useMessages('articles');
  const words = {
    author: { id: 'authors', label: t('authorsField'), hint: t('authorsHint') },
    thread: { id: 'threads', label: t('threadsField') },
    topic: { id: 'topics', label: t('topicsField') },
  };

  /** What is no longer there goes with the first choice that is made. */
  function choose(kind: TermKind, ids: number[], all: readonly TermChoice[]) {
    const now = desk.state().form.termIds;
    const kept = (other: TermKind) => now.filter((id) => all.some((term) => term.id === id && term.kind === other));
    desk.set({ termIds: ORDER.flatMap((one) => (one === kind ? ids : kept(one))) });
  }

  return (
    <Fieldset legend={t('termsField')} id="termIds" tabIndex={-1} p="sm">
      <Stack gap="sm">
        {ORDER.map((kind) => {
          const choices = terms.filter((term) => term.kind === kind);
          return (
            <TermSelect
              key={kind}
              kind={kind}
              {...words[kind]}
              choices={choices}
              value={termIds.filter((id) => choices.some((term) => term.id === id))}
              onChange={(ids) => choose(kind, ids, terms)}
              create={create}
              onCreated={onCreated}
            />
          );
        })}
        {error && (
          <Text size="sm" c="var(--mantine-color-error)">
            {error}
          </Text>
        )}
      </Stack>
    </Fieldset>
  );
}
