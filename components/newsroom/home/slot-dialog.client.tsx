'use client';

import { Button, Checkbox, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type BoardSlot, SLOT_KINDS, type SlotContent } from '#lib/home/view';
import type { SectionChoice } from '#lib/sections/view';
import { momentOfField } from '#lib/vietnamese/days';
import { useLocale, useMessages } from '../messages.client.tsx';
import { useFocusReturned } from '../use-focus-back.ts';
import type { HomeDeeds } from './deeds.ts';
import { contentOf, fieldsOf, type SlotFieldError, type SlotFields } from './slot-fields.ts';
import { StoryPicker } from './story-picker.client.tsx';
import { TermPicker } from './term-picker.client.tsx';

type Props = {
  edition: 'vi' | 'en';
  title: string;
  slot: BoardSlot | null;
  /** What stands at the other places. */
  others: readonly BoardSlot[];
  now: Date;
  sections: readonly SectionChoice[];
  deeds: Pick<HomeDeeds, 'searchStories' | 'searchTerms'>;
  onApply: (content: SlotContent | null) => void;
  onClose: () => void;
};

const AGES = [6, 12, 24, 48, 72, 168];
const DAYS_FROM = 72;

/** Says of one place what fills it, by which rule, from when until when. */
export function SlotDialog({ edition, title, slot, others, now, sections, deeds, onApply, onClose }: Props) {
  const t = useMessages('home');
  const locale = useLocale();
  useFocusReturned();
  const [fields, setFields] = useState<SlotFields>(() => fieldsOf(slot));
  const [error, setError] = useState<SlotFieldError | null>(null);
  const change = (part: Partial<SlotFields>) => {
    setFields({ ...fields, ...part });
    setError(null);
  };
  const wrong = (field: SlotFieldError['field']) => error?.field === field && t(`error.${error.code}`);
  const { kind } = fields;
  const ages = fields.maxAge === '' || AGES.includes(Number(fields.maxAge)) ? AGES : [Number(fields.maxAge), ...AGES];

  function apply(event: FormEvent): void {
    event.preventDefault();
    const content = contentOf(fields, { others, now, sections, momentOf: momentOfField });
    if (content && 'field' in content) setError(content);
    else onApply(content);
  }

  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': t('edit.cancel') }}>
      <Stack component="form" gap="md" onSubmit={apply}>
        <NativeSelect
          label={t('kind')}
          value={kind}
          data-autofocus
          onChange={({ currentTarget }) => change({ kind: SLOT_KINDS.find((one) => one === currentTarget.value) ?? '' })}
        >
          <option value="">{t('byItself')}</option>
          {SLOT_KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`kinds.${one}`)}
            </option>
          ))}
        </NativeSelect>
        {kind === 'story' && (
          <StoryPicker
            edition={edition}
            value={fields.story}
            onChange={(story) => change({ story })}
            searchStories={deeds.searchStories}
            error={wrong('subject') || undefined}
          />
        )}
        {kind === 'section' && (
          <NativeSelect
            label={t('kinds.section')}
            value={fields.sectionId}
            onChange={({ currentTarget }) => change({ sectionId: currentTarget.value })}
            error={wrong('subject')}
          >
            <option value="">{t('choose')}</option>
            {sections.map((section) => (
              <option key={section.id} value={section.id}>
                {section.parentId !== null && '\u2003'}
                {(locale === 'en' && section.nameEn) || section.name}
              </option>
            ))}
          </NativeSelect>
        )}
        {kind === 'term' && (
          <TermPicker
            value={fields.term}
            onChange={(term) => change({ term })}
            searchTerms={deeds.searchTerms}
            error={wrong('subject') || undefined}
          />
        )}
        {kind !== '' && kind !== 'story' && (
          <>
            <NativeSelect
              label={t('maxAge')}
              value={fields.maxAge}
              onChange={({ currentTarget }) => change({ maxAge: currentTarget.value })}
            >
              <option value="">{t('maxAges.none')}</option>
              {ages.map((hours) => (
                <option key={hours} value={hours}>
                  {hours < DAYS_FROM || hours % 24 > 0 ? t('maxAges.hours', { hours }) : t('maxAges.days', { days: hours / 24 })}
                </option>
              ))}
            </NativeSelect>
            <Checkbox
              label={t('isPictured')}
              checked={fields.isPictured}
              onChange={({ currentTarget }) => change({ isPictured: currentTarget.checked })}
            />
          </>
        )}
        {kind !== '' && (
          <>
            <Checkbox
              label={t('repeats')}
              description={t('repeatsHint')}
              checked={fields.repeats}
              onChange={({ currentTarget }) => change({ repeats: currentTarget.checked })}
            />
            <Group grow align="start" preventGrowOverflow={false} wrap="wrap">
              <TextInput
                type="datetime-local"
                label={t('from')}
                description={t('fromHint')}
                value={fields.from}
                onChange={({ currentTarget }) => change({ from: currentTarget.value })}
              />
              <TextInput
                type="datetime-local"
                label={t('until')}
                description={t('untilHint')}
                value={fields.until}
                onChange={({ currentTarget }) => change({ until: currentTarget.value })}
                error={wrong('until')}
              />
            </Group>
          </>
        )}
        <Group>
          <Button type="submit">{t('edit.apply')}</Button>
          <Button variant="default" onClick={onClose}>
            {t('edit.cancel')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
