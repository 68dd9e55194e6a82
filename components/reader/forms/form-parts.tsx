import type { DetailedHTMLProps, HTMLAttributes, ReactNode } from 'react';
import { type Locale, translator } from '#lib/messages/translator';
import type { FieldSentences } from '#lib/reader-forms/field-errors';
import { CaptchaPart } from './captcha-part.tsx';
import { described, FieldError } from './field-error.tsx';
import type { FormState } from './form-state.ts';

// What forms for readers have in common: plain HTML that works by itself, enhanced by public/reader/reader-form.js.
// `prefix` begins the ids, so that two forms may stand on one page.

type FormElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** Enhanced by public/reader/reader-form.js; also the edges at which an answer replaces the form. */
      'comment-form': FormElement;
      'correction-form': FormElement;
    }
  }
}

/** What a form's element says by itself while it sends, apart from its own words. */
function enhancement(locale: Locale, captchaFrom: string) {
  const t = translator(locale, 'comments');
  return {
    'data-captcha-from': captchaFrom,
    'data-sending': t('sending'),
    'data-network': t('networkFailed'),
    'data-captcha-busy': t('newCaptchaBusy'),
    'data-captcha-ready': t('newCaptchaReady'),
    'data-captcha-failed': t('newCaptchaFailed'),
  };
}

/** What a form says in its own words, apart from its fields. */
export type FrameWords = Record<'submit' | 'requiredNote' | 'captchaLater' | 'received' | 'receivedDetail' | 'summary', string>;

type FrameProps = {
  element: 'comment-form' | 'correction-form';
  id: string;
  prefix: string;
  /** Where it is sent. */
  action: string;
  captchaFrom: string;
  /** The fields a link can lead to. */
  shown: readonly string[];
  words: FrameWords;
  state: FormState;
  heading?: ReactNode;
  /** What this form's own script says, as data attributes. */
  says?: Record<`data-${string}`, string>;
  /** Whether the page itself brings the script when somebody comes near. */
  isEnhancedLater?: boolean;
  /** The fields. */
  children: ReactNode;
};

/** A form with all that stands around its fields: what happened to it, the trap for programs, the captcha. */
export function FormFrame(props: FrameProps) {
  const { element: Element, id, prefix, action, captchaFrom, shown, words, state, heading, says, children } = props;
  const { isEnhancedLater = false } = props;
  const { locale, articleId, errors, captcha, notice } = state;
  const { submit, requiredNote, captchaLater, received, receivedDetail, summary } = words;
  return (
    <Element
      id={id}
      {...enhancement(locale, captchaFrom)}
      data-received={received}
      data-received-detail={receivedDetail}
      data-summary={summary}
      {...says}
    >
      {heading}
      <FormNotice prefix={prefix} notice={notice} errors={errors} shown={shown} summary={summary} receivedDetail={receivedDetail} />
      {notice?.tone !== 'received' && (
        <form method="post" action={`${action}#${id}`} acceptCharset="utf-8">
          <FormHead prefix={prefix} locale={locale} articleId={articleId} submit={submit} />
          <p className="form-note">{requiredNote}</p>
          {children}
          <CaptchaPart prefix={prefix} locale={locale} captcha={captcha} errors={errors} later={captchaLater} />
          <button type="submit" data-submit="">
            {submit}
          </button>
        </form>
      )}
      {!isEnhancedLater && <script type="module" src="/reader/reader-form.js" />}
    </Element>
  );
}

type NoticeProps = Pick<FormState, 'notice' | 'errors'> & {
  prefix: string;
  /** The fields a link can lead to. */
  shown: readonly string[];
  summary: string;
  receivedDetail: string;
};

/** What happened to the form, and everything that is wrong in it, each leading to its place. */
function FormNotice({ prefix, notice, errors = {}, shown, summary, receivedDetail }: NoticeProps) {
  const wrong = Object.entries(errors).flatMap(([field, sentences]) => (sentences ?? []).map((sentence) => ({ field, sentence })));
  const tone = wrong.length > 0 ? 'error' : notice?.tone;
  return (
    <div className="form-notice" data-notice="" role={tone === 'error' ? 'alert' : 'status'} data-tone={tone} tabIndex={-1}>
      {notice && <p>{notice.text}</p>}
      {notice?.link && (
        <p>
          <a href={notice.link.path}>{notice.link.text}</a>
        </p>
      )}
      {notice?.tone === 'received' && <p>{receivedDetail}</p>}
      {wrong.length > 0 && (
        <>
          {!notice && <p>{summary}</p>}
          <ul>
            {wrong.map(({ field, sentence }) => (
              <li key={`${field} ${sentence}`}>
                {shown.includes(field) || field === 'captcha' ? <a href={`#${prefix}-${field}`}>{sentence}</a> : sentence}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** What every form begins with: the button that Enter presses, the article, and the trap for programs. */
function FormHead({ prefix, locale, articleId, submit }: { prefix: string; locale: Locale; articleId: number; submit: string }) {
  return (
    <>
      {/* Enter sends: the first button of a form is the one it presses. */}
      <button type="submit" className="form-away" tabIndex={-1} aria-hidden="true">
        {submit}
      </button>
      <input type="hidden" name="articleId" value={articleId} />
      <div className="form-away" aria-hidden="true">
        <label htmlFor={`${prefix}-website`}>{translator(locale, 'comments')('leaveEmpty')}</label>
        <input id={`${prefix}-website`} name="website" type="text" tabIndex={-1} autoComplete="off" />
      </div>
    </>
  );
}

type FieldProps = {
  prefix: string;
  locale: Locale;
  field: string;
  label: string;
  value: string | undefined;
  errors: FieldSentences | undefined;
  required?: boolean;
  /** In characters as people count them; shown while somebody types. */
  max?: number;
  type?: string;
  /** More than one line: how many are seen. */
  rows?: number;
  autoComplete?: string;
  hint?: string;
};

export function FormField(props: FieldProps) {
  const { prefix, locale, field, label, value, errors, required = false, max, type = 'text', rows, autoComplete, hint } = props;
  const t = translator(locale, 'comments');
  const id = `${prefix}-${field}`;
  const shared = {
    id,
    name: field,
    required,
    autoComplete,
    dir: 'auto',
    defaultValue: value,
    ...described(id, Boolean(hint), errors?.[field]),
  };
  return (
    <div className="form-field" data-field={field}>
      <label htmlFor={id}>
        {label} {required && <span>{t('requiredMark')}</span>}
      </label>
      {rows ? <textarea rows={rows} {...shared} /> : <input type={type} {...shared} />}
      {hint && (
        <p className="form-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {max && (
        <>
          <p
            className="form-count"
            data-max={max}
            data-left={t('remaining', { count: '{count}' })}
            data-over={t('overLimit', { count: '{count}' })}
            hidden
          />
          {/* Said aloud only where the limit is near. */}
          <p className="visually-hidden" data-count-said="" role="status" />
        </>
      )}
      <FieldError id={id} sentences={errors?.[field]} />
    </div>
  );
}
