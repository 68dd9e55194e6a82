import type { Locale } from '#lib/messages/translator';
import type { FieldSentences } from '#lib/reader-forms/field-errors';

/** What a form for readers shows: the one on the stored page, and the one in the answer to a post. */
export type FormState<Typed extends string = string> = {
  locale: Locale;
  articleId: number;
  /** The comment that is answered. */
  replyTo?: { id: number; name: string };
  /** Names the sending, so that sending the form twice sends one comment. None on the page everybody gets. */
  requestKey?: string;
  /** What the reader typed before. */
  values?: Partial<Record<Typed, string>>;
  errors?: FieldSentences;
  /** None on the page everybody gets: it is fetched on approach, or comes with the first answer. */
  captcha?: { token: string; image: string } | null;
  /** What happened to the whole form; `received` stands in its place. */
  notice?: { tone: 'error' | 'step' | 'received'; text: string; link?: { path: string; text: string } };
};
