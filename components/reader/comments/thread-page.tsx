import type { ReactNode } from 'react';
import type { HouseRules as Rules } from '#lib/comments/policy/schema';
import { threadRest } from '#lib/comments/thread/address';
import type { ConversationPage as Page, PublicComment, ThreadPage as Said, ThreadOrder } from '#lib/comments/thread/view';
import { translator } from '#lib/messages/translator';
import type { StoryOfComments } from './comment-actions.tsx';
import { COMMENT_FORM_ID, CommentForm } from './comment-form.tsx';
import { CommentItem } from './comment-item.tsx';
import { AnswerList } from './conversation.tsx';
import { GateNote } from './gate-note.tsx';
import { HouseRules } from './house-rules.tsx';
import { LIKE_SCRIPT } from './reactions.tsx';
import { Thread, Turns } from './thread.tsx';

export type CommentedStory = StoryOfComments & { title: string };

/** What stands over comments that have a page of their own: what they are, and about which story. */
function ThreadFrame({ heading, story, children }: { heading: string; story: CommentedStory; children: ReactNode }) {
  const t = translator(story.locale, 'thread');
  return (
    <div className="story-page comments">
      <header className="thread-heading">
        <h1 dir="auto">{heading}</h1>
        <p>
          {t('about')} <a href={story.path}>{story.title}</a>
        </p>
      </header>
      {children}
      <script type="module" src={LIKE_SCRIPT} />
    </div>
  );
}

/** A page of all that readers said about a story. */
export function ThreadPage({ thread, order, story }: { thread: Said; order: ThreadOrder; story: CommentedStory }) {
  const { locale } = story;
  const t = translator(locale, 'thread');
  return (
    <ThreadFrame heading={translator(locale, 'reader')('comments', { count: thread.count })} story={story}>
      {thread.count === 0 && thread.conversations.length === 0 && <p className="empty">{translator(locale, 'reader')('noComments')}</p>}
      <Thread thread={thread} order={order} story={story} level={2} />
      {story.gate.open && (
        <p className="comment-more">
          <a href={`${story.path}#${COMMENT_FORM_ID}`}>{t('write')}</a>
        </p>
      )}
    </ThreadFrame>
  );
}

const wholeThread = ({ path, locale }: CommentedStory): string =>
  path + threadRest({ page: 'thread', order: 'newest', at: { turn: 'first' } }, locale);

function AllComments({ story }: { story: CommentedStory }) {
  return (
    <p className="comment-more">
      <a href={wholeThread(story)}>{translator(story.locale, 'thread')('all')}</a>
    </p>
  );
}

/** One conversation: the comment that began it, a page of its answers, and the form to answer. */
export function ConversationPage({ conversation, story, rules }: { conversation: Page; story: CommentedStory; rules: Rules }) {
  const { locale, path } = story;
  const t = translator(locale, 'thread');
  const { id, first, answers, replyCount, before, after } = conversation;
  const pageAt = (turn: 'before' | 'after', place: typeof before) =>
    place && path + threadRest({ page: 'conversation', id, at: { turn, place } }, locale);
  return (
    <ThreadFrame heading={first ? t('conversationOf', { name: first.name }) : t('conversation')} story={story}>
      <div className="conversation">
        {first ? <CommentItem comment={first} story={story} level={2} /> : <p className="comment-gone">{t('gone')}</p>}
        {replyCount > 0 && (
          <section aria-labelledby="tra-loi">
            <h2 id="tra-loi" className="comment-mark">
              {t('answers', { count: replyCount })}
            </h2>
            <AnswerList answers={answers} conversationId={id} story={story} level={3} />
            <Turns before={pageAt('before', before)} after={pageAt('after', after)} story={story} />
          </section>
        )}
      </div>
      <AllComments story={story} />
      <GateNote gate={story.gate} locale={locale} />
      {first && story.gate.open && <HouseRules locale={locale} rules={rules} />}
      {first && story.gate.open && <CommentForm articleId={story.id} locale={locale} replyTo={{ id, name: first.name }} />}
    </ThreadFrame>
  );
}

/** The form to answer one comment, under that comment. */
export function AnswerPage({ comment, story, rules }: { comment: PublicComment; story: CommentedStory; rules: Rules }) {
  const { locale } = story;
  const t = translator(locale, 'thread');
  return (
    <ThreadFrame heading={t('answerWhom', { name: comment.name })} story={story}>
      <CommentItem comment={comment} story={{ ...story, gate: { ...story.gate, open: false } }} level={2} isQuoting />
      <AllComments story={story} />
      <GateNote gate={story.gate} locale={locale} />
      {story.gate.open && <HouseRules locale={locale} rules={rules} />}
      {story.gate.open && <CommentForm articleId={story.id} locale={locale} replyTo={{ id: comment.id, name: comment.name }} />}
    </ThreadFrame>
  );
}
