import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { FieldSentences } from '#lib/comments/field-errors';
import type { TypedComment } from '#lib/comments/read-form';
import { type CommentField, MAX_BODY_GRAPHEMES, MAX_NAME_GRAPHEMES, MAX_TITLE_GRAPHEMES } from '#lib/comments/schema';
import { type Locale, translator } from '#lib/messages/translator';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** Enhanced by public/reader/comment-form.js; also the edges at which an answer replaces the form. */
      'comment-form': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;
    }
  }
}

/** Where the form stands on the page; links and answers lead here. */
export const COMMENT_FORM_ID = 'viet-binh-luan';

export type CommentFormProps = {
  locale: Locale;
  articleId: number;
  /** What the reader typed before. */
  values?: TypedComment;
  errors?: FieldSentences;
  /** None on the page everybody gets: it is fetched on approach, or comes with the first answer. */
  captcha?: { token: string; image: string } | null;
  /** What happened to the whole form; `received` stands in its place. */
  notice?: { tone: 'error' | 'step' | 'received'; text: string };
};

const CAPTCHA_SIZE = { width: 200, height: 70 };

/** The form under a story: plain HTML that works by itself. The same for the stored page and for the answer to a post. */
export function CommentForm({ locale, articleId, values, errors = {}, captcha, notice }: CommentFormProps) {
  const t = translator(locale, 'comments');
  const wrong = Object.entries(errors).flatMap(([field, sentences]) => sentences.map((sentence) => ({ field, sentence })));
  const tone = wrong.length > 0 ? 'error' : notice?.tone;
  return (
    <comment-form
      id={COMMENT_FORM_ID}
      data-sending={t('sending')}
      data-received={t('received')}
      data-received-detail={t('receivedDetail')}
      data-summary={t('summary')}
      data-network={t('networkFailed')}
      data-captcha-busy={t('newCaptchaBusy')}
      data-captcha-ready={t('newCaptchaReady')}
      data-captcha-failed={t('newCaptchaFailed')}
    >
      <h2>{t('heading')}</h2>
      <div className="form-notice" data-notice="" role={tone === 'error' ? 'alert' : 'status'} data-tone={tone} tabIndex={-1}>
        {notice && <p>{notice.text}</p>}
        {notice?.tone === 'received' && <p>{t('receivedDetail')}</p>}
        {wrong.length > 0 && (
          <>
            {!notice && <p>{t('summary')}</p>}
            <ul>
              {wrong.map(({ field, sentence }) => (
                <li key={`${field} ${sentence}`}>{isShown(field) ? <a href={`#comment-${field}`}>{sentence}</a> : sentence}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      {notice?.tone !== 'received' && (
        <form method="post" action={`/api/comments#${COMMENT_FORM_ID}`} acceptCharset="utf-8">
          {/* Enter sends: the first button of a form is the one it presses. */}
          <button type="submit" className="form-away" tabIndex={-1} aria-hidden="true">
            {t('submit')}
          </button>
          <input type="hidden" name="articleId" value={articleId} />
          <div className="form-away" aria-hidden="true">
            <label htmlFor="comment-website">{t('leaveEmpty')}</label>
            <input id="comment-website" name="website" type="text" tabIndex={-1} autoComplete="off" />
          </div>
          <p className="form-note">{t('requiredNote')}</p>
          <Field field="name" required max={MAX_NAME_GRAPHEMES} autoComplete="name" />
          <Field field="phone" type="tel" autoComplete="tel" hint={t('phoneHint')} />
          <Field field="title" required max={MAX_TITLE_GRAPHEMES} autoComplete="off" />
          <Field field="body" required max={MAX_BODY_GRAPHEMES} />
          <div className="form-captcha" data-field="captcha">
            <div data-captcha="" hidden={!captcha}>
              <label htmlFor="comment-captcha">
                {t('captcha')} <span>{t('requiredMark')}</span>
              </label>
              <img src={captcha?.image} alt={t('captchaPicture')} {...CAPTCHA_SIZE} />
              <input type="hidden" name="captchaToken" value={captcha?.token ?? ''} />
              <input
                id="comment-captcha"
                name="captchaAnswer"
                type="text"
                required={Boolean(captcha)}
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                maxLength={40}
                {...describe('captcha', true)}
              />
              <p className="form-hint" id="comment-captcha-hint">
                {t('captchaHint')}
              </p>
              <FieldError field="captcha" />
            </div>
            <p className="form-hint" data-captcha-later="" hidden={Boolean(captcha)}>
              {t('captchaLater')}
            </p>
            <button type="submit" name="action" value="new-captcha" formNoValidate data-new-captcha="">
              {t('newCaptcha')}
            </button>
          </div>
          <button type="submit" data-submit="">
            {t('submit')}
          </button>
        </form>
      )}
      <script type="module" src="/reader/comment-form.js" />
    </comment-form>
  );

  function Field(props: {
    field: 'name' | 'phone' | 'title' | 'body';
    required?: boolean;
    max?: number;
    type?: string;
    autoComplete?: string;
    hint?: string;
  }) {
    const { field, required = false, max, type = 'text', autoComplete, hint } = props;
    const shared = {
      id: `comment-${field}`,
      name: field,
      required,
      autoComplete,
      dir: 'auto',
      defaultValue: values?.[field],
      ...describe(field, Boolean(hint)),
    };
    return (
      <div className="form-field" data-field={field}>
        <label htmlFor={`comment-${field}`}>
          {t(field)} {required && <span>{t('requiredMark')}</span>}
        </label>
        {field === 'body' ? <textarea rows={6} {...shared} /> : <input type={type} {...shared} />}
        {hint && (
          <p className="form-hint" id={`comment-${field}-hint`}>
            {hint}
          </p>
        )}
        {max && (
          <p
            className="form-count"
            data-max={max}
            data-left={t('remaining', { count: '{count}' })}
            data-over={t('overLimit', { count: '{count}' })}
            hidden
          />
        )}
        <FieldError field={field} />
      </div>
    );
  }

  function FieldError({ field }: { field: CommentField }) {
    return (
      <p className="form-error" id={`comment-${field}-error`} hidden={!errors[field]}>
        {errors[field]?.join(' ')}
      </p>
    );
  }

  function describe(field: CommentField, hasHint: boolean) {
    const described = `${hasHint ? `comment-${field}-hint ` : ''}comment-${field}-error`;
    return { 'aria-invalid': errors[field] ? true : undefined, 'aria-describedby': described };
  }
}

const isShown = (field: string): boolean => ['name', 'phone', 'title', 'body', 'captcha'].includes(field);
