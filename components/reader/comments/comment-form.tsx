import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import { MAX_BODY_GRAPHEMES, MAX_NAME_GRAPHEMES, MAX_TITLE_GRAPHEMES, TYPED, type TypedComment } from '#lib/comments/schema';
import { translator } from '#lib/messages/translator';
import { CaptchaPart, enhancement, FormField, FormHead, FormNotice } from '../forms/form-parts.tsx';
import type { FormState } from '../forms/form-state.ts';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** Enhanced by public/reader/reader-form.js; also the edges at which an answer replaces the form. */
      'comment-form': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;
    }
  }
}

/** Where the form stands on the page; links and answers lead here. */
export const COMMENT_FORM_ID = 'viet-binh-luan';

const PREFIX = 'comment';

/** The form under a story: plain HTML that works by itself. The same for the stored page and for the answer to a post. */
export function CommentForm({ locale, articleId, values, errors, captcha, notice }: FormState<keyof TypedComment>) {
  const t = translator(locale, 'comments');
  const field = { prefix: PREFIX, locale, errors };
  return (
    <comment-form
      id={COMMENT_FORM_ID}
      {...enhancement(locale, `/api/captcha?articleId=${articleId}`)}
      data-received={t('received')}
      data-received-detail={t('receivedDetail')}
      data-summary={t('summary')}
    >
      <h2>{t('heading')}</h2>
      <FormNotice
        prefix={PREFIX}
        notice={notice}
        errors={errors}
        shown={TYPED}
        summary={t('summary')}
        receivedDetail={t('receivedDetail')}
      />
      {notice?.tone !== 'received' && (
        <form method="post" action={`/api/comments#${COMMENT_FORM_ID}`} acceptCharset="utf-8">
          <FormHead prefix={PREFIX} locale={locale} articleId={articleId} submit={t('submit')} />
          <p className="form-note">{t('requiredNote')}</p>
          <FormField {...field} field="name" label={t('name')} value={values?.name} required max={MAX_NAME_GRAPHEMES} autoComplete="name" />
          <FormField
            {...field}
            field="phone"
            label={t('phone')}
            value={values?.phone}
            type="tel"
            autoComplete="tel"
            hint={t('phoneHint')}
          />
          <FormField
            {...field}
            field="title"
            label={t('title')}
            value={values?.title}
            required
            max={MAX_TITLE_GRAPHEMES}
            autoComplete="off"
          />
          <FormField {...field} field="body" label={t('body')} value={values?.body} required max={MAX_BODY_GRAPHEMES} rows={6} />
          <CaptchaPart prefix={PREFIX} locale={locale} captcha={captcha} errors={errors} later={t('captchaLater')} />
          <button type="submit" data-submit="">
            {t('submit')}
          </button>
        </form>
      )}
      <script type="module" src="/reader/reader-form.js" />
    </comment-form>
  );
}
