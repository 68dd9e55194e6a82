import { MAX_BODY_GRAPHEMES, MAX_NAME_GRAPHEMES, MAX_TITLE_GRAPHEMES, TYPED, type TypedComment } from '#lib/comments/schema';
import { softWarnings } from '#lib/comments/soft-warnings';
import { type Locale, translator } from '#lib/messages/translator';
import { receiptsPath } from '#lib/site/paths';
import { FormField, FormFrame } from '../forms/form-parts.tsx';
import type { FormState } from '../forms/form-state.ts';

/** Where the form stands on the page; links and answers lead here. */
export const COMMENT_FORM_ID = 'viet-binh-luan';

const PREFIX = 'comment';

type Props = FormState<keyof TypedComment> & { isEnhancedLater?: boolean };

/**
 * The form under a story, or under the comment it answers: plain HTML that works by itself. The same for the stored page and for
 * the answer to a post, but that a story's page brings the script only when a reader comes near (public/reader/story.js).
 */
export function CommentForm({ isEnhancedLater, ...state }: Props) {
  const { locale, articleId, replyTo, requestKey, values, errors } = state;
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
      says={says(locale)}
      state={state}
      isEnhancedLater={isEnhancedLater}
      heading={<h2 dir="auto">{headingOf(state)}</h2>}
    >
      {replyTo && <input type="hidden" name="replyTo" value={replyTo.id} />}
      {requestKey && <input type="hidden" name="requestKey" value={requestKey} />}
      <DraftNote locale={locale} />
      <FormField {...field} field="name" label={t('name')} value={values?.name} required max={MAX_NAME_GRAPHEMES} autoComplete="name" />
      <FormField {...field} field="phone" label={t('phone')} value={values?.phone} type="tel" autoComplete="tel" hint={t('phoneHint')} />
      <FormField {...field} field="title" label={t('title')} value={values?.title} required max={MAX_TITLE_GRAPHEMES} autoComplete="off" />
      <FormField {...field} field="body" label={t('body')} value={values?.body} required max={MAX_BODY_GRAPHEMES} rows={6} />
      <Warnings locale={locale} values={values} />
    </FormFrame>
  );
}

function headingOf({ locale, replyTo }: Pick<Props, 'locale' | 'replyTo'>): string {
  if (!replyTo) return translator(locale, 'comments')('heading');
  const t = translator(locale, 'drafts');
  return replyTo.name ? t('answerTo', { name: replyTo.name }) : t('answer');
}

/** What the script says that keeps the draft and sends the form. */
function says(locale: Locale): Record<`data-${string}`, string> {
  const t = translator(locale, 'drafts');
  return {
    'data-kept': t('kept'),
    'data-restored': t('restored'),
    'data-removed': t('removed'),
    'data-approved': t('approved'),
    'data-receipt': t('receipt'),
    'data-send-again': t('sendAgain'),
    'data-lost': t('lost'),
    'data-warning-phone': t('warnings.phone'),
    'data-warning-unmarked': t('warnings.unmarked'),
    'data-sent-list': translator(locale, 'receipts')('listHeading'),
    'data-sent-list-at': receiptsPath(locale),
  };
}

/** Where the script says that there is a draft, and takes it away. */
function DraftNote({ locale }: { locale: Locale }) {
  return (
    <div className="draft-note" data-draft="" hidden>
      <p role="status" />
      <button type="button">{translator(locale, 'drafts')('remove')}</button>
    </div>
  );
}

/** What a writer should know before the last step; nobody is held back by it. */
function Warnings({ locale, values }: { locale: Locale; values: Partial<TypedComment> | undefined }) {
  const t = translator(locale, 'drafts');
  const found = values ? softWarnings({ title: values.title ?? '', body: values.body ?? '' }) : [];
  return (
    <div className="form-warnings" data-warnings="" role="status">
      {found.map((warning) => (
        <p key={warning}>{t(`warnings.${warning}`)}</p>
      ))}
    </div>
  );
}
