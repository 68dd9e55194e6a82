import { createElement } from 'react';
import { CORRECTION_FORM_ID, CorrectionForm } from '#components/reader/corrections/correction-form.tsx';
import { translator } from '#lib/messages/translator';
import { noteErrors } from '#lib/reader-notes/field-errors';
import { type NoteField, TYPED, type TypedNote } from '#lib/reader-notes/schema';
import { submitNote } from '#lib/reader-notes/submit-note';
import { notePath, noteThanksPath } from '#lib/site/paths';
import type { ReaderForm } from '../_forms/reader-form.ts';

/** The form with which a reader tells of a mistake in a story. */
export const correctionForm: ReaderForm<NoteField, keyof TypedNote> = {
  typed: TYPED,
  purpose: 'note',
  submit: submitNote,
  say(what, locale) {
    const t = translator(locale, 'corrections');
    switch (what) {
      case 'summary':
        return t('summary');
      case 'not-found':
        return t('notFound');
      case 'duplicate':
        return t('duplicate');
      case 'heading':
        return t('report');
      case 'back':
        return t('toForm');
    }
  },
  errors: noteErrors,
  element: 'correction-form',
  markup: (state) => createElement(CorrectionForm, state),
  pageOf: ({ id }, locale) => notePath(id, locale),
  receivedAt: ({ articleId, locale }) => `${noteThanksPath(articleId, locale)}#${CORRECTION_FORM_ID}`,
};
