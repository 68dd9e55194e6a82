import { MAX_BODY_GRAPHEMES, MAX_NAME_GRAPHEMES, MAX_TITLE_GRAPHEMES, TYPED, type TypedComment } from '#lib/comments/schema';
import { translator } from '#lib/messages/translator';
import { FormField, FormFrame } from '../forms/form-parts.tsx';
import type { FormState } from '../forms/form-state.ts';

/** Where the form stands on the page; links and answers lead here. */
export const COMMENT_FORM_ID = 'viet-binh-luan';

const PREFIX = 'comment';

/**
 * The form under a story: plain HTML that works by itself. The same for the stored page and for the answer to a post, but that
 * a story's page brings the script only when a reader comes near (public/reader/story.js).
 */
export function CommentForm({ isEnhancedLater, ...state }: FormState<keyof TypedComment> & { isEnhancedLater?: boolean }) {
  const { locale, articleId, values, errors } = state;
  const t = translator(locale, 'comments');
  const field = { prefix: PREFIX, locale, errors };
  return (
    <FormFrame
      element="comment-form"
      id={COMMENT_FORM_ID}
      prefix={PREFIX}
      action="/api/comments"
      captchaFrom={`/api/captcha?articleId=${articleId}`}
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
      isEnhancedLater={isEnhancedLater}
      heading={<h2>{t('heading')}</h2>}
    >
      <FormField {...field} field="name" label={t('name')} value={values?.name} required max={MAX_NAME_GRAPHEMES} autoComplete="name" />
      <FormField {...field} field="phone" label={t('phone')} value={values?.phone} type="tel" autoComplete="tel" hint={t('phoneHint')} />
      <FormField {...field} field="title" label={t('title')} value={values?.title} required max={MAX_TITLE_GRAPHEMES} autoComplete="off" />
      <FormField {...field} field="body" label={t('body')} value={values?.body} required max={MAX_BODY_GRAPHEMES} rows={6} />
    </FormFrame>
  );
}
