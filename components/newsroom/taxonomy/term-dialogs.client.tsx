'use client';

import { NativeSelect, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Colleague } from '#lib/articles/assignments/view';
import type { KeptTerm } from '#lib/terms/kept/view';
import { TERM_KINDS, type TermKind } from '#lib/terms/view';
import { useMessages } from '../messages.client.tsx';
import type { TermDeeds } from './deeds.ts';
import { Dialog } from './dialog.client.tsx';
import { useFieldErrors } from './failure-text.ts';
import { PortraitField } from './portrait-field.client.tsx';
import { useAct } from './use-act.ts';
import { WordsDialog, wordsOf } from './words-dialog.client.tsx';

const MOST_CHARS = 80;

type NewProps = { kind: TermKind; create: TermDeeds['create']; onDone: (said: string) => void; onClose: () => void };

/** Makes a topic, a thread or an author by its name; the rest is said of it later. */
export function NewTermDialog({ kind: initial, create, onDone, onClose }: NewProps) {
  const t = useMessages('taxonomy');
  const act = useAct();
  const [kind, setKind] = useState<TermKind>(initial);
  const [name, setName] = useState('');
  const errorAt = useFieldErrors(act.failure?.fields);
  return (
    <Dialog
      title={t('terms.create')}
      act={act}
      doIt={t('terms.create')}
      onClose={onClose}
      onDo={() =>
        act.run(
          () => create({ kind, name }),
          ({ term, isNew }) => onDone(t(isNew ? 'form.created' : 'form.wasThere', { name: term.name })),
        )
      }
    >
      <NativeSelect
        label={t('terms.kind')}
        value={kind}
        data={TERM_KINDS.map((value) => ({ value, label: t(`terms.kinds.${value}`) }))}
        onChange={({ currentTarget }) => setKind(TERM_KINDS.find((one) => one === currentTarget.value) ?? 'topic')}
      />
      <TextInput
        label={t('form.name')}
        value={name}
        maxLength={MOST_CHARS}
        required
        data-autofocus
        error={errorAt('name')}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
    </Dialog>
  );
}

type EditProps = {
  term: KeptTerm;
  people: readonly Colleague[];
  change: TermDeeds['change'];
  onDone: (said: string) => void;
  onClose: () => void;
};

/** All that is said of a term; of an author also who it is, and what they look like. */
export function EditTermDialog({ term, people, change, onDone, onClose }: EditProps) {
  const t = useMessages('taxonomy');
  const [personId, setPersonId] = useState(term.person?.id ?? null);
  const [portrait, setPortrait] = useState(term.portrait);
  // Who has left the newsroom since stays whoever the author is.
  const known = term.person && !people.some(({ id }) => id === term.person?.id) ? [...people, term.person] : people;
  return (
    <WordsDialog
      title={t('terms.editOf', { name: term.name })}
      of={wordsOf(term)}
      doIt={t('form.save')}
      mostChars={MOST_CHARS}
      needsEnglish={false}
      save={(words) => change({ id: term.id, version: term.version, ...words, personId, portraitId: portrait?.id ?? null })}
      onDone={onDone}
      onClose={onClose}
    >
      {({ name }) =>
        term.kind === 'author' && (
          <>
            <NativeSelect
              label={t('form.person')}
              description={t('form.personHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              value={personId === null ? '' : String(personId)}
              data={[{ value: '', label: t('form.nobody') }, ...known.map((one) => ({ value: String(one.id), label: one.name }))]}
              onChange={({ currentTarget }) => setPersonId(currentTarget.value === '' ? null : Number(currentTarget.value))}
            />
            <PortraitField name={name} portrait={portrait} onChange={setPortrait} />
          </>
        )
      }
    </WordsDialog>
  );
}

type ManyProps = { terms: readonly KeptTerm[]; onClose: () => void };

/** Which of the chosen is kept. */
export function MergeTermsDialog({ terms, onMerge, onClose }: ManyProps & { onMerge: (into: KeptTerm) => void }) {
  const t = useMessages('taxonomy');
  const most = terms.toSorted((one, other) => other.stories - one.stories)[0];
  const [into, setInto] = useState(String(most?.id ?? ''));
  const kept = terms.find(({ id }) => String(id) === into);
  return (
    <Dialog
      title={t('terms.mergeTitle', { count: terms.length })}
      doIt={t('terms.mergeDo')}
      onClose={onClose}
      onDo={() => kept && onMerge(kept)}
    >
      <Text size="sm">{t('terms.mergeLead')}</Text>
      <Radio.Group label={t('terms.mergeInto')} value={into} onChange={setInto}>
        <Stack gap="xs" mt="xs">
          {terms.map(({ id, name, kind, stories }) => (
            <Radio key={id} value={String(id)} label={t('terms.doubleStories', { name, stories })} description={t(`terms.kinds.${kind}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </Dialog>
  );
}

/** What goes with the chosen. */
export function RemoveTermsDialog({ terms, onRemove, onClose }: ManyProps & { onRemove: () => void }) {
  const t = useMessages('taxonomy');
  const stories = terms.reduce((sum, term) => sum + term.stories, 0);
  return (
    <Dialog title={t('terms.removeTitle', { count: terms.length })} doIt={t('terms.remove')} isGrave onClose={onClose} onDo={onRemove}>
      <Text size="sm">{t('terms.removeLead', { stories })}</Text>
    </Dialog>
  );
}
