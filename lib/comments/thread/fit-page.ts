import { deflateRawSync } from 'node:zlib';
import type { Conversation, PublicComment } from './view.ts';

/** What a page may be made of, in bytes on the wire: the rest of 30 KB is the frame's, and on a story's page the story's. */
export const THREAD_BYTES = 18 * 1024;
export const STORY_THREAD_BYTES = 10 * 1024;

/** What surrounds the words of a comment, packed together with others like it. */
const MARKUP_BYTES = 120;

/** What a comment adds to a page, in bytes as they travel; rather too much than too little. */
export function weightOf({ name, title, body, quoted, official }: PublicComment): number {
  const words = [name, title, body, quoted?.name, quoted?.body, official?.unit, official?.body].join('\n');
  return MARKUP_BYTES + deflateRawSync(words, { level: 1 }).byteLength;
}

/** The first of these comments that fit into so many bytes; one at least. */
export function fitComments(comments: readonly PublicComment[], most: number): PublicComment[] {
  let left = most;
  const end = comments.findIndex((comment, index) => {
    left -= weightOf(comment);
    return left < 0 && index > 0;
  });
  return comments.slice(0, end === -1 ? comments.length : end);
}

/**
 * The first of these conversations that fit into so many bytes. Of the very first one the comment is always among them, and as
 * many of its answers as fit.
 */
export function fitConversations(conversations: readonly Conversation[], most: number): Conversation[] {
  let left = most;
  const fitting: Conversation[] = [];
  for (const conversation of conversations) {
    const shown = [...(conversation.first ? [conversation.first] : []), ...conversation.answers];
    const weight = MARKUP_BYTES + shown.reduce((sum, comment) => sum + weightOf(comment), 0);
    if (weight > left && fitting.length > 0) break;
    const { length } = weight > left ? fitComments(shown, left) : shown;
    fitting.push({ ...conversation, answers: conversation.answers.slice(0, length - (conversation.first ? 1 : 0)) });
    left -= weight;
  }
  return fitting;
}
