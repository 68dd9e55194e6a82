'use client';

import '@mantine/tiptap/styles.layer.css';
import { Anchor, Button, Stack, Text, Title } from '@mantine/core';
import Link from 'next/link';
import { useMemo, useState, useSyncExternalStore } from 'react';
import type { HotFixPage } from '#lib/articles/hot-fix/view';
import type { SectionChoice } from '#lib/sections/view';
import type { NamedTerm } from '#lib/terms/view';
import { RightsDialog } from '../../media/rights-dialog.client.tsx';
import { useMessages } from '../../messages.client.tsx';
import { OutcomeNotice } from '../../outcome-notice.client.tsx';
import classes from '../article-editor.module.css';
import { BodyEditor } from '../body-editor.client.tsx';
import { BodyFilesContext } from '../body-files.client.tsx';
import { makeDraftDesk } from '../draft-desk.ts';
import type { FieldName } from '../editor-form.ts';
import { ErrorSummary } from '../error-summary.client.tsx';
import { useFailureText } from '../failure-text.ts';
import { FoundTexts } from '../keeping/found-texts.client.tsx';
import type { FoundText } from '../keeping/journal.ts';
import { useJournal } from '../keeping/use-journal.ts';
import { SideFields } from '../side-fields.client.tsx';
import type { StoryDeeds } from '../story-deeds.client.tsx';
import { TextFields } from '../text-fields.client.tsx';
import { useBodyEditor } from '../use-body-editor.ts';
import { useBodyUploads } from '../use-body-uploads.ts';
import { type TermDeeds, useKnownTerms } from '../use-known-terms.ts';
import { useUnsavedGuard } from '../use-unsaved-guard.ts';
import { HotFixOutcome } from './hot-fix-outcome.client.tsx';
import { useHotFix } from './use-hot-fix.ts';

type Props = {
  page: HotFixPage;
  personId: number;
  sections: readonly SectionChoice[];
  terms: readonly NamedTerm[];
  termDeeds: TermDeeds;
  otherStories: StoryDeeds;
};

/** The page on which what readers have is changed at once, while the draft waits. Nothing here is saved but by publishing it; until then the device keeps it. */
export function HotFixEditor({ page: { article, waiting }, personId, sections, terms: initialTerms, termDeeds, otherStories }: Props) {
  const t = useMessages('history');
  const names = useMessages('articles');
  const kept = useMessages('keeping');
  const failureText = useFailureText();
  const [desk] = useState(() => makeDraftDesk({ article, me: '', send: async () => ({ code: 'unexpected' }) }));
  const state = useSyncExternalStore(desk.subscribe, desk.state, desk.state);
  const { uploads, send } = useBodyUploads({ desk, editor: () => body.editor });
  const body = useBodyEditor({ desk, initial: article.draft.body, on: send });
  const known = useKnownTerms({ initial: initialTerms, asked: article.draft.termIds, needed: state.form.termIds, name: termDeeds.name });
  const isAuthor = (id: number) => known.terms.some((term) => term.id === id && term.kind === 'author');
  const journal = useJournal({ desk, articleId: article.id, personId, work: 'live' });
  const { done, moved, isBusy, rights, publish } = useHotFix({
    article,
    desk,
    body: () => body.editor?.getJSON() ?? article.draft.body,
    isAuthor,
    onDone: journal.discard,
  });
  useUnsavedGuard({ isUnsaved: state.isDirty && !done, question: t('fixLeave'), save: nothing, onDiscard: journal.discard });
  const { pictures, attachments } = state;
  const files = useMemo(() => ({ pictures, attachments, addPicture: desk.addPicture }), [pictures, attachments, desk]);
  const errorAt = (field: FieldName) => {
    const error = state.errors[field];
    return error && names(error);
  };
  const { version } = article.draft;
  const hindrance = (text: FoundText): string | null => {
    if (text.version !== version) return kept('foundOlder');
    return state.isDirty ? kept('foundAfterEdits') : null;
  };
  if (done) return <HotFixOutcome articleId={article.id} done={done} />;

  return (
    <BodyFilesContext value={files}>
      <Stack gap="md" className={classes.page}>
        <Anchor component={Link} href={`/newsroom/articles/${article.id}`} size="sm">
          {t('toEditor')}
        </Anchor>
        <Title order={1}>{t('fixTitle')}</Title>
        <div>
          <Text>{t('fixLead', { version })}</Text>
          <Text>{waiting ? t('fixWaiting', { version: waiting }) : t('fixNothingWaiting')}</Text>
        </div>
        {moved && <OutcomeNotice code="moved" text={t(moved === 'published' ? 'fixMoved' : 'fixWithdrawn')} />}
        {moved === 'published' && (
          <Anchor href={`/newsroom/articles/${article.id}/hot-fix`} target="_blank">
            {t('fixOpenNew')}
          </Anchor>
        )}
        <FoundTexts
          work="live"
          found={journal.found}
          hindrance={hindrance}
          restore={async (text) => {
            await journal.putBack(text);
            return true;
          }}
          throwAway={journal.throwAway}
          mine={desk.mine}
          around={{ pictures, attachments, sections, terms: known.terms }}
          onShow={({ form }) => known.need(form.termIds)}
        />
        {state.failure && <OutcomeNotice code={state.failure} text={failureText(state.failure)} />}
        <ErrorSummary errors={state.errors} errorsOf={state.errorsOf} />
        <div className={classes.columns}>
          <Stack gap="md">
            <TextFields desk={desk} form={state.form} errorAt={errorAt} />
            <BodyEditor
              articleId={article.id}
              otherStories={otherStories}
              body={body}
              uploads={uploads}
              send={send}
              error={errorAt('body')}
            />
          </Stack>
          <Stack gap="md">
            <SideFields
              article={article}
              desk={desk}
              state={state}
              mayWrite
              sections={sections}
              terms={known}
              termDeeds={termDeeds}
              errorAt={errorAt}
            />
          </Stack>
        </div>
        <RightsDialog deed="publish" {...rights} />
        <div>
          <Button
            onClick={state.isDirty ? publish : undefined}
            aria-disabled={isBusy || !state.isDirty}
            data-disabled={!state.isDirty || undefined}
          >
            {t(isBusy ? 'fixPublishing' : 'fixPublish')}
          </Button>
          {!state.isDirty && (
            <Text size="sm" c="dimmed" mt={4}>
              {t('fixUnchanged')}
            </Text>
          )}
        </div>
      </Stack>
    </BodyFilesContext>
  );
}

// Whoever goes back has not been asked: the device keeps it. Nothing goes before readers by leaving.
const nothing = () => {};
