import type { StandingStatus } from '#lib/comments/status';
import { type DeskLane, lanesOf } from '#lib/moderation/lanes';
import type { DeskCard, DeskPage } from '#lib/moderation/view';
import type { FAILURES } from './deeds.ts';

/** What became of a card since the page was made: where it stands now, and what there is to say about it. */
export type Move = {
  status: StandingStatus;
  version: number;
  /** `saving` and `undoing` are shown as done and taken back if it turns out that they are not. */
  phase: 'saving' | 'mine' | 'theirs' | 'failed' | 'undoing' | 'undone';
  /** The act it belongs to, for taking it back. */
  act?: number;
  /** Who was first, for `theirs`. */
  winner?: { by: string | null; at: string };
  /** It says something else by now than what stands here; `version` is that of what was read, on which nobody can decide. */
  isReworded?: true;
  failure?: (typeof FAILURES)[keyof typeof FAILURES];
};
export type Moves = Readonly<Record<number, Move>>;

/** What was changed of cards on this page without deciding on them. */
export type CardChange = Partial<Omit<DeskCard, 'id' | 'status' | 'version'>>;
export type CardChanges = Readonly<Record<number, CardChange>>;

/** What was changed of a card without its being masked: after that was taken back. */
export function unmasked(change: CardChange | undefined): CardChange {
  if (!change?.isRedacted) return change ?? {};
  const { name: _, title: _title, body: _body, reasons: _reasons, isRedacted: _isRedacted, ...rest } = change;
  return rest;
}

/** Where a card stands now. */
export const standingOf = (card: DeskCard, move: Move | undefined): Pick<DeskCard, 'status' | 'version'> => ({
  status: move?.status ?? card.status,
  version: move?.version ?? card.version,
});

/** Whether somebody has dealt with this card: dismissing its reports, or answering who asked for a second opinion, does too. */
export function isDecided(card: DeskCard, moves: Moves, changes: CardChanges = {}): boolean {
  const move = moves[card.id];
  const change = changes[card.id];
  if (move && (move.status !== card.status || (card.isUnseen && isLookedAt(card, move)))) return true;
  const isAnswered = card.isEscalated && change?.isEscalated === false && card.status !== 'pending';
  return isAnswered || (card.reports !== null && change?.reports === null);
}

/** Whether a person let stand what a mode had shown. */
const isLookedAt = ({ version }: DeskCard, { phase, version: now }: Move): boolean =>
  phase === 'saving' || phase === 'mine' || (phase === 'theirs' && version !== now);

/** A card as it is now. A decision deals with its reports and what was asked for, and ends a pick that readers no longer see. */
export function cardNow(card: DeskCard, changes: CardChanges, moves: Moves): DeskCard {
  const [change, move] = [changes[card.id], moves[card.id]];
  if (!change && !move) return card;
  const changed = { ...card, ...change, ...standingOf(card, move) };
  if (!move || !isDecided(card, { [card.id]: move })) return changed;
  return { ...changed, reports: null, isEscalated: false, isUnseen: false, isPick: changed.isPick && move.status === 'approved' };
}

/** How many comments each lane holds, counting what was moved and dealt with on this page. */
export function countsAfter(
  { counts, cards }: { counts: DeskPage['counts']; cards: readonly DeskCard[] },
  moves: Moves,
  changes: CardChanges = {},
): Record<DeskLane, number> {
  const now = { ...counts };
  for (const card of cards) {
    const current = cardNow(card, changes, moves);
    if (current === card) continue;
    for (const lane of lanesOf({ ...card, reports: card.reports?.count ?? 0 })) now[lane] -= 1;
    for (const lane of lanesOf({ ...current, reports: current.reports?.count ?? 0 })) now[lane] += 1;
  }
  return now;
}

/** The cards that still wait for a hand. */
export const waitingCards = (cards: readonly DeskCard[], moves: Moves, changes: CardChanges = {}): DeskCard[] =>
  cards.filter((card) => !isDecided(card, moves, changes));

/** The card to go to after this one: the next that waits for a hand, else the nearest before it. */
export function nextCard(cards: readonly DeskCard[], from: number, moves: Moves, changes: CardChanges = {}): DeskCard | undefined {
  const at = cards.findIndex(({ id }) => id === from);
  const waits = (card: DeskCard) => card.id !== from && !isDecided(card, moves, changes);
  return cards.slice(at + 1).find(waits) ?? cards.slice(0, Math.max(at, 0)).findLast(waits);
}
