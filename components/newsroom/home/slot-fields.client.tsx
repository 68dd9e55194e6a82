'use client';

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { SLOT_KINDS } from '#lib/home/view';
import type { SectionChoice } from '#lib/sections/view';
import type { Term } from '#lib/terms/view';
import { useLocale, useMessages } from '../messages.client.tsx';
import { EMPTY_ROW, type RowError, type SlotRow } from './board-rows.ts';
import type { HomeDeeds } from './deeds.ts';
import classes from './home.module.css';
import { StoryPicker } from './story-picker.client.tsx';

type Props = {
  edition: 'vi' | 'en';
  position: number;
  row: SlotRow;
  error?: RowError;
  sections: readonly SectionChoice[];
  terms: readonly Term[];
  onChange: (row: SlotRow) => void;
  searchStories: HomeDeeds['searchStories'];
};

/** One slot: what stands there, which one, until when. */
export function SlotFields({ edition, position, row, error, sections, terms, onChange, searchStories }: Props) {
  const t = useMessages('home');
  const locale = useLocale();
  const name = (one: { name: string; nameEn: string }) => (locale === 'en' && one.nameEn) || one.name;
  const change = (part: Partial<SlotRow>) => onChange({ ...row, ...part });
  const wrong = error && error !== 'past' ? t(`error.${error}`) : row.isGone ? t('error.unknown') : undefined;
  const termsOf = (kind: Term['kind']) => terms.filter((term) => term.kind === kind);
  return (
    <fieldset className={classes.slot}>
      <legend>{position === 0 ? t('leads') : t('beside', { number: position })}</legend>
      <NativeSelect
        label={t('kind')}
        value={row.kind}
        onChange={({ currentTarget }) => change({ kind: SLOT_KINDS.find((kind) => kind === currentTarget.value) ?? '' })}
      >
        <option value="">{t('byItself')}</option>
        {SLOT_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kinds.${kind}`)}
          </option>
        ))}
      </NativeSelect>
      {row.kind === 'story' && (
        <StoryPicker
          edition={edition}
          value={row.story}
          onChange={(story) => change({ story, isGone: false })}
          searchStories={searchStories}
          error={wrong}
        />
      )}
      {row.kind === 'section' && (
        <NativeSelect
          label={t('kinds.section')}
          value={row.sectionId}
          onChange={({ currentTarget }) => change({ sectionId: currentTarget.value })}
          error={wrong}
        >
          <option value="">{t('choose')}</option>
          {sections.map((section) => (
            <option key={section.id} value={section.id}>
              {section.parentId !== null && '\u2003'}
              {name(section)}
            </option>
          ))}
        </NativeSelect>
      )}
      {row.kind === 'term' && (
        <NativeSelect
          label={t('kinds.term')}
          value={row.termId}
          onChange={({ currentTarget }) => change({ termId: currentTarget.value })}
          error={wrong}
        >
          <option value="">{t('choose')}</option>
          {(['thread', 'topic'] as const).map((kind) => (
            <optgroup key={kind} label={t(`terms.${kind}`)}>
              {termsOf(kind).map((term) => (
                <option key={term.id} value={term.id}>
                  {name(term)}
                </option>
              ))}
            </optgroup>
          ))}
        </NativeSelect>
      )}
      {row.kind !== '' && (
        <>
          <TextInput
            type="datetime-local"
            className={classes.until}
            label={t('until')}
            description={t('untilHint')}
            value={row.until}
            onChange={({ currentTarget }) => change({ until: currentTarget.value })}
            error={error === 'past' && t('error.past')}
          />
          <Button variant="default" className={classes.clear} onClick={() => onChange(EMPTY_ROW)}>
            {t('clear')}
          </Button>
        </>
      )}
    </fieldset>
  );
}
