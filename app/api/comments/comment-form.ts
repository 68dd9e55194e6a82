import { createElement } from 'react';
import { COMMENT_FORM_ID, CommentForm } from '#components/reader/comments/comment-form.tsx';
import { fieldErrors } from '#lib/comments/field-errors';
import { type CommentField, TYPED, type TypedComment } from '#lib/comments/schema';
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
      case 'closed':
        return t('closed');
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
  receivedAt: (articleId) => `/binh-luan/da-nhan?bai=${articleId}#${COMMENT_FORM_ID}`,
};
