import { cacheLife, cacheTag } from 'next/cache';
import { z } from 'zod';
import { findCommentedStory } from '../articles/stories/store.ts';
import type { CommentedStory } from '../articles/stories/view.ts';
import { STORY_THREAD_BYTES, THREAD_BYTES } from '../comments/thread/fit-page.ts';
import { findComment, findConversation, findNewestComments, findThread } from '../comments/thread/store.ts';
import {
  type AnswerPlace,
  type ConversationPage,
  type PublicComment,
  THREAD_ORDERS,
  type ThreadOrder,
  type ThreadPage,
  type ThreadTurn,
} from '../comments/thread/view.ts';
import { isBuilding } from '../env.ts';
import { SPECIMEN_COMMENT, SPECIMEN_CONVERSATION, SPECIMEN_ENGLISH_STORY, SPECIMEN_STORY, SPECIMEN_THREAD } from './specimens.ts';
import { tags, tagsOfGate } from './tags.ts';

// What readers say about a story, page by page. All of a story's are old when one of its comments comes or goes; those of another
// story are not touched.

const number = z.int().positive().max(2_147_483_647);
const place = z.strictObject({ id: z.int().min(0).max(2_147_483_647), createdAt: z.date(), likes: z.int().min(0).max(2_147_483_647) });
const turns = z.discriminatedUnion('turn', [
  z.strictObject({ turn: z.literal('first') }),
  z.strictObject({ turn: z.enum(['after', 'before']), place }),
]);
const orders = z.enum(THREAD_ORDERS);

/** The story that comments are about, without its text. */
export async function readCommentedStory(articleId: number): Promise<CommentedStory | null> {
  'use cache';
  cacheLife('max');
  cacheTag(tags.story(articleId), tags.sections);
  if (isBuilding) return articleId === SPECIMEN_ENGLISH_STORY.id ? SPECIMEN_ENGLISH_STORY : SPECIMEN_STORY;
  const story = await findCommentedStory(number.parse(articleId));
  // What it says about taking comments follows the paper, its section, the hour.
  if (story) cacheTag(...tagsOfGate(story));
  return story;
}

/** The newest conversations and the editors' picks, as many as a story's own page holds. */
export async function readStoryThread(articleId: number): Promise<ThreadPage> {
  'use cache';
  cacheLife('max');
  cacheTag(tags.comments(articleId), tags.story(articleId));
  if (isBuilding) return SPECIMEN_THREAD;
  const found = await findThread(number.parse(articleId), 'newest', { turn: 'first' }, STORY_THREAD_BYTES);
  return found === null || found === 'first' ? NOTHING_SAID : found;
}
/** Of a story that was taken down while its page was made. */
const NOTHING_SAID: ThreadPage = { count: 0, picks: [], conversations: [], before: null, after: null };

/** A page of all conversations; `first`: what is asked for is the first page; null: nothing is there. */
export async function readThread(articleId: number, order: ThreadOrder, turn: ThreadTurn): Promise<ThreadPage | 'first' | null> {
  'use cache';
  cacheLife('max');
  cacheTag(tags.comments(articleId), tags.story(articleId));
  return isBuilding ? SPECIMEN_THREAD : findThread(number.parse(articleId), orders.parse(order), turns.parse(turn), THREAD_BYTES);
}

/** A page of a conversation, or the place of the answer that was asked for; `first` and null as for a thread. */
export async function readConversation(
  articleId: number,
  id: number,
  turn: ThreadTurn,
): Promise<ConversationPage | AnswerPlace | 'first' | null> {
  'use cache';
  cacheLife('max');
  cacheTag(tags.comments(articleId), tags.story(articleId));
  return isBuilding ? SPECIMEN_CONVERSATION : findConversation(number.parse(articleId), number.parse(id), turns.parse(turn), THREAD_BYTES);
}

/** The approved comment somebody is about to answer. */
export async function readComment(articleId: number, id: number): Promise<PublicComment | null> {
  'use cache';
  cacheLife('max');
  cacheTag(tags.comments(articleId), tags.story(articleId));
  return isBuilding ? SPECIMEN_COMMENT : findComment(number.parse(articleId), number.parse(id));
}

/** What a story's feeds tell of its comments. */
export async function readNewestComments(articleId: number): Promise<PublicComment[]> {
  'use cache';
  cacheLife('max');
  cacheTag(tags.comments(articleId), tags.story(articleId));
  return isBuilding ? [SPECIMEN_COMMENT] : findNewestComments(number.parse(articleId), COMMENTS_IN_FEED);
}
const COMMENTS_IN_FEED = 50;
