'use client';

import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { StoryBody } from '#components/reader/story/story-body.tsx';
import type { Block } from '#lib/articles/document';
import type { DraftField } from '#lib/articles/merge/merge-drafts';
import type { DraftContent } from '#lib/articles/schema';
import type { SectionChoice } from '#lib/sections/view';
import type { TermChoice } from '#lib/terms/view';
import { useLocale, useMessages } from '../../messages.client.tsx';
import type { DeskState } from '../draft-desk.ts';
import { FIELD_LABELS } from '../history/field-labels.ts';
import classes from './comparison.module.css';

/** What is needed to show a draft's words and pictures. */
export type Around = Pick<DeskState, 'pictures' | 'attachments'> & { sections: readonly SectionChoice[]; terms: readonly TermChoice[] };

/** The name of a field of the draft, in the page's language. */
export function useFieldLabel(): (field: DraftField) => string {
  const t = useMessages('articles');
  return (field) => t(FIELD_LABELS[field]);
}

/** Says what a field holds in words. */
export function useFieldText({
  sections,
  terms,
}: Pick<Around, 'sections' | 'terms'>): (field: Exclude<DraftField, 'body'>, value: unknown) => string {
  const t = useMessages('articles');
  return (field, value) => {
    if (field === 'sectionId') return sections.find(({ id }) => id === value)?.name ?? t('noSection');
    if (field === 'termIds')
      return (
        (value as DraftContent['termIds']).map((id) => terms.find((term) => term.id === id)?.name ?? String(id)).join(', ') || t('empty')
      );
    if (field === 'picture') {
      const picture = value as DraftContent['picture'];
      return picture ? `${picture.alt} · ${picture.caption} · ${picture.credit} (${picture.mediaId})` : t('noPicture');
    }
    return String(value) || t('empty');
  };
}

/** Blocks of a body as readers would see them. */
export function Blocks({ blocks, around }: { blocks: readonly Block[]; around: Around }) {
  const t = useMessages('articles');
  const locale = useLocale();
  if (blocks.length === 0) return <>{t('empty')}</>;
  return (
    <StoryBody
      document={{ type: 'doc', content: [...blocks] }}
      pictures={around.pictures}
      attachments={around.attachments}
      locale={locale}
    />
  );
}

type Side = { label: string; children: ReactNode };

/** One part of two texts, side by side, and what can be done about it. */
export function SideBySide({ label, one, other, children }: { label: string; one: Side; other: Side; children?: ReactNode }) {
  return (
    <section className={classes.row} aria-label={label}>
      <Title order={3}>{label}</Title>
      {[one, other].map((side) => (
        // A region that scrolls must be reachable without a mouse.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls.
        <section key={side.label} className={classes.version} aria-label={side.label} tabIndex={0}>
          {side.children}
        </section>
      ))}
      {children && <div className={classes.choice}>{children}</div>}
    </section>
  );
}
