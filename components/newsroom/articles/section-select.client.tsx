'use client';

import { NativeSelect } from '@mantine/core';
import type { SectionChoice } from '#lib/sections/view';
import { useLocale, useMessages } from '../messages.client.tsx';

type Props = {
  id: string;
  sections: readonly SectionChoice[];
  value: number | null;
  onChange: (sectionId: number | null) => void;
  error?: string;
};

/** The sections in the order of the paper, sub-sections set in under theirs. The platform's own list, good on every phone. */
export function SectionSelect({ id, sections, value, onChange, error }: Props) {
  const t = useMessages('articles');
  const locale = useLocale();
  return (
    <NativeSelect
      id={id}
      label={t('sectionField')}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : Number(currentTarget.value))}
      error={error}
    >
      <option value="">{t('chooseSection')}</option>
      {sections.map((section) => (
        <option key={section.id} value={section.id}>
          {section.parentId !== null && '\u2003'}
          {(locale === 'en' && section.nameEn) || section.name}
        </option>
      ))}
    </NativeSelect>
  );
}
