import type { CommentStatus } from '#lib/comments/status';
import type { DecisionInput } from '#lib/moderation/schema';
import type { DecisionConflict, DeskCard, DeskPage } from '#lib/moderation/view';
import type { Result } from '#lib/result';

/** What every staff action may refuse with. */
export type CommonRefusal = { code: 'signed-out' } | { code: 'forbidden' } | { code: 'invalid' } | { code: 'unavailable' };

export type Decide = (
  input: DecisionInput,
) => Promise<Result<{ status: CommentStatus; version: number }, DecisionConflict | { code: 'not-found' } | CommonRefusal>>;

export type OpenPhone = (input: {
  commentId: number;
  reason: string;
}) => Promise<Result<{ phone: string }, { code: 'not-found' } | { code: 'no-phone' } | { code: 'phone-seal' } | CommonRefusal>>;

/** What became of a card since the page was made: where it stands now, and what there is to say about it. */
export type Move = {
  status: CommentStatus;
  version: number;
  /** `saving` is shown as done and taken back if it turns out not to be. */
  phase: 'saving' | 'mine' | 'theirs' | 'failed';
  /** Who was first, for `theirs`. */
  winner?: { by: string | null; at: string };
  failure?: 'notFound' | 'signedOut' | 'forbidden' | 'failed';
};
export type Moves = Readonly<Record<number, Move>>;

/** How many comments each lane holds, counting what was moved on this page. */
export function countsAfter({ counts, cards }: DeskPage, moves: Moves): Record<CommentStatus, number> {
  const now = { ...counts };
  for (const { id, status } of cards) {
    const move = moves[id];
    if (!move) continue;
    now[status] -= 1;
    now[move.status] += 1;
  }
  return now;
}

/** Whether somebody has dealt with this card. */
export const isDecided = (card: DeskCard, moves: Moves): boolean => (moves[card.id]?.status ?? card.status) !== card.status;

/** The card to go to after this one: the next that waits for a hand, else the nearest before it. */
export function nextCard(cards: readonly DeskCard[], from: number, moves: Moves): DeskCard | undefined {
  const at = cards.findIndex(({ id }) => id === from);
  const waits = (card: DeskCard) => card.id !== from && !isDecided(card, moves);
  return cards.slice(at + 1).find(waits) ?? cards.slice(0, at).findLast(waits);
}

/** What an answer to a decision means for the card. */
export function moveAfter(card: { status: CommentStatus; version: number }, answer: Awaited<ReturnType<Decide>>): Move {
  if (answer.ok) return { ...answer.value, phase: 'mine' };
  if (answer.code === 'conflict')
    return { status: answer.status, version: answer.version, phase: 'theirs', winner: { by: answer.by, at: answer.at } };
  return { status: card.status, version: card.version, phase: 'failed', failure: FAILURES[answer.code] };
}

const FAILURES = {
  'not-found': 'notFound',
  'signed-out': 'signedOut',
  forbidden: 'forbidden',
  invalid: 'failed',
  unavailable: 'failed',
} as const;
