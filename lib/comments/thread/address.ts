import type { Locale } from '../../messages/translator.ts';
import { commentsPath, pathWords } from '../../site/paths.ts';
import { cursorOf, parseCursor } from './cursor.ts';
import type { ThreadOrder, ThreadPlace, ThreadTurn } from './view.ts';

// Where comments stand, below `{story}/binh-luan`. The pages are read from these very words.

/** A page below a story's comments. */
export type ThreadAddress =
  /** A page of all conversations in an order. */
  | { page: 'thread'; order: ThreadOrder; at: ThreadTurn }
  /** A page of one conversation, or where an answer is found. */
  | { page: 'conversation'; id: number; at: ThreadTurn }
  /** The form to answer one comment. */
  | { page: 'answer'; id: number };

const orderWord = (order: ThreadOrder, locale: Locale): string[] => {
  const { oldest, mostLiked } = pathWords(locale);
  return { newest: [], oldest: [oldest], liked: [mostLiked] }[order];
};

function turnWords(at: ThreadTurn, order: ThreadOrder, locale: Locale): string[] {
  if (at.turn === 'first') return [];
  const { later, earlier } = pathWords(locale);
  return [at.turn === 'after' ? later : earlier, cursorOf(at.place, order)];
}

/** What stands behind a story's path, `/binh-luan/…`. */
export function threadRest(address: ThreadAddress, locale: Locale): string {
  const parts =
    address.page === 'thread'
      ? [...orderWord(address.order, locale), ...turnWords(address.at, address.order, locale)]
      : address.page === 'conversation'
        ? [address.id, ...turnWords(address.at, 'oldest', locale)]
        : [address.id, pathWords(locale).answer];
  return [commentsPath('', locale), ...parts].join('/');
}

/** Reads what stands behind `/binh-luan`; null when it is not as `threadRest` writes it. */
export function parseThread(parts: readonly string[], locale: Locale): ThreadAddress | null {
  const [first = ''] = parts;
  const { answer } = pathWords(locale);
  if (/^[1-9][0-9]{0,9}$/.test(first)) {
    const id = Number(first);
    if (id > 2 ** 31 - 1) return null;
    if (parts.length === 2 && parts[1] === answer) return { page: 'answer', id };
    const at = parseTurn(parts.slice(1), 'oldest', locale);
    return at && { page: 'conversation', id, at };
  }
  const named = (['oldest', 'liked'] as const).find((order) => orderWord(order, locale)[0] === first);
  const at = parseTurn(named ? parts.slice(1) : parts, named ?? 'newest', locale);
  return at && { page: 'thread', order: named ?? 'newest', at };
}

function parseTurn(parts: readonly string[], order: ThreadOrder, locale: Locale): ThreadTurn | null {
  if (parts.length === 0) return { turn: 'first' };
  const [word, cursor = ''] = parts;
  const { later, earlier } = pathWords(locale);
  const place = parts.length === 2 && (word === later || word === earlier) ? parseCursor(cursor, order) : null;
  return place && { turn: word === later ? 'after' : 'before', place };
}

/** What a comment is called on its page. */
export const commentAnchor = (id: number): string => `binh-luan-${id}`;

type Story = { path: string; locale: Locale };

/**
 * The address that always finds an approved comment: of a first one its conversation, of an answer the page of the conversation on
 * which it stands now (found when somebody goes there).
 */
export const commentPath = ({ path, locale }: Story, { id }: { id: number }): string =>
  `${path}${threadRest({ page: 'conversation', id, at: { turn: 'first' } }, locale)}#${commentAnchor(id)}`;

/** A page of a conversation's answers that begins with this one, whatever else was approved meanwhile. */
export const answerPath = (story: Story, conversationId: number, { id, createdAt }: ThreadPlace): string =>
  story.path +
  threadRest({ page: 'conversation', id: conversationId, at: { turn: 'after', place: { createdAt, id: id - 1, likes: 0 } } }, story.locale);
