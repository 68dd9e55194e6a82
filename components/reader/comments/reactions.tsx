import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import { type Locale, translator } from '#lib/messages/translator';
import { reportPath } from '#lib/site/paths';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** Enhanced by public/reader/comment-like.js, which comes when a reader is near. */
      'comment-like': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;
    }
  }
}

/** Makes the buttons quicker. A story's page brings it when a reader comes near (public/reader/story.js); other pages name it. */
export const LIKE_SCRIPT = '/reader/comment-like.js';

type Props = { comment: { id: number; name: string }; locale: Locale };

/** Likes a comment: a form of one button, which works by itself. */
export function LikeButton({ comment: { id, name }, likes, locale }: Props & { likes: number }) {
  const t = translator(locale, 'reactions');
  return (
    <comment-like data-failed={t('likeFailed')}>
      <form method="post" action={`/api/comments/${id}/like`}>
        <button type="submit" name="liked" value="true">
          {t('like')}
          <span className="visually-hidden"> {t('likeWhose', { name })} </span>
          <b data-likes="">{likes > 0 && likes.toLocaleString(locale)}</b>
        </button>
      </form>
    </comment-like>
  );
}

/** The way to say that a comment should not stand there. */
export function ReportLink({ comment: { id, name }, articleId, locale }: Props & { articleId: number }) {
  const t = translator(locale, 'reactions');
  return (
    <a href={reportPath(articleId, id, locale)} rel="nofollow">
      {t('report')}
      <span className="visually-hidden"> {t('reportWhose', { name })}</span>
    </a>
  );
}
