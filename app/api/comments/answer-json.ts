import { captchaError, fieldErrors } from '#lib/comments/field-errors';
import type { CommentRefusal } from '#lib/comments/submit-comment';
import { problem } from '#lib/http/problem';
import { type Locale, translator } from '#lib/messages/translator';

/** Says to a program why a comment was not taken. With other faults, a captcha that was left out (`hasCaptcha`) is named too. */
export function answerJson(refusal: CommentRefusal, locale: Locale, hasCaptcha = true): Response {
  const t = translator(locale, 'comments');
  switch (refusal.code) {
    case 'invalid':
      return problem(422, {
        type: 'invalid',
        title: t('summary'),
        errors: fieldErrors(hasCaptcha ? refusal.fields : { ...refusal.fields, captcha: ['required'] }, locale),
      });
    case 'captcha':
      return problem(refusal.reason === 'used' ? 409 : 422, {
        type: `captcha-${refusal.reason}`,
        title: t('summary'),
        errors: refusal.reason === 'missing' ? fieldErrors({ captcha: ['required'] }, locale) : captchaError(refusal.reason, locale),
      });
    case 'not-found':
      return problem(404, { type: 'not-found', title: t('notFound') });
    case 'duplicate':
      return problem(409, { type: 'duplicate', title: t('duplicate') });
    case 'closed':
      return problem(410, { type: 'closed', title: t('closed') });
    case 'too-many':
      return problem(
        429,
        { type: 'too-many', title: t('tooMany', { minutes: Math.ceil(refusal.retryAfterSeconds / 60) }) },
        { 'retry-after': String(refusal.retryAfterSeconds) },
      );
  }
}
