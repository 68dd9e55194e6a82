import { type Locale, translator } from '#lib/messages/translator';
import { formatMoment } from './moment.ts';

/** An approved comment as readers see it. */
export type ShownComment = { id: number; name: string; title: string; body: string; createdAt: Date };

/** The approved comments under a story, oldest first as they are given. */
export function CommentList({ comments, locale }: { comments: readonly ShownComment[]; locale: Locale }) {
  const t = translator(locale, 'comments');
  return (
    <section className="comment-list" id="binh-luan" aria-labelledby="binh-luan-heading">
      <h2 id="binh-luan-heading">{comments.length === 0 ? t('listHeading') : t('list', { count: comments.length })}</h2>
      {comments.length === 0 && <p>{t('listEmpty')}</p>}
      <ol>
        {comments.map(({ id, name, title, body, createdAt }) => (
          <li key={id}>
            <article id={`binh-luan-${id}`} aria-labelledby={`binh-luan-${id}-title`}>
              <header>
                <h3 id={`binh-luan-${id}-title`} dir="auto">
                  {title}
                </h3>
                <p>
                  <bdi>{name}</bdi>
                  {' · '}
                  <a href={`#binh-luan-${id}`}>
                    <time dateTime={createdAt.toISOString()}>{formatMoment(createdAt, locale)}</time>
                  </a>
                </p>
              </header>
              {paragraphs(body).map(({ key, lines }) => (
                <p key={key} dir="auto">
                  {lines}
                </p>
              ))}
            </article>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A blank line parts paragraphs; a single line break stays one, which CSS keeps. */
const paragraphs = (body: string) => body.split(/\n{2,}/).map((lines, index) => ({ key: index, lines }));
