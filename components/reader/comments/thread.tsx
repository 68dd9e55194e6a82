import { threadRest } from '#lib/comments/thread/address';
import { type Pick, THREAD_ORDERS, type ThreadOrder, type ThreadPage } from '#lib/comments/thread/view';
import { translator } from '#lib/messages/translator';
import type { StoryOfComments } from './comment-actions.tsx';
import { CommentItem } from './comment-item.tsx';
import { Conversation } from './conversation.tsx';

type Props = {
  thread: ThreadPage;
  order: ThreadOrder;
  story: StoryOfComments;
  /** The level of a comment's heading. */
  level: 2 | 3;
};

/** Comments in an order: the editors' picks, the conversations, and the ways on. */
export function Thread({ thread, order, story, level }: Props) {
  const { locale, path } = story;
  const { picks, conversations, before, after, count } = thread;
  const pageAt = (turn: 'before' | 'after', place: typeof before) =>
    place && path + threadRest({ page: 'thread', order, at: { turn, place } }, locale);
  return (
    <>
      {count > 1 && <Orders current={order} story={story} />}
      {picks.length > 0 && <Picks picks={picks} story={story} level={level} />}
      {conversations.length > 0 && (
        <ol className="comment-list">
          {conversations.map((conversation) => (
            <li key={conversation.id}>
              <Conversation conversation={conversation} story={story} level={level} />
            </li>
          ))}
        </ol>
      )}
      <Turns before={pageAt('before', before)} after={pageAt('after', after)} story={story} />
    </>
  );
}

function Orders({ current, story: { path, locale } }: { current: ThreadOrder; story: StoryOfComments }) {
  const t = translator(locale, 'thread');
  return (
    <nav className="thread-orders" aria-label={t('orders')}>
      <ul>
        {THREAD_ORDERS.map((order) => (
          <li key={order}>
            <a
              href={path + threadRest({ page: 'thread', order, at: { turn: 'first' } }, locale)}
              aria-current={order === current ? 'true' : undefined}
            >
              {t(`order.${order}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Picks({ picks, story, level }: { picks: Pick[]; story: StoryOfComments; level: 2 | 3 }) {
  const { path, locale } = story;
  const t = translator(locale, 'thread');
  const Heading = `h${level}` as const;
  return (
    <section className="thread-picks" aria-labelledby="toa-soan-chon">
      <Heading id="toa-soan-chon" className="comment-mark">
        {t('picks')}
      </Heading>
      {picks.map(({ comment, conversationId, replyCount }) => (
        <div key={comment.id}>
          <CommentItem comment={{ ...comment, isPick: false }} story={story} level={level === 2 ? 3 : 4} isQuoting />
          {replyCount > 0 && (
            <p className="comment-more">
              <a href={path + threadRest({ page: 'conversation', id: conversationId, at: { turn: 'first' } }, locale)}>
                {t('seeAnswers', { count: replyCount })}
              </a>
            </p>
          )}
        </div>
      ))}
    </section>
  );
}

/** The ways to the pages before and after this one. */
export function Turns({ before, after, story: { locale } }: { before: string | null; after: string | null; story: StoryOfComments }) {
  const t = translator(locale, 'thread');
  if (before === null && after === null) return null;
  return (
    <nav className="around" aria-label={t('pages')}>
      {before && (
        <a href={before} rel="prev">
          {t('previous')}
        </a>
      )}
      {after && (
        <a href={after} rel="next">
          {t('next')}
        </a>
      )}
    </nav>
  );
}
