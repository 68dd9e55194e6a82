import { createElement } from 'react';
import { CommentForm } from '#components/reader/comments/comment-form.tsx';
import { fieldErrors } from '#lib/comments/field-errors';
import { receiptPath } from '#lib/comments/receipts/token';
import { type CommentField, TYPED, type TypedComment } from '#lib/comments/schema';
import { findAnswered } from '#lib/comments/store';
import { submitComment } from '#lib/comments/submit-comment';
import { translator } from '#lib/messages/translator';
import type { ReaderForm } from '../_forms/reader-form.ts';

/** The form under a story. */
export const commentForm: ReaderForm<CommentField, keyof TypedComment> = {
  typed: TYPED,
  purpose: 'comment',
  submit: submitComment,
  say(what, locale) {
    const t = translator(locale, 'comments');
    switch (what) {
      case 'summary':
        return t('summary');
      case 'not-found':
        return t('notFound');
      case 'duplicate':
        return t('duplicate');
      case 'heading':
        return t('heading');
      case 'back':
        return t('backToStory');
    }
  },
  errors: fieldErrors,
  element: 'comment-form',
  markup: (state) => createElement(CommentForm, state),
  pageOf: ({ path }) => path,
  receivedAt: ({ id }) => receiptPath(id),
  receiptOf: receiptPath,
  findAnswered,
};
