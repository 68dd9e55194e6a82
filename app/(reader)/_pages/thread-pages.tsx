import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { AnswerPage, ConversationPage, ThreadPage } from '#components/reader/comments/thread-page.tsx';
import { JsonLd } from '#components/reader/json-ld.tsx';
import { nameIn } from '#components/reader/words.ts';
import type { CommentedStory } from '#lib/articles/stories/view';
import { readComment, readCommentedStory, readConversation, readThread } from '#lib/cache/read-comments';
import { readSections, readSettings } from '#lib/cache/reads';
import type { HouseRules } from '#lib/comments/policy/schema';
import { answerPath, parseThread, type ThreadAddress, threadRest } from '#lib/comments/thread/address';
import type {
  AnswerPlace,
  ConversationPage as Conversation,
  PublicComment,
  ThreadPage as Thread,
  ThreadPlace,
  ThreadTurn,
} from '#lib/comments/thread/view';
import { translator } from '#lib/messages/translator';
import { placeSection } from '#lib/sections/tree';
import { sectionPath } from '#lib/site/paths';
import { siteUrl } from '#lib/site/reader-side';
import { describeWay, graphOf } from '#lib/site/structured-data';
import { wordsOf } from '#lib/site/view';
import { listHead } from './metadata.ts';
import { ReaderPage } from './reader-page.tsx';
import { placedAt, type StoryAddress } from './story-page.tsx';

// What readers said about a story, below its own page: all conversations in an order, one conversation, the form to answer.

type Asked = { address: StoryAddress; parts: string[] };

type Found =
  | { page: 'thread'; address: ThreadAddress & { page: 'thread' }; thread: Thread }
  | { page: 'conversation'; address: ThreadAddress & { page: 'conversation' }; conversation: Conversation }
  | { page: 'answer'; address: ThreadAddress; comment: PublicComment };

/** Addresses for the build to try, one of each kind. */
export const threadParams = ({ locale, ...story }: StoryAddress) => {
  const place: ThreadPlace = { id: 1, createdAt: new Date('2026-01-01T05:00:00Z'), likes: 1 };
  const addresses: ThreadAddress[] = [
    { page: 'thread', order: 'newest', at: { turn: 'first' } },
    { page: 'thread', order: 'liked', at: { turn: 'after', place } },
    { page: 'conversation', id: 1, at: { turn: 'first' } },
    { page: 'answer', id: 1 },
  ];
  return addresses.map((address) => ({ ...story, thread: threadRest(address, locale).split('/').slice(2) }));
};

/** What stands at an address. An answer's own address leads to the page of its conversation where it stands now. */
async function threadAt({ address, parts }: Asked): Promise<{ story: CommentedStory; found: Found; path: string }> {
  const { locale } = address;
  const asked = parseThread(parts, locale);
  if (!asked) notFound();
  const rest = threadRest(asked, locale);
  const story = await placedAt(address, rest, readCommentedStory);
  const path = story.path + rest;
  if (asked.page === 'answer') {
    const comment = await readComment(story.id, asked.id);
    if (!comment) notFound();
    return { story, path, found: { page: 'answer', address: asked, comment } };
  }
  const first = story.path + threadRest({ ...asked, at: { turn: 'first' } }, locale);
  if (asked.page === 'thread') {
    const thread = there(await readThread(story.id, asked.order, asked.at), asked.at, first);
    return { story, path, found: { page: 'thread', address: asked, thread } };
  }
  const conversation = there(await readConversation(story.id, asked.id, asked.at), asked.at, first);
  if ('place' in conversation) redirect(await pathOfAnswer(story, conversation));
  return { story, path, found: { page: 'conversation', address: asked, conversation } };
}

/** What was found; where there is nothing, or no more than the first page, is no page of its own. */
function there<Page>(page: Page | 'first' | null, { turn }: ThreadTurn, first: string): Exclude<Page, 'first' | null> {
  if (page === null && turn === 'first') notFound();
  if (page === null || page === 'first') redirect(first);
  return page as Exclude<Page, 'first' | null>;
}

async function pathOfAnswer(story: CommentedStory, { conversationId, place }: AnswerPlace): Promise<string> {
  const first = await readConversation(story.id, conversationId, { turn: 'first' });
  const isOnFirst = first !== null && first !== 'first' && 'answers' in first && first.answers.some(({ id }) => id === place.id);
  return isOnFirst
    ? story.path + threadRest({ page: 'conversation', id: conversationId, at: { turn: 'first' } }, story.locale)
    : answerPath(story, conversationId, place);
}

function titleOf(story: CommentedStory, found: Found): string {
  const t = translator(story.locale, 'thread');
  if (found.page === 'thread') return t('title', { title: story.title });
  if (found.page === 'answer') return t('answerWhom', { name: found.comment.name });
  const { first } = found.conversation;
  return `${first ? t('conversationOf', { name: first.name }) : t('conversation')}: ${story.title}`;
}

export async function threadMetadata(asked: Asked): Promise<Metadata> {
  const [{ story, found, path }, settings] = await Promise.all([threadAt(asked), readSettings()]);
  const { locale } = story;
  const { name } = wordsOf(settings, locale);
  const title = titleOf(story, found);
  const pageAt = (turn: 'before' | 'after', place: ThreadPlace | null) =>
    place && found.page !== 'answer' && story.path + threadRest({ ...found.address, at: { turn, place } }, locale);
  const { before, after } = found.page === 'thread' ? found.thread : found.page === 'conversation' ? found.conversation : {};
  const isWorthFinding = found.page === 'thread' && found.address.order === 'newest' && found.address.at.turn === 'first';
  return {
    title,
    ...listHead({ locale, siteName: name, title, description: '', path, other: null, feeds: [] }, [story]),
    pagination: { previous: pageAt('before', before ?? null) || null, next: pageAt('after', after ?? null) || null },
    // Later pages move on with every comment, and other orders show the same.
    ...(!isWorthFinding && { robots: { index: false, follow: true } }),
  };
}

export async function ThreadRoute(asked: Asked) {
  const [{ story, found, path }, sections, { commentRules }] = await Promise.all([threadAt(asked), readSections(), readSettings()]);
  const { locale } = story;
  const section = placeSection(sections, story.section.slug);
  return (
    <ReaderPage locale={locale} other={story.translation} here={sectionPath(section?.parent?.slug ?? story.section.slug, locale)}>
      <JsonLd
        data={graphOf(
          describeWay(siteUrl(), [
            { name: nameIn(story.section, locale), path: sectionPath(story.section.slug, locale) },
            { name: story.title, path: story.path },
            { name: titleOf(story, found), path },
          ]),
        )}
      />
      {bodyOf(story, found, commentRules)}
    </ReaderPage>
  );
}

function bodyOf(story: CommentedStory, found: Found, rules: HouseRules): ReactNode {
  if (found.page === 'thread') return <ThreadPage thread={found.thread} order={found.address.order} story={story} />;
  if (found.page === 'conversation') return <ConversationPage conversation={found.conversation} story={story} rules={rules} />;
  return <AnswerPage comment={found.comment} story={story} rules={rules} />;
}
