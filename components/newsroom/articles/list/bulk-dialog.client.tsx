'use client';

import { Button, Group, Modal, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Colleague } from '#lib/articles/assignments/view';
import { MAX_REASON_CHARS } from '#lib/articles/schema';
import { MAX_STAGE_REASON } from '#lib/articles/stages/schema';
import type { SectionChoice } from '#lib/sections/view';
import { TERM_KINDS, type TermChoice, type TermKind } from '#lib/terms/view';
import { countGraphemes, isVisiblyEmpty } from '#lib/vietnamese/clean-text';
import { useLocale, useMessages } from '../../messages.client.tsx';
import { useFocusReturned } from '../../use-focus-back.ts';
import { SectionSelect } from '../section-select.client.tsx';
import type { ArticleListDeeds, Change } from './deeds.ts';
import { TermPick } from './term-pick.client.tsx';

export type DialogKind = 'section' | 'term' | 'assign' | 'publish' | 'take-down' | 'remove' | 'return';

type Props = {
  kind: DialogKind;
  count: number;
  sections: readonly SectionChoice[];
  colleagues: readonly Colleague[];
  findTerms: ArticleListDeeds['findTerms'];
  onClose: () => void;
  onChoose: (change: Change, said: (count: number) => string) => void;
};

/** Asks what is needed before something is done to many stories: which section, which topic, whose, why, or once more. */
export function BulkDialog({ kind, count, sections, colleagues, findTerms, onClose, onChoose }: Props) {
  const t = useMessages('articleList');
  const flow = useMessages('flow');
  const common = useMessages('common');
  useFocusReturned();
  const locale = useLocale();
  const [sectionId, setSectionId] = useState<number | null>(null);
  const [personId, setPersonId] = useState('');
  const [term, setTerm] = useState<TermChoice | null>(null);
  const [termKind, setTermKind] = useState<TermKind>('topic');
  const [deed, setDeed] = useState<'add-term' | 'remove-term'>('add-term');
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);

  function submit(event: FormEvent) {
    event.preventDefault();
    const wrong = whatIsWrong();
    setError(wrong);
    if (wrong === null) choose();
  }

  function whatIsWrong(): string | null {
    if (kind === 'term' && !term) return t('chooseTerm');
    if (kind === 'section' && sectionId === null) return t('chooseSection');
    if (kind === 'return' && isVisiblyEmpty(reason)) return flow('reasonMissing');
    const max = kind === 'return' ? MAX_STAGE_REASON : MAX_REASON_CHARS;
    return countGraphemes(reason) > max ? flow('tooLong', { max }) : null;
  }

  function choose() {
    const section = sections.find(({ id }) => id === sectionId);
    const person = colleagues.find(({ id }) => String(id) === personId);
    if (kind === 'section')
      onChoose({ kind, sectionId }, (done) =>
        t('moved', { count: done, section: (locale === 'en' && section?.nameEn) || (section?.name ?? '') }),
      );
    if (kind === 'term' && term)
      onChoose({ kind: deed, termId: term.id }, (done) => t(deed === 'add-term' ? 'added' : 'removed', { count: done, term: term.name }));
    if (kind === 'assign')
      onChoose({ kind, personId: person?.id ?? null }, (done) =>
        person ? t('given', { count: done, name: person.name }) : t('givenBack', { count: done }),
      );
    if (kind === 'publish') onChoose({ kind }, (done) => t('published', { count: done }));
    if (kind === 'take-down') onChoose({ kind, reason }, (done) => t('takenDown', { count: done }));
    if (kind === 'remove') onChoose({ kind }, (done) => t('draftsRemoved', { count: done }));
    if (kind === 'return')
      onChoose({ kind: 'step', step: 'return', reason }, (done) => t('stepped', { count: done, step: flow('deed.return') }));
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`title.${kind}`, { count })}
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {kind === 'section' && (
            <SectionSelect id="bulk-section" sections={sections} value={sectionId} onChange={setSectionId} error={error ?? undefined} />
          )}
          {kind === 'term' && (
            <>
              <NativeSelect
                label={t('termDeed')}
                value={deed}
                onChange={({ currentTarget }) => setDeed(currentTarget.value === 'remove-term' ? 'remove-term' : 'add-term')}
                data={[
                  { value: 'add-term', label: t('addTerm') },
                  { value: 'remove-term', label: t('removeTerm') },
                ]}
              />
              <NativeSelect
                label={t('termKind')}
                value={termKind}
                onChange={({ currentTarget }) => {
                  setTermKind(TERM_KINDS.find((one) => one === currentTarget.value) ?? 'topic');
                  setTerm(null);
                }}
                data={TERM_KINDS.map((one) => ({ value: one, label: t('term', { kind: one }) }))}
              />
              {/* Another kind is another choice. */}
              <TermPick key={termKind} kind={termKind} find={findTerms} onChoose={setTerm} error={error} />
            </>
          )}
          {kind === 'assign' && (
            <NativeSelect label={flow('assignee')} value={personId} onChange={({ currentTarget }) => setPersonId(currentTarget.value)}>
              <option value="">{flow('nobody')}</option>
              {colleagues.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </NativeSelect>
          )}
          {(kind === 'take-down' || kind === 'return') && (
            <Textarea
              label={t(`reason.${kind}`)}
              value={reason}
              onChange={({ currentTarget }) => setReason(currentTarget.value)}
              error={error}
              autosize
              minRows={2}
            />
          )}
          <Text size="sm" c="dimmed">
            {t(`hint.${kind}`)}
          </Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit">{t(`do.${kind}`)}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
