import type { FormState } from '#components/reader/forms/form-state.ts';
import { bannedSentence } from '#lib/bans/sentences';
import { closedSentence, closedStatus, slowSentence } from '#lib/comments/policy/sentences';
import type { Apology } from '#lib/http/answer-failure';
import { type Locale, translator } from '#lib/messages/translator';
import { askPage } from '#lib/page-cache/ask-page';
import { readerPath } from '#lib/page-cache/reader-path';
import { captchaError } from '#lib/reader-forms/field-errors';
import { offerCaptcha } from '#lib/reader-forms/offer-captcha';
import type { FormRefusal } from '#lib/reader-forms/refusal';
import { findPublishedArticle } from '#lib/reader-forms/store';
import { answerPage } from './answer-page.tsx';
import type { ReaderForm } from './reader-form.ts';

/** What a form answer needs to know; `articleId` is null when what was sent names none, `locale` is for when its story cannot be found. */
export type FormAnswer<Typed extends string> = {
  articleId: number | null;
  typed: Record<Typed, string>;
  address: string;
  locale: Locale;
  /** Stays with the words through every refusal, as do they. */
  requestKey: string;
  replyTo: number | null;
};

/**
 * Gives the reader the form's page again with the words still in it, a new captcha and what is to be done.
 * @param refusal why it was not taken; `new-captcha` when the reader only asked for another picture
 */
export async function answerForm<Field extends string, Typed extends string>(
  form: ReaderForm<Field, Typed>,
  refusal: FormRefusal<Field> | { code: 'new-captcha' },
  { articleId, typed, address, locale: otherwise, requestKey, replyTo }: FormAnswer<Typed>,
): Promise<Response> {
  const article = articleId === null ? null : await findPublishedArticle(articleId);
  // The page is the story's, in its language, whatever the browser prefers.
  const locale = article?.locale ?? otherwise;
  const path = article && form.pageOf(article.story, locale);
  const offered = articleId !== null && mayTryAgain(refusal) ? await offerCaptcha({ articleId, address, purpose: form.purpose }) : null;
  // Who only asked for a picture is told why there is none.
  const reason = offered && !offered.ok && (offered.code === 'too-many' || refusal.code === 'new-captcha') ? offered : refusal;
  const { status, ...said } = sayWhy(form, reason, locale);
  const captcha = offered?.ok ? offered.value : null;
  const answered = article && replyTo !== null ? await form.findAnswered?.(article.story.id, replyTo) : null;
  const sending = { requestKey, ...(answered && { replyTo: answered }) };
  return inItsPage(form, { locale, articleId: articleId ?? 0, values: typed, captcha, ...sending, ...said }, path, {
    status,
    headers: reason.code === 'too-many' || reason.code === 'slow' ? { 'retry-after': String(reason.retryAfterSeconds) } : {},
  });
}

/**
 * The same when something broke on our side: the words are kept, and the page comes from the front door's store, where it
 * lies although the database is away. Which page it is, only the browser can say now.
 */
export async function answerFormApology<Field extends string, Typed extends string>(
  form: ReaderForm<Field, Typed>,
  { status, title, headers }: Apology,
  { articleId, typed, locale, requestKey, replyTo }: FormAnswer<Typed>,
  referer: string | null,
): Promise<Response> {
  const path = referer && URL.canParse(referer) ? readerPath(new URL(referer).pathname) : null;
  const state: FormState<Typed> = {
    locale,
    articleId: articleId ?? 0,
    values: typed,
    captcha: null,
    requestKey,
    // Whose name it is, nobody can say now.
    ...(replyTo !== null && { replyTo: { id: replyTo, name: '' } }),
    notice: { tone: 'error', text: title },
  };
  return inItsPage(form, state, path, { status, headers });
}

/** A form in this state on the page where it stands, or on a bare one. */
export async function inItsPage<Typed extends string>(
  { element, markup, say }: Pick<ReaderForm<string, Typed>, 'element' | 'markup' | 'say'>,
  state: FormState<Typed>,
  path: string | null,
  { status, headers = {} }: { status: number; headers?: Record<string, string> },
): Promise<Response> {
  const { locale } = state;
  return answerPage(markup(state), {
    element,
    locale,
    heading: say('heading', locale),
    status,
    pageHtml: path && (await askPage(path)),
    back: path ? { path, label: say('back', locale) } : null,
    headers,
  });
}

const mayTryAgain = ({ code }: { code: string }): boolean =>
  code === 'invalid' || code === 'captcha' || code === 'new-captcha' || code === 'duplicate' || code === 'slow';

function sayWhy<Field extends string>(
  { say, errors, receiptOf }: Pick<ReaderForm<Field, string>, 'say' | 'errors' | 'receiptOf'>,
  reason: FormRefusal<Field> | { code: 'new-captcha' },
  locale: Locale,
): { status: number } & Pick<FormState, 'errors' | 'notice'> {
  const t = translator(locale, 'comments');
  switch (reason.code) {
    case 'new-captcha':
      return { status: 200, notice: { tone: 'step', text: t('newCaptchaReady') } };
    case 'invalid':
      return { status: 422, errors: errors(reason.fields, locale) };
    case 'captcha':
      if (reason.reason === 'missing') return { status: 200, notice: { tone: 'step', text: t('lastStep') } };
      return { status: reason.reason === 'used' ? 409 : 422, errors: captchaError(reason.reason, locale) };
    case 'not-found':
      return { status: 404, notice: { tone: 'error', text: say('not-found', locale) } };
    case 'duplicate': {
      if (reason.commentId === undefined || !receiptOf) return { status: 409, notice: { tone: 'error', text: say('duplicate', locale) } };
      const drafts = translator(locale, 'drafts');
      const link = { path: receiptOf(reason.commentId), text: drafts('toReceipt') };
      return { status: 409, notice: { tone: 'error', text: drafts('sentBefore'), link } };
    }
    case 'closed':
      return { status: closedStatus(reason.gate), notice: { tone: 'error', text: closedSentence(reason.gate, locale) } };
    case 'banned':
      return { status: 403, notice: { tone: 'error', text: bannedSentence(reason, locale) } };
    case 'slow':
      return { status: 429, notice: { tone: 'error', text: slowSentence(reason, locale) } };
    case 'unanswerable':
      return { status: 410, notice: { tone: 'error', text: t('unanswerable') } };
    case 'too-many':
      return { status: 429, notice: { tone: 'error', text: t('tooMany', { minutes: Math.ceil(reason.retryAfterSeconds / 60) }) } };
  }
}
