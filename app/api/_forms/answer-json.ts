import { closedSentence, closedStatus, slowSentence } from '#lib/comments/policy/sentences';
import { problem } from '#lib/http/problem';
import { type Locale, translator } from '#lib/messages/translator';
import { captchaError } from '#lib/reader-forms/field-errors';
import type { CodesByField } from '#lib/reader-forms/fields';
import type { FormRefusal } from '#lib/reader-forms/refusal';
import { bannedProblem } from '../_bans/banned-problem.ts';
import type { ReaderForm } from './reader-form.ts';

/** Says to a program why something was not taken. With other faults, a captcha that was left out (`hasCaptcha`) is named too. */
export function answerJson<Field extends string>(
  { say, errors, receiptOf }: Pick<ReaderForm<Field, string>, 'say' | 'errors' | 'receiptOf'>,
  refusal: FormRefusal<Field>,
  locale: Locale,
  hasCaptcha = true,
): Response {
  const missing: CodesByField<never> = { captcha: ['required'] };
  switch (refusal.code) {
    case 'invalid':
      return problem(422, {
        type: 'invalid',
        title: say('summary', locale),
        errors: errors({ ...refusal.fields, ...(!hasCaptcha && missing) }, locale),
      });
    case 'captcha':
      return problem(refusal.reason === 'used' ? 409 : 422, {
        type: `captcha-${refusal.reason}`,
        title: say('summary', locale),
        errors: refusal.reason === 'missing' ? errors({ ...missing } as CodesByField<Field>, locale) : captchaError(refusal.reason, locale),
      });
    case 'not-found':
      return problem(404, { type: 'not-found', title: say('not-found', locale) });
    case 'duplicate':
      if (refusal.commentId === undefined || !receiptOf) return problem(409, { type: 'duplicate', title: say('duplicate', locale) });
      return problem(409, {
        type: 'duplicate',
        title: translator(locale, 'drafts')('sentBefore'),
        receipt: receiptOf(refusal.commentId),
      });
    case 'closed': {
      const { why, opensAt } = refusal.gate;
      return problem(
        closedStatus(refusal.gate),
        { type: why ?? 'closed', title: closedSentence(refusal.gate, locale) },
        whenAgain(opensAt),
      );
    }
    case 'banned':
      return bannedProblem(refusal, locale);
    case 'slow':
      return problem(429, { type: 'slow', title: slowSentence(refusal, locale) }, { 'retry-after': String(refusal.retryAfterSeconds) });
    case 'unanswerable':
      return problem(410, { type: 'unanswerable', title: translator(locale, 'comments')('unanswerable') });
    case 'too-many':
      return problem(
        429,
        {
          type: 'too-many',
          title: translator(locale, 'comments')('tooMany', { minutes: Math.ceil(refusal.retryAfterSeconds / 60) }),
        },
        { 'retry-after': String(refusal.retryAfterSeconds) },
      );
  }
}

/** An HTTP date, for those who come too early. */
const whenAgain = (opensAt: Date | null): Record<string, string> => (opensAt ? { 'retry-after': opensAt.toUTCString() } : {});
