'use client';

import '@mantine/tiptap/styles.layer.css';
import { Anchor, Stack, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import Link from 'next/link';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { config } from 'zod';
import type { SavedCorrection } from '#lib/articles/corrections/view';
import type { ArticleForEdit } from '#lib/articles/view';
import type { NoteCard } from '#lib/reader-notes/view';
import type { SectionChoice } from '#lib/sections/view';
import type { TermChoice } from '#lib/terms/view';
import type { CorrectionDeeds } from '../corrections/deeds.ts';
import { StoryCorrections } from '../corrections/story-corrections.client.tsx';
import { useMessages } from '../messages.client.tsx';
import classes from './article-editor.module.css';
import { BodyEditor } from './body-editor.client.tsx';
import { BodyFilesContext } from './body-files.client.tsx';
import { ConflictDialog } from './conflict-dialog.client.tsx';
import { makeDraftDesk } from './draft-desk.ts';
import { EditorBar } from './editor-bar.client.tsx';
import type { FieldName } from './editor-form.ts';
import { EditorNotices } from './editor-notices.client.tsx';
import { ErrorSummary } from './error-summary.client.tsx';
import { MainPicture } from './main-picture.client.tsx';
import { type BeginTranslation, OtherLanguage } from './other-language.client.tsx';
import { Placing } from './placing.client.tsx';
import { sendDraft } from './requests.ts';
import { StorySource } from './story-source.client.tsx';
import { StoryTerms } from './story-terms.client.tsx';
import type { CreateTerm } from './term-select.client.tsx';
import { TextFields } from './text-fields.client.tsx';
import { useBodyEditor } from './use-body-editor.ts';
import { useBodyUploads } from './use-body-uploads.ts';
import { type PublishingDeeds, usePublishing } from './use-publishing.ts';
import { useSaveKeys } from './use-save-keys.ts';
import { useUnsavedGuard } from './use-unsaved-guard.ts';

// The newsroom's Content-Security-Policy allows no code made from text, which zod would otherwise try.
config({ jitless: true });

type Props = {
  article: ArticleForEdit;
  sections: readonly SectionChoice[];
  terms: readonly TermChoice[];
  corrections: readonly SavedCorrection[];
  /** Open ones. */
  notes: readonly NoteCard[];
  /** The name under which this person saves. */
  me: string;
  /** Null for who may write but not publish. */
  deeds: (PublishingDeeds & CorrectionDeeds & { createTerm: CreateTerm }) | null;
  beginTranslation: BeginTranslation;
};

/** The page on which an article is written, saved, published and taken away. */
export function ArticleEditor({ article, sections, terms: known, corrections, notes, me, deeds, beginTranslation }: Props) {
  const t = useMessages('articles');
  const [desk] = useState(() => makeDraftDesk({ article, me, send: sendDraft }));
  const state = useSyncExternalStore(desk.subscribe, desk.state, desk.state);
  const { uploads, send } = useBodyUploads({ desk, editor: () => editor });
  const editor = useBodyEditor({ desk, initial: article.draft.body, on: send });
  const [made, setMade] = useState<TermChoice[]>([]);
  const terms = [...known, ...made.filter(({ id }) => !known.some((term) => term.id === id))];
  const isAuthor = (id: number) => terms.some((term) => term.id === id && term.kind === 'author');
  const publishing = usePublishing({ article, desk, deeds, isAuthor });
  const [isComparing, comparing] = useDisclosure(false);
  const { conflict } = state;
  useEffect(() => {
    if (conflict) comparing.open();
  }, [conflict, comparing.open]);

  const { pictures, attachments } = state;
  const files = useMemo(() => ({ pictures, attachments, addPicture: desk.addPicture }), [pictures, attachments, desk]);

  const save = useCallback(() => void desk.save(), [desk]);
  useSaveKeys(save);
  useUnsavedGuard({ isUnsaved: state.isDirty, question: t('leaveUnsaved'), save });
  const errorAt = (field: FieldName) => {
    const error = state.errors[field];
    return error && t(error);
  };

  return (
    <BodyFilesContext value={files}>
      <Stack gap="md" className={classes.page}>
        <Anchor component={Link} href="/newsroom/articles" size="sm">
          {t('back')}
        </Anchor>
        <VisuallyHidden component="h1">{state.form.title}</VisuallyHidden>
        <EditorBar
          articleId={article.id}
          state={state}
          publication={publishing.publication}
          said={publishing.said}
          publishing={deeds && publishing}
          save={desk.save}
        />
        <EditorNotices desk={desk} state={state} onCompare={comparing.open} />
        <ErrorSummary errors={state.errors} errorsOf={state.errorsOf} />
        <div className={classes.columns}>
          <Stack gap="md" className={classes.text}>
            <TextFields desk={desk} form={state.form} errorAt={errorAt} />
            <BodyEditor editor={editor} uploads={uploads} send={send} error={errorAt('body')} />
          </Stack>
          <Stack gap="md" className={classes.side}>
            <OtherLanguage article={article} beginTranslation={beginTranslation} save={desk.save} />
            <Placing article={article} desk={desk} state={state} sections={sections} errorAt={errorAt} />
            <StoryTerms
              desk={desk}
              termIds={state.form.termIds}
              terms={terms}
              create={deeds?.createTerm ?? null}
              onCreated={(term) => setMade((before) => [...before, term])}
              error={errorAt('termIds')}
            />
            <StorySource desk={desk} form={state.form} errorAt={errorAt} />
            <MainPicture
              use={state.form.picture}
              picture={state.form.picture ? state.pictures[state.form.picture.mediaId] : undefined}
              awaitPicture={desk.awaitPicture}
              onChange={desk.setPicture}
              errors={{
                picture: errorAt('picture'),
                alt: errorAt('pictureAlt'),
                caption: errorAt('pictureCaption'),
                credit: errorAt('pictureCredit'),
              }}
            />
            <StoryCorrections
              articleId={article.id}
              isPublished={publishing.publication.live !== null}
              corrections={corrections}
              notes={notes}
              deeds={deeds}
            />
          </Stack>
        </div>
      </Stack>
      {conflict && (
        <ConflictDialog
          conflict={conflict}
          mine={desk.mine()}
          sections={sections}
          terms={terms}
          pictures={state.pictures}
          attachments={state.attachments}
          isOpen={isComparing}
          onClose={comparing.close}
          onKeepMine={() => void desk.keepMine()}
          onTakeTheirs={desk.takeTheirs}
        />
      )}
    </BodyFilesContext>
  );
}
