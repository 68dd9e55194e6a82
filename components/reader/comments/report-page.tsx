import type { CommentOnPage } from '#lib/comments/on-page/view';
import { type Locale, translator } from '#lib/messages/translator';
import { longTime } from '../words.ts';
import { REPORT_FORM_ID, ReportForm } from './report-form.tsx';

type Props = {
  story: { path: string; title: string; locale: Locale };
  /** Null where the reader is thanked. */
  comment: CommentOnPage | null;
};

/** Where a reader reports a comment: which one it is, and the form; or thanks for it. */
export function ReportPage({ story: { path, title, locale }, comment }: Props) {
  const t = translator(locale, 'reactions');
  return (
    <div className="report-page">
      <header className="list-heading">
        <h1>{t('reportTitle')}</h1>
        {comment && <p>{t('reportLead')}</p>}
      </header>
      {comment ? (
        <>
          <section aria-labelledby="reported">
            <h2 id="reported">{t('reported')}</h2>
            <blockquote>
              <p className="comment-sender">
                <bdi className="comment-name">{comment.name}</bdi>{' '}
                <time dateTime={comment.createdAt.toISOString()}>{longTime(comment.createdAt, locale)}</time>
              </p>
              <p dir="auto">
                <strong>{comment.title}</strong>
              </p>
              <p dir="auto">{comment.body}</p>
            </blockquote>
          </section>
          <ReportForm locale={locale} commentId={comment.id} />
        </>
      ) : (
        <div id={REPORT_FORM_ID} className="form-notice" role="status" data-tone="received">
          <p>{t('reportReceived')}</p>
        </div>
      )}
      <p>
        {t('reportOn')} <a href={path}>{title}</a>
      </p>
    </div>
  );
}
