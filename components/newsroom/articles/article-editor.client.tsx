'use client';

import '@mantine/tiptap/styles.layer.css';
import { Anchor, Stack, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { config } from 'zod';
import { attachmentIdsOf, mediaIdsNamed } from '#lib/articles/document';
import { StoryComments } from '../comment-policy/story-comments.client.tsx';
import { StoryCorrections } from '../corrections/story-corrections.client.tsx';
import { RightsDialog } from '../media/rights-dialog.client.tsx';
import { RightsNotice } from '../media/rights-notice.client.tsx';
import { useMessages } from '../messages.client.tsx';
import classes from './article-editor.module.css';
import { BodyEditor } from './body-editor.client.tsx';
import { BodyFilesContext } from './body-files.client.tsx';
import { ConflictDialog } from './conflict-dialog.client.tsx';
import { makeDraftDesk } from './draft-desk.ts';
import { EditorBar } from './editor-bar.client.tsx';
import type { FieldName } from './editor-form.ts';
import { EditorNotices } from './editor-notices.client.tsx';
import type { EditorPageData } from './editor-page-data.ts';
import { ErrorSummary } from './error-summary.client.tsx';
import { FlowPanel } from './flow/flow-panel.client.tsx';
import { useFlow } from './flow/use-flow.ts';
import { VersionsPanel } from './history/versions-panel.client.tsx';
import { FoundTexts } from './keeping/found-texts.client.tsx';
import { PenNotice } from './keeping/pen-notice.client.tsx';
import { useKeeping } from './keeping/use-keeping.ts';
import { useReadingAlong } from './keeping/use-reading-along.ts';
import { StoryNotes } from './notes/story-notes.client.tsx';
import { OtherLanguage } from './other-language.client.tsx';
import { PreviewLinks } from './preview-links/preview-links.client.tsx';
import { sendDraft } from './requests.ts';
import { EmbargoNotice } from './schedule/embargo-notice.client.tsx';
import { SchedulePanel } from './schedule/schedule-panel.client.tsx';
import { SideFields } from './side-fields.client.tsx';
import { TextFields } from './text-fields.client.tsx';
import { useBodyEditor } from './use-body-editor.ts';
import { useBodyUploads } from './use-body-uploads.ts';
import { useKnownTerms } from './use-known-terms.ts';
import { usePublishing } from './use-publishing.ts';
import { useSaveKeys } from './use-save-keys.ts';
import { useUnsavedGuard } from './use-unsaved-guard.ts';

// The newsroom's Content-Security-Policy allows no code made from text, which zod would otherwise try.
config({ jitless: true });

/** The page on which an article is written, saved, published and taken away. */
export function ArticleEditor({
  article,
  sections,
  terms: initialTerms,
  termDeeds,
  corrections,
  notes,
  storyNotes,
  me,
  personId,
  writer,
  deeds,
  beginTranslation,
  otherStories,
  flow: way,
  comments,
  schedule,
  versions,
  previewLinks,
}: EditorPageData) {
  const t = useMessages('articles');
  const keptWords = useMessages('keeping');
  const [desk] = useState(() => makeDraftDesk({ article, me, send: sendDraft }));
  const state = useSyncExternalStore(desk.subscribe, desk.state, desk.state);
  const { uploads, send } = useBodyUploads({ desk, editor: () => body.editor });
  const body = useBodyEditor({ desk, initial: article.draft.body, on: send });
  const known = useKnownTerms({
    initial: initialTerms,
    asked: article.draft.termIds,
    needed: [...state.form.termIds, ...state.base.content.termIds, ...(state.conflict?.theirs.termIds ?? [])],
    name: termDeeds.name,
  });
  const { terms } = known;
  const isAuthor = (id: number) => terms.some((term) => term.id === id && term.kind === 'author');
  const publishing = usePublishing({ article, desk, deeds, isAuthor });
  const flow = useFlow({ ...way, desk, publication: publishing.publication });
  const [isComparing, comparing] = useDisclosure(false);
  const { conflict } = state;
  useEffect(() => {
    if (conflict) comparing.open();
  }, [conflict, comparing.open]);
  const { pictures, attachments } = state;
  const files = useMemo(() => ({ pictures, attachments, addPicture: desk.addPicture }), [pictures, attachments, desk]);
  // What is in the text is known anew with everything that is added to it, and with every save.
  const named = useMemo(() => {
    const { picture, body: text } = desk.mine();
    return { pictures: mediaIdsNamed({ picture, body: text }), files: attachmentIdsOf(text) };
  }, [desk, pictures, attachments, state.form.picture, state.base.version]);
  const router = useRouter();
  const [stage, setStage] = useState<string | null>(null);
  const keeping = useKeeping({
    desk,
    articleId: article.id,
    personId,
    writer,
    onHeard(heard) {
      publishing.hear(heard.live);
      // What others decided about the story stands in what the page was made of.
      if (stage !== null && stage !== heard.stage) router.refresh();
      setStage(heard.stage);
    },
  });
  const mayWrite = keeping.mayWrite && !flow.isLocked;
  useReadingAlong(body.editor, mayWrite);
  const around = { pictures: state.pictures, attachments: state.attachments, sections, terms };
  const parts = useMemo(() => (conflict && isComparing ? desk.weigh() : null), [conflict, isComparing, desk]);

  useSaveKeys(useCallback(() => void desk.keep(), [desk]));
  useUnsavedGuard({
    isUnsaved: state.isDirty,
    question: t('leaveUnsaved'),
    save: useCallback(() => void desk.save('auto'), [desk]),
    onDiscard: keeping.discard,
  });
  const errorAt = (field: FieldName) => {
    const error = state.errors[field];
    return error && t(error);
  };

  return (
    <BodyFilesContext value={files}>
      <Stack gap="md" className={classes.page} data-locked={!mayWrite || undefined}>
        <Anchor component={Link} href="/newsroom/articles" size="sm">
          {t('back')}
        </Anchor>
        <VisuallyHidden component="h1">{state.form.title}</VisuallyHidden>
        <EditorBar
          articleId={article.id}
          state={state}
          publication={publishing.publication}
          said={publishing.said}
          flow={flow}
          publishing={deeds && publishing}
          save={desk.save}
          keep={desk.keep}
          mayWrite={mayWrite}
        />
        <EditorNotices desk={desk} state={state} onCompare={comparing.open}>
          <PenNotice keeping={keeping} isDirty={state.isDirty} />
          <EmbargoNotice until={publishing.embargoedUntil ?? schedule.plans.embargo?.until ?? null} />
          <RightsNotice {...named} />
          <FoundTexts
            work="draft"
            found={keeping.found}
            hindrance={() => (keeping.mayWrite ? null : keptWords('foundNeedsPen'))}
            restore={keeping.restore}
            throwAway={keeping.throwAway}
            mine={desk.mine}
            around={around}
            onShow={({ form }) => known.need(form.termIds)}
          />
        </EditorNotices>
        <ErrorSummary errors={state.errors} errorsOf={state.errorsOf} />
        <div className={classes.columns}>
          <Stack gap="md" className={classes.text}>
            <fieldset disabled={!mayWrite} className={classes.written}>
              <TextFields desk={desk} form={state.form} errorAt={errorAt} />
              <BodyEditor
                articleId={article.id}
                otherStories={otherStories}
                body={body}
                uploads={uploads}
                send={send}
                error={errorAt('body')}
              />
            </fieldset>
          </Stack>
          <Stack gap="md" className={classes.side}>
            <FlowPanel flow={flow} colleagues={way.colleagues} />
            {storyNotes && (
              <StoryNotes
                articleId={article.id}
                data={storyNotes}
                editor={body.editor}
                desk={desk}
                form={state.form}
                version={state.base.version}
              />
            )}
            <OtherLanguage article={article} beginTranslation={beginTranslation} save={desk.save} />
            <SideFields
              article={article}
              desk={desk}
              state={state}
              mayWrite={mayWrite}
              sections={sections}
              terms={known}
              termDeeds={termDeeds}
              errorAt={errorAt}
            />
            <VersionsPanel
              articleId={article.id}
              live={publishing.publication.live?.version ?? null}
              draft={state.base.version}
              {...versions}
            />
            <SchedulePanel
              articleId={article.id}
              locale={article.locale}
              desk={desk}
              version={state.base.version}
              isDirty={state.isDirty}
              live={publishing.publication.live?.version ?? null}
              {...schedule}
            />
            <PreviewLinks articleId={article.id} version={state.base.version} {...previewLinks} />
            {comments && <StoryComments articleId={article.id} {...comments} />}
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
      <RightsDialog deed="publish" {...publishing.rights} />
      {conflict && parts && (
        <ConflictDialog
          conflict={conflict}
          parts={parts}
          mine={desk.mine()}
          around={around}
          isOpen={isComparing}
          onClose={comparing.close}
          onSettle={desk.settle}
        />
      )}
    </BodyFilesContext>
  );
}
