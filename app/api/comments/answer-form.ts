import type { CommentFormProps } from '#components/reader/comments/comment-form.tsx';
import { captchaError, fieldErrors } from '#lib/comments/field-errors';
import { offerCaptcha } from '#lib/comments/offer-captcha';
import type { TypedComment } from '#lib/comments/read-form';
import { findCommentedArticle } from '#lib/comments/store';
import type { CommentRefusal } from '#lib/comments/submit-comment';
import type { Apology } from '#lib/http/answer-failure';
import { type Locale, translator } from '#lib/messages/translator';
import { askPage } from '#lib/page-cache/ask-page';
import { readerPath } from '#lib/page-cache/reader-path';
import { answerPage } from './answer-page.tsx';

/** What a form answer needs to know; `articleId` is null when what was sent names none, `locale` is for when its story cannot be found. */
export type FormAnswer = { articleId: number | null; typed: TypedComment; address: string; locale: Locale };

/**
 * Gives the reader the story's page again with the words still in the form, a new captcha and what is to be done.
 * @param refusal why the comment was not taken; `new-captcha` when the reader only asked for another picture
 */
export async function answerForm(
  refusal: CommentRefusal | { code: 'new-captcha' },
  { articleId, typed, address, locale: otherwise }: FormAnswer,
): Promise<Response> {
  const article = articleId === null ? null : await findCommentedArticle(articleId);
  const path = article ? article.story.path : null;
  // The page is the story's, in its language, whatever the browser prefers.
  const locale = article?.locale ?? otherwise;
  const offered = articleId !== null && mayTryAgain(refusal) ? await offerCaptcha({ articleId, address }) : null;
  // Who only asked for a picture is told why there is none.
  const reason = offered && !offered.ok && (offered.code === 'too-many' || refusal.code === 'new-captcha') ? offered : refusal;
  const { status, ...said } = sayWhy(reason, locale);
  return answerPage(
    { locale, articleId: articleId ?? 0, values: typed, captcha: offered?.ok ? offered.value : null, ...said },
    {
      status,
      storyPath: path,
      storyHtml: path && (await askPage(path)),
      headers: reason.code === 'too-many' ? { 'retry-after': String(reason.retryAfterSeconds) } : {},
    },
  );
}

/**
 * The same when something broke on our side: the words are kept, and the page comes from the front door's store, where it
 * lies although the database is away. Which page it is, only the browser can say now.
 */
export async function answerFormApology({ status, title, headers }: Apology, form: FormAnswer, referer: string | null): Promise<Response> {
  const { articleId, typed, locale } = form;
  const path = referer && URL.canParse(referer) ? readerPath(new URL(referer).pathname) : null;
  return answerPage(
    { locale, articleId: articleId ?? 0, values: typed, captcha: null, notice: { tone: 'error', text: title } },
    { status, storyPath: path, storyHtml: path && (await askPage(path)), headers },
  );
}

const mayTryAgain = ({ code }: { code: string }): boolean =>
  code === 'invalid' || code === 'captcha' || code === 'new-captcha' || code === 'duplicate';

function sayWhy(
  reason: CommentRefusal | { code: 'new-captcha' },
  locale: Locale,
): { status: number } & Pick<CommentFormProps, 'errors' | 'notice'> {
  const t = translator(locale, 'comments');
  switch (reason.code) {
    case 'new-captcha':
      return { status: 200, notice: { tone: 'step', text: t('newCaptchaReady') } };
    case 'invalid':
      return { status: 422, errors: fieldErrors(reason.fields, locale) };
    case 'captcha':
      if (reason.reason === 'missing') return { status: 200, notice: { tone: 'step', text: t('lastStep') } };
      return { status: reason.reason === 'used' ? 409 : 422, errors: captchaError(reason.reason, locale) };
    case 'not-found':
      return { status: 404, notice: { tone: 'error', text: t('notFound') } };
    case 'duplicate':
      return { status: 409, notice: { tone: 'error', text: t('duplicate') } };
    case 'closed':
      return { status: 410, notice: { tone: 'error', text: t('closed') } };
    case 'too-many':
      return { status: 429, notice: { tone: 'error', text: t('tooMany', { minutes: Math.ceil(reason.retryAfterSeconds / 60) }) } };
  }
}
