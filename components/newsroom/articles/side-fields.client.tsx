'use client';

import type { ArticleForEdit } from '#lib/articles/view';
import type { SectionChoice } from '#lib/sections/view';
import classes from './article-editor.module.css';
import type { DeskState, DraftDesk } from './draft-desk.ts';
import type { FieldName } from './editor-form.ts';
import { MainPicture } from './main-picture.client.tsx';
import { Placing } from './placing.client.tsx';
import { StorySource } from './story-source.client.tsx';
import { StoryTerms } from './story-terms.client.tsx';
import type { KnownTerms, TermDeeds } from './use-known-terms.ts';

type Props = {
  article: ArticleForEdit;
  desk: DraftDesk;
  state: DeskState;
  mayWrite: boolean;
  sections: readonly SectionChoice[];
  terms: KnownTerms;
  termDeeds: Pick<TermDeeds, 'create' | 'search'>;
  errorAt: (field: FieldName) => string | undefined;
};

/** What is said of a story beside its words: where it stands, what it belongs to, where it comes from, its picture. */
export function SideFields({ article, desk, state, mayWrite, sections, terms, termDeeds, errorAt }: Props) {
  const { form, pictures } = state;
  return (
    <fieldset disabled={!mayWrite} className={classes.written}>
      <Placing article={article} desk={desk} state={state} sections={sections} errorAt={errorAt} />
      <StoryTerms desk={desk} termIds={form.termIds} known={terms} deeds={termDeeds} error={errorAt('termIds')} />
      <StorySource desk={desk} form={form} errorAt={errorAt} />
      <MainPicture
        use={form.picture}
        picture={form.picture ? pictures[form.picture.mediaId] : undefined}
        awaitPicture={desk.awaitPicture}
        onChange={desk.setPicture}
        errors={{
          picture: errorAt('picture'),
          alt: errorAt('pictureAlt'),
          caption: errorAt('pictureCaption'),
          credit: errorAt('pictureCredit'),
        }}
      />
    </fieldset>
  );
}
