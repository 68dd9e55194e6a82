'use client';

import { Button, Group, Stack, Switch, Text } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import type { TermRow } from '#lib/comments/screening/terms/view';
import { useMessages } from '../messages.client.tsx';
import { failureOf, outOfReach, type ScreeningDeeds } from './deeds.ts';
import { ReplayReport } from './replay-report.client.tsx';
import { SaidNotice } from './said-notice.client.tsx';
import classes from './screening.module.css';
import { TermFields } from './term-fields.client.tsx';
import { useDeed } from './use-deed.ts';

type Deeds = Pick<ScreeningDeeds, 'change' | 'remove' | 'tryProposal'>;

/** One term of the list, which opens to be changed, tried or taken off. */
export function TermItem({ term, deeds }: { term: TermRow; deeds: Deeds }) {
  const t = useMessages('screening');
  const [isOpen, setOpen] = useState(false);
  const form = useId();
  return (
    <div className={classes.row}>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <div>
          <Text component="span" className={classes.text}>
            {term.text}
          </Text>{' '}
          <Text component="span" size="sm" c="dimmed">
            · {t('kind', { kind: term.kind })}, {t('strength', { strength: term.strength })}
            {!term.isActive && `, ${t('off')}`}
            {term.note && ` · ${term.note}`}
          </Text>
        </div>
        <Button
          variant="default"
          size="compact-md"
          flex="none"
          aria-expanded={isOpen}
          aria-controls={form}
          aria-label={t('editTerm', { text: term.text })}
          onClick={() => setOpen(!isOpen)}
        >
          {t('edit')}
        </Button>
      </Group>
      <div id={form}>{isOpen && <TermForm term={term} deeds={deeds} />}</div>
    </div>
  );
}

function TermForm({ term, deeds }: { term: TermRow; deeds: Deeds }) {
  const t = useMessages('screening');
  const router = useRouter();
  const [seen, setSeen] = useState(term);
  const [values, setValues] = useState({ kind: term.kind, strength: term.strength, note: term.note, isActive: term.isActive });
  const [theirs, setTheirs] = useState<TermRow | null>(null);
  const deed = useDeed(deeds.tryProposal);
  const wanted = (version: number) => ({ id: term.id, version, ...values });

  const show = (row: TermRow) => {
    setSeen(row);
    setValues({ kind: row.kind, strength: row.strength, note: row.note, isActive: row.isActive });
    setTheirs(null);
  };
  const save = (version: number) =>
    deed.run(async () => {
      const answer = await deeds.change(wanted(version)).catch(outOfReach);
      if (answer.ok) {
        show(answer.value);
        router.refresh();
        return { done: t('saved') };
      }
      if (answer.code === 'conflict') setTheirs(answer.theirs);
      return { failure: failureOf(answer.code) };
    });
  const remove = () =>
    deed.run(async () => {
      const answer = await deeds.remove({ id: term.id, version: seen.version }).catch(outOfReach);
      if (answer.ok) {
        router.refresh();
        return { done: t('removed') };
      }
      if (answer.code === 'conflict') setTheirs(answer.theirs);
      return { failure: failureOf(answer.code) };
    });
  return (
    <Stack
      component="form"
      gap="sm"
      mt="xs"
      aria-label={t('editTerm', { text: term.text })}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save(seen.version);
      }}
    >
      <div className={classes.fields}>
        <TermFields
          values={values}
          onChange={(next) => {
            setValues({ ...values, ...next });
            deed.forget();
          }}
        />
      </div>
      <Switch
        label={t('isActive')}
        checked={values.isActive}
        onChange={({ currentTarget }) => {
          setValues({ ...values, isActive: currentTarget.checked });
          deed.forget();
        }}
      />
      <Group gap="xs">
        <Button variant="default" disabled={deed.isBusy} onClick={() => deed.tryOut({ what: 'term', term: wanted(seen.version) })}>
          {t('tryFirst')}
        </Button>
        <Button type="submit" disabled={deed.isBusy}>
          {t('save')}
        </Button>
        <Button variant="default" disabled={deed.isBusy} onClick={remove}>
          {t('remove')}
        </Button>
      </Group>
      {deed.said && (
        <SaidNotice
          said={deed.said}
          onTheirs={() => {
            if (theirs) show(theirs);
            deed.forget();
          }}
          onMine={() => theirs && save(theirs.version)}
        />
      )}
      <ReplayReport replay={deed.replay} aboutSettings={false} />
    </Stack>
  );
}
