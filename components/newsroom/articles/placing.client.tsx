'use client';

import { Anchor, TextInput } from '@mantine/core';
import { storyPath } from '#lib/articles/address';
import type { ArticleForEdit } from '#lib/articles/view';
import type { SectionChoice } from '#lib/sections/view';
import { pathPrefix } from '#lib/site/paths';
import { useMessages } from '../messages.client.tsx';
import type { DeskState, DraftDesk } from './draft-desk.ts';
import type { FieldName } from './editor-form.ts';
import { SectionSelect } from './section-select.client.tsx';

type Props = {
  article: ArticleForEdit;
  desk: DraftDesk;
  state: DeskState;
  sections: readonly SectionChoice[];
  errorAt: (field: FieldName) => string | undefined;
};

/** Where the story stands, and under whose name. */
export function Placing({ article, desk, state, sections, errorAt }: Props) {
  const t = useMessages('articles');
  const { form, slugFollows } = state;
  const section = sections.find(({ id }) => id === form.sectionId);
  const path = storyPath({ prefix: pathPrefix(article.locale), sectionSlug: section?.slug ?? '…', slug: form.slug, id: article.id });
  return (
    <>
      <SectionSelect
        id="sectionId"
        sections={sections}
        value={form.sectionId}
        onChange={(sectionId) => desk.set({ sectionId })}
        error={errorAt('sectionId')}
      />
      <TextInput
        id="slug"
        label={t('slugField')}
        description={t('slugAddress', { path })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={form.slug}
        onChange={({ currentTarget }) => desk.setSlug(currentTarget.value)}
        error={errorAt('slug')}
        autoCapitalize="none"
        spellCheck={false}
      />
      {!slugFollows && (
        <Anchor component="button" type="button" size="sm" ta="start" onClick={() => desk.setSlug(null)}>
          {t('slugFromTitle')}
        </Anchor>
      )}
      <TextInput
        id="byline"
        label={t('bylineField')}
        value={form.byline}
        onChange={({ currentTarget }) => desk.set({ byline: currentTarget.value })}
        error={errorAt('byline')}
      />
    </>
  );
}
