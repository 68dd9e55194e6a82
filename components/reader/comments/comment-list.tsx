import type { PublicComment } from '#lib/comments/approved/view';
import type { Locale } from '#lib/messages/translator';
import { longTime } from '../words.ts';

/** What readers said about a story, in the order given; each can be linked to as `#binh-luan-{id}`. */
export function CommentList({ comments, locale }: { comments: readonly PublicComment[]; locale: Locale }) {
  return (
    <ol className="comment-list">
      {comments.map(({ id, name, title, body, createdAt }) => (
        <li key={id}>
          <article id={`binh-luan-${id}`} aria-labelledby={`binh-luan-${id}-title`}>
            <h3 id={`binh-luan-${id}-title`} dir="auto">
              {title}
            </h3>
            <p className="comment-sender">
              <bdi className="comment-name">{name}</bdi>{' '}
              <a href={`#binh-luan-${id}`}>
                <time dateTime={createdAt.toISOString()}>{longTime(createdAt, locale)}</time>
              </a>
            </p>
            {paragraphsOf(body).map(({ key, lines }) => (
              <p key={key} dir="auto">
                {lines}
              </p>
            ))}
          </article>
        </li>
      ))}
    </ol>
  );
}

/** A blank line parts paragraphs; a single line break inside one is kept by `white-space: pre-line`. */
const paragraphsOf = (body: string) => body.split(/\n{2,}/).map((lines, key) => ({ key, lines }));
