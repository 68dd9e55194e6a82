import { commentAnchor, threadRest } from '../../comments/thread/address.ts';
import { STORY_THREAD_BYTES } from '../../comments/thread/fit-page.ts';
import { findThread } from '../../comments/thread/store.ts';
import type { Conversation, ThreadPage } from '../../comments/thread/view.ts';
import { log } from '../../log.ts';
import { readPage } from './read-page.ts';
import { shareSince } from './share-since.ts';
import { beginCheck, type ExpectedOnPage, storeFailed, storeSeen } from './store.ts';

/** Twenty seconds in all: a cache before this server may show a page for some seconds after it has become old. */
export const PAGE_PAUSES: readonly number[] = [200, 400, 800, 1_600, 3_000, 4_000, 5_000, 5_000];

// Of hundreds that were decided at once most stand on the same few pages.
const pages = shareSince<string | null>(3);
const threads = shareSince<ThreadPage | 'first' | null>(3);

/**
 * Looks at the public page, over HTTP, for whether it shows what was decided, and keeps after what time it did. What somebody has
 * decided otherwise since, or whose story is gone, is looked at no more.
 * @param since when the decision was certainly made (of `orderedNow`)
 * @returns `not-yet` when the page is not as decided
 * @throws when it could not be read
 */
export async function checkPage(
  { decisionId, since }: { decisionId: number; since: number },
  ending: AbortSignal,
): Promise<'done' | 'not-yet'> {
  const expected = await beginCheck(decisionId);
  if (!expected) return 'done';
  const isOn = async (path: string) => {
    const html = await pages(path, since, () => readPage(path, ending));
    return html?.includes(`id="${commentAnchor(expected.commentId)}"`) ?? false;
  };
  const isAsDecided =
    expected.expects === 'shown'
      ? await isOn(await pathOfShown(expected, since))
      : !(await isOn(expected.story.path)) && !(await isOn(pathOfConversation(expected, expected.conversationId)));
  if (!isAsDecided) return 'not-yet';
  await storeSeen(decisionId);
  return 'done';
}

/** Raises the alarm, in the log and on every desk, unless nobody expects it any more. */
export async function pageFailed(decisionId: number): Promise<void> {
  if (await storeFailed(decisionId)) log().error({ decisionId }, 'readers do not see what was decided of a comment');
}

/** The story's own page if the comment stands there now, else the address that always finds it. */
async function pathOfShown(expected: ExpectedOnPage, since: number): Promise<string> {
  const { commentId, story } = expected;
  const thread = await threads(String(story.id), since, () => findThread(story.id, 'newest', { turn: 'first' }, STORY_THREAD_BYTES));
  if (thread === null || thread === 'first') return story.path;
  const stands = ({ first, answers }: Conversation) => first?.id === commentId || answers.some(({ id }) => id === commentId);
  const isOnStoryPage = thread.picks.some(({ comment }) => comment.id === commentId) || thread.conversations.some(stands);
  return isOnStoryPage ? story.path : pathOfConversation(expected, commentId);
}

const pathOfConversation = ({ story }: ExpectedOnPage, id: number): string =>
  story.path + threadRest({ page: 'conversation', id, at: { turn: 'first' } }, story.locale);
