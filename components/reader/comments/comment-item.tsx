import { commentAnchor, commentPath } from '#lib/comments/thread/address';
import type { PublicComment } from '#lib/comments/thread/view';
import { translator } from '#lib/messages/translator';
import { longTime } from '../words.ts';
import { CommentActions, type StoryOfComments } from './comment-actions.tsx';
import { CommentBody } from './comment-body.tsx';
import { OfficialReply } from './official-reply.tsx';

type Props = {
  comment: PublicComment;
  story: StoryOfComments;
  /** The level of its heading. */
  level: 2 | 3 | 4;
  /** Whether to say whom it answers: not where it stands right under that comment. */
  isQuoting?: boolean;
};

/** One comment; it can be linked to as `#binh-luan-{id}` wherever it stands. */
export function CommentItem({ comment, story, level, isQuoting = false }: Props) {
  const { id, name, title, body, createdAt, isPick, isRedacted, quoted, official } = comment;
  const { locale } = story;
  const t = translator(locale, 'thread');
  const Heading = `h${level}` as const;
  const anchor = commentAnchor(id);
  return (
    <article id={anchor} aria-labelledby={`${anchor}-title`}>
      {isPick && <p className="comment-mark">{t('pick')}</p>}
      <Heading id={`${anchor}-title`} dir="auto">
        {title}
      </Heading>
      <p className="comment-sender">
        <bdi className="comment-name">{name}</bdi>{' '}
        <a href={commentPath(story, comment)}>
          <time dateTime={createdAt.toISOString()}>{longTime(createdAt, locale)}</time>
        </a>
        {isRedacted && <> · {t('redacted')}</>}
      </p>
      {isQuoting && quoted && (
        <blockquote className="comment-quoted">
          <p dir="auto">
            <bdi>{quoted.name}</bdi>: {quoted.body}
          </p>
        </blockquote>
      )}
      <CommentBody body={body} />
      <CommentActions comment={comment} story={story} />
      {official && <OfficialReply reply={official} locale={locale} />}
    </article>
  );
}
