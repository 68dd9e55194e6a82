import type { Gate } from '#lib/comments/policy/gate';
import { threadRest } from '#lib/comments/thread/address';
import type { PublicComment } from '#lib/comments/thread/view';
import { type Locale, translator } from '#lib/messages/translator';
import { COMMENT_FORM_ID } from './comment-form.tsx';
import { LikeButton, ReportLink } from './reactions.tsx';

export type StoryOfComments = { id: number; path: string; locale: Locale; gate: Gate };

/** What a reader can do with a comment, and how many liked it. */
export function CommentActions({ comment, story }: { comment: PublicComment; story: StoryOfComments }) {
  const t = translator(story.locale, 'thread');
  const { id, parentId, name, likes } = comment;
  // A conversation's own page holds the form to answer its first comment; any other is answered on a page of that form.
  const form =
    story.path + threadRest(parentId === null ? { page: 'conversation', id, at: { turn: 'first' } } : { page: 'answer', id }, story.locale);
  return (
    <div className="comment-actions">
      <LikeButton comment={comment} likes={likes} locale={story.locale} />
      {story.gate.open && (
        <a href={`${form}#${COMMENT_FORM_ID}`} aria-label={t('answerWhom', { name })}>
          {t('answer')}
        </a>
      )}
      <ReportLink comment={comment} articleId={story.id} locale={story.locale} />
    </div>
  );
}
