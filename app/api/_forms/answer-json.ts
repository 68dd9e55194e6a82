import { problem } from '#lib/http/problem';
import { type Locale, translator } from '#lib/messages/translator';
import { captchaError } from '#lib/reader-forms/field-errors';
import type { CodesByField } from '#lib/reader-forms/fields';
import type { FormRefusal } from '#lib/reader-forms/refusal';
import type { ReaderForm } from './reader-form.ts';

/** Says to a program why something was not taken. With other faults, a captcha that was left out (`hasCaptcha`) is named too. */
export function answerJson<Field extends string>(
  { say, errors }: Pick<ReaderForm<Field, string>, 'say' | 'errors'>,
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
      return problem(409, { type: 'duplicate', title: say('duplicate', locale) });
    case 'closed':
      return problem(410, { type: 'closed', title: say('closed', locale) });
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
