import { threadRest } from '#lib/comments/thread/address';
import type { Conversation as Said } from '#lib/comments/thread/view';
import { translator } from '#lib/messages/translator';
import type { StoryOfComments } from './comment-actions.tsx';
import { CommentItem } from './comment-item.tsx';

type Props = { conversation: Said; story: StoryOfComments; level: 2 | 3 };

const BELOW = { 2: 3, 3: 4 } as const;

/** A comment with the first answers to it, and the way to the others. */
export function Conversation({ conversation, story, level }: Props) {
  const { id, first, answers, replyCount } = conversation;
  const { locale, path } = story;
  const t = translator(locale, 'thread');
  const hidden = replyCount - answers.length;
  return (
    <>
      {first ? <CommentItem comment={first} story={story} level={level} /> : <p className="comment-gone">{t('gone')}</p>}
      <AnswerList answers={answers} conversationId={id} story={story} level={first ? BELOW[level] : level} />
      {hidden > 0 && (
        <p className="comment-more">
          <a href={path + threadRest({ page: 'conversation', id, at: { turn: 'first' } }, locale)}>
            {t(answers.length > 0 ? 'moreAnswers' : 'seeAnswers', { count: hidden })}
          </a>
        </p>
      )}
    </>
  );
}

type AnswersProps = { answers: Said['answers']; conversationId: number; story: StoryOfComments; level: 2 | 3 | 4 };

/** Answers one level deep; one that answers another answer quotes it. */
export function AnswerList({ answers, conversationId, story, level }: AnswersProps) {
  if (answers.length === 0) return null;
  return (
    <ol className="comment-answers">
      {answers.map((answer) => (
        <li key={answer.id}>
          <CommentItem comment={answer} story={story} level={level} isQuoting={answer.quoted?.id !== conversationId} />
        </li>
      ))}
    </ol>
  );
}
