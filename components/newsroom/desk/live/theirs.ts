import { type DeskLane, lanesOf } from '#lib/moderation/lanes';
import type { LiveChange } from '#lib/moderation/live/view';
import type { DeskCard, DeskPage } from '#lib/moderation/view';
import { FAILURES } from '../deeds.ts';
import { type CardChanges, countsAfter, type Move, type Moves } from '../moves.ts';
import type { Heard } from './live-desk.ts';

/** A deed of this page is under way: its answer tells more than what is heard. */
const UNDER_WAY: ReadonlySet<string> = new Set(['saving', 'undoing']);

/**
 * What others have decided on cards of this page and the page does not show yet, as moves of theirs. Empty when there is nothing.
 * A card whose words changed, by its writer or by masking, keeps the version that was read: who decides on it is told, and sees the words
 * first.
 * @param cards as they are read on this page
 */
export function movesHeard(cards: readonly DeskCard[], moves: Moves, { changes, gone, personId }: Heard): Moves {
  return Object.fromEntries(
    cards.flatMap((card) => {
      const own = moves[card.id];
      const change = changes.get(card.id);
      if (own && UNDER_WAY.has(own.phase)) return [];
      const move = gone.has(card.id) ? moveOfGone(card, own) : change && moveOf(card, own, change, personId);
      return move ? [[card.id, move]] : [];
    }),
  );
}

function moveOfGone(card: DeskCard, own: Move | undefined): Move | null {
  const failure = FAILURES['not-found'];
  if (own?.failure === failure) return null;
  return { status: own?.status ?? card.status, version: own?.version ?? card.version, phase: 'failed', failure };
}

function moveOf(card: DeskCard, own: Move | undefined, change: LiveChange, personId: number | null): Move | null {
  const version = own?.version ?? card.version;
  if (change.version <= version) return null;
  const { status, decided } = change;
  const isEdited = change.editedAt !== null && change.editedAt !== card.editedAt;
  const isReworded = isEdited || change.isRedacted !== card.isRedacted;
  // The clock that shows an approval, or another window of the same person. What waits again may say something else by now.
  const isMine = decided?.byId != null && decided.byId === personId && !(isReworded && status === 'pending');
  if (isMine) return { ...own, status, version: change.version, phase: 'mine' };
  if (!isReworded)
    return { status, version: change.version, phase: 'theirs', winner: { by: decided?.by ?? null, at: decided?.at ?? change.createdAt } };
  const winner =
    isEdited && status === card.status ? { by: null, at: change.editedAt ?? '' } : { by: decided?.by ?? null, at: decided?.at ?? '' };
  const isKnown = own?.phase === 'theirs' && own.status === status && own.winner?.at === winner.at;
  return isKnown ? null : { status, version, phase: 'theirs', winner, isReworded: true };
}

/** What was changed of cards besides decisions, by others and, over it, on this page. */
export function changesHeard(cards: readonly DeskCard[], own: CardChanges, { changes }: Heard): CardChanges {
  const all: Record<number, CardChanges[number]> = { ...own };
  for (const { id, reports } of cards) {
    const change = changes.get(id);
    if (!change) continue;
    if (change.onPage) all[id] = { ...all[id], onPage: change.onPage };
    if (reports && change.reports === 0) all[id] = { ...all[id], reports: null, ...own[id] };
  }
  return all;
}

/** How many comments each lane holds: what was heard, exactly, and what was done on this page since. */
export function countsHeard(
  page: Pick<DeskPage, 'counts'>,
  cards: readonly DeskCard[],
  moves: Moves,
  changes: CardChanges,
  heard: Heard,
): Record<DeskLane, number> {
  if (!heard.counts) return countsAfter({ ...page, cards }, moves, changes);
  const known = cards.map((card) => asHeard(card, heard.changes.get(card.id)));
  const unheard = Object.entries(moves).filter(([id, move]) => isUnheard(move, heard.changes.get(Number(id))));
  return countsAfter({ counts: heard.counts, cards: known }, Object.fromEntries(unheard), changes);
}

const isUnheard = (move: Move, change: LiveChange | undefined): boolean =>
  move.phase !== 'theirs' && move.phase !== 'failed' && (UNDER_WAY.has(move.phase) || !change || change.version < move.version);

function asHeard(card: DeskCard, change: LiveChange | undefined): DeskCard {
  if (!change) return card;
  const { status, version, isHeld, isUnseen, isEscalated, reports: count } = change;
  const reports = count === 0 ? null : { last: 0, reasons: [], notes: [], ...card.reports, count };
  return { ...card, status, version, isHeld, isUnseen, isEscalated, reports };
}

/**
 * The comments that came into this lane and belong on this page, but are not on it.
 * @param end whether nothing comes after these cards
 */
export function arrivals(
  { lane, before }: Pick<DeskPage, 'lane' | 'before'>,
  cards: readonly DeskCard[],
  end: boolean,
  { changes, recent }: Heard,
): number[] {
  const [first, last] = [cards.at(0), cards.at(-1)];
  const shown = new Set(cards.map(({ id }) => id));
  return [...recent].filter((id) => {
    const change = changes.get(id);
    if (!change || shown.has(id) || !lanesOf(change).includes(lane)) return false;
    const isAfterBegin = before === null || (first !== undefined && isBefore(first, change));
    return isAfterBegin && (end || (last !== undefined && isBefore(change, last)));
  });
}

type Placed = { createdAt: string; id: number };
const isBefore = (one: Placed, other: Placed): boolean =>
  one.createdAt === other.createdAt ? one.id < other.id : one.createdAt < other.createdAt;
