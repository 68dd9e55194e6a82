import { translator } from '#lib/messages/translator';
import {
  MAX_CONTACT_GRAPHEMES,
  MAX_NAME_GRAPHEMES,
  MAX_PASSAGE_GRAPHEMES,
  MAX_PROPOSAL_GRAPHEMES,
  TYPED,
  type TypedNote,
} from '#lib/reader-notes/schema';
import { FormField, FormFrame } from '../forms/form-parts.tsx';
import type { FormState } from '../forms/form-state.ts';

const PREFIX = 'note';
export const CORRECTION_FORM_ID = 'bao-loi';

/** With which a reader tells the newsroom of a mistake. Stands on a page of its own, and in a dialog over the story. */
export function CorrectionForm(state: FormState<keyof TypedNote>) {
  const { locale, articleId, values, errors } = state;
  const t = translator(locale, 'corrections');
  const field = { prefix: PREFIX, locale, errors };
  return (
    <FormFrame
      element="correction-form"
      id={CORRECTION_FORM_ID}
      prefix={PREFIX}
      action="/api/corrections"
      captchaFrom={`/api/captcha?articleId=${articleId}&purpose=note`}
      shown={TYPED}
      words={{
        submit: t('submit'),
        requiredNote: t('requiredNote'),
        captchaLater: t('captchaLater'),
        received: t('received'),
        receivedDetail: t('receivedDetail'),
        summary: t('summary'),
      }}
      state={state}
    >
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
    </FormFrame>
  );
}
