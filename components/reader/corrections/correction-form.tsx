import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import { translator } from '#lib/messages/translator';
import {
  MAX_CONTACT_GRAPHEMES,
  MAX_NAME_GRAPHEMES,
  MAX_PASSAGE_GRAPHEMES,
  MAX_PROPOSAL_GRAPHEMES,
  TYPED,
  type TypedNote,
} from '#lib/reader-notes/schema';
import { CaptchaPart, enhancement, FormField, FormHead, FormNotice } from '../forms/form-parts.tsx';
import type { FormState } from '../forms/form-state.ts';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** Enhanced by public/reader/reader-form.js; also the edges at which an answer replaces the form. */
      'correction-form': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;
    }
  }
}

const PREFIX = 'note';
export const CORRECTION_FORM_ID = 'bao-loi';

/** With which a reader tells the newsroom of a mistake. Stands on a page of its own, and in a dialog over the story. */
export function CorrectionForm({ locale, articleId, values, errors, captcha, notice }: FormState<keyof TypedNote>) {
  const t = translator(locale, 'corrections');
  const field = { prefix: PREFIX, locale, errors };
  return (
    <correction-form
      id={CORRECTION_FORM_ID}
      {...enhancement(locale, `/api/captcha?articleId=${articleId}&purpose=note`)}
      data-received={t('received')}
      data-received-detail={t('receivedDetail')}
      data-summary={t('summary')}
    >
      <FormNotice
        prefix={PREFIX}
        notice={notice}
        errors={errors}
        shown={TYPED}
        summary={t('summary')}
        receivedDetail={t('receivedDetail')}
      />
      {notice?.tone !== 'received' && (
        <form method="post" action={`/api/corrections#${CORRECTION_FORM_ID}`} acceptCharset="utf-8">
          <FormHead prefix={PREFIX} locale={locale} articleId={articleId} submit={t('submit')} />
          <p className="form-note">{t('requiredNote')}</p>
          <FormField
            {...field}
            field="passage"
            label={t('passage')}
            value={values?.passage}
            required
            max={MAX_PASSAGE_GRAPHEMES}
            rows={3}
            hint={t('passageHint')}
          />
          <FormField
            {...field}
            field="proposal"
            label={t('proposal')}
            value={values?.proposal}
            required
            max={MAX_PROPOSAL_GRAPHEMES}
            rows={3}
          />
          <FormField {...field} field="name" label={t('name')} value={values?.name} max={MAX_NAME_GRAPHEMES} autoComplete="name" />
          <FormField
            {...field}
            field="contact"
            label={t('contact')}
            value={values?.contact}
            max={MAX_CONTACT_GRAPHEMES}
            type="email"
            autoComplete="email"
            hint={t('contactHint')}
          />
          <CaptchaPart prefix={PREFIX} locale={locale} captcha={captcha} errors={errors} later={t('captchaLater')} />
          <button type="submit" data-submit="">
            {t('submit')}
          </button>
        </form>
      )}
      <script type="module" src="/reader/reader-form.js" />
    </correction-form>
  );
}
