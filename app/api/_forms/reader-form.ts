import type { ReactElement } from 'react';
import type { FormState } from '#components/reader/forms/form-state.ts';
import type { Locale } from '#lib/messages/translator';
import type { FieldSentences } from '#lib/reader-forms/field-errors';
import type { CodesByField } from '#lib/reader-forms/fields';
import type { FormRefusal } from '#lib/reader-forms/refusal';
import type { PublishedArticle } from '#lib/reader-forms/store';
import type { Result } from '#lib/result';

/** A form for readers, as its route answers for it. */
export type ReaderForm<Field extends string, Typed extends string> = {
  /** The fields a reader types into. */
  typed: readonly Typed[];
  purpose: 'comment' | 'note';
  submit: (sent: { input: unknown; address: string }) => Promise<Result<{ id: number; status: string }, FormRefusal<Field>>>;
  say: (what: 'summary' | 'not-found' | 'duplicate' | 'heading' | 'back', locale: Locale) => string;
  errors: (codes: CodesByField<Field>, locale: Locale) => FieldSentences<Field>;
  /** The element that holds the form on its page. */
  element: 'comment-form' | 'correction-form';
  markup: (state: FormState<Typed>) => ReactElement;
  /** The reader page on which the form stands. */
  pageOf: (article: PublishedArticle['story'], locale: Locale) => string;
  /** Where a reader without JavaScript is led once the form was taken; `locale` is that of the page it stood on. */
  receivedAt: (taken: { id: number; articleId: number; locale: Locale }) => string;
  /** Where the sender of what is kept under this id finds out what becomes of it; left out where nobody is told. */
  receiptOf?: (id: number) => string;
  /** Who is answered; null when that is not on the page any more. */
  findAnswered?: (articleId: number, id: number) => Promise<{ id: number; name: string } | null>;
};
