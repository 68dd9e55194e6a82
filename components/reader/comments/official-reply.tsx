import type { OfficialReply as Reply } from '#lib/comments/thread/view';
import { type Locale, translator } from '#lib/messages/translator';
import { longTime } from '../words.ts';
import { CommentBody } from './comment-body.tsx';

/** What the unit concerned says to a comment, set apart: that it was received, then its answer. */
export function OfficialReply({ reply, locale }: { reply: Reply; locale: Locale }) {
  const t = translator(locale, 'thread');
  const { unit, body, receivedAt, answeredAt } = reply;
  const at = answeredAt ?? receivedAt;
  return (
    <div className="official-reply">
      <p className="comment-mark">{t('official')}</p>
      <p className="comment-sender">
        <bdi>{answeredAt ? unit : t('received', { unit })}</bdi> <time dateTime={at.toISOString()}>{longTime(at, locale)}</time>
      </p>
      {answeredAt ? <CommentBody body={body} /> : <p>{t('waiting')}</p>}
    </div>
  );
}
