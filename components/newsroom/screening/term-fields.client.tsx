'use client';

import { NativeSelect, TextInput } from '@mantine/core';
import { TERM_KINDS, TERM_STRENGTHS, type TermKind, type TermStrength } from '#lib/comments/screening/terms/view';
import { useMessages } from '../messages.client.tsx';

export type TermFieldValues = { kind: TermKind; strength: TermStrength; note: string };

/** How a term is looked for, what follows, and a note about it. */
export function TermFields({ values, onChange }: { values: TermFieldValues; onChange: (values: TermFieldValues) => void }) {
  const t = useMessages('screening');
  const oneOf = <Value extends string>(all: readonly Value[], value: string): Value | undefined => all.find((one) => one === value);
  return (
    <>
      <NativeSelect
        label={t('kindLabel')}
        value={values.kind}
        data={TERM_KINDS.map((kind) => ({ value: kind, label: t('kindChoice', { kind }) }))}
        onChange={({ currentTarget }) => onChange({ ...values, kind: oneOf(TERM_KINDS, currentTarget.value) ?? values.kind })}
      />
      <NativeSelect
        label={t('strengthLabel')}
        value={values.strength}
        data={TERM_STRENGTHS.map((strength) => ({ value: strength, label: t('strengthChoice', { strength }) }))}
        onChange={({ currentTarget }) => onChange({ ...values, strength: oneOf(TERM_STRENGTHS, currentTarget.value) ?? values.strength })}
      />
      <TextInput
        label={t('note')}
        value={values.note}
        maxLength={200}
        onChange={({ currentTarget }) => onChange({ ...values, note: currentTarget.value })}
      />
    </>
  );
}
