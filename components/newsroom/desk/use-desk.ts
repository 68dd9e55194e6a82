import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type CommentStatus, mayMove } from '#lib/comments/status';
import type { DeskCard, DeskPage } from '#lib/moderation/view';
import { type Act, deskAfter, newestAct, type Stood } from './acts.ts';
import type { CardHandle, Hands } from './card.client.tsx';
import { type Choice, type DeskDeeds, unavailable } from './deeds.ts';
import type { FoundGroup } from './group-dialog.client.tsx';
import { changesHeard, countsHeard, movesHeard } from './live/theirs.ts';
import { useLiveDesk } from './live/use-live-desk.ts';
import { type CardChange, type CardChanges, cardNow, isDecided, nextCard, standingOf, unmasked, waitingCards } from './moves.ts';
import { add, drop, extend, NOTHING, type Selection, toggle } from './selection.ts';
import { useDecisions } from './use-decisions.ts';
import { useDeskWords } from './use-desk-words.ts';
import { useMore } from './use-more.ts';

/** What stands on the desk, what was done there, and all that can be done next. */
export function useDesk(page: DeskPage, deeds: DeskDeeds, home: { focus: () => void }) {
  const words = useDeskWords();
  const handles = useRef(new Map<number, CardHandle>());
  const [own, setChanges] = useState<CardChanges>({});
  const [selection, setSelection] = useState<Selection>(NOTHING);
  const [reached, setReached] = useState<number | null>(null);
  // Whoever decided the last comment there was is taken on to those that come.
  const [isAtEnd, setIsAtEnd] = useState(false);
  const [group, setGroup] = useState<FoundGroup | null>(null);
  const [shown, setShown] = useState(page);
  const { desk, dispatch, decide, record, undo } = useDecisions(deeds, {
    onDecided: (comments, answer) => words.tellDecided(comments, answer),
    onUndone: (act, answer) => {
      words.tellUndone(act, answer);
      const undone = answer.ok ? answer.value.undone : [];
      setChanges((now) => ({ ...now, ...Object.fromEntries(undone.map(({ id }) => [id, unmasked(now[id])])) }));
    },
  });
  const { moves } = desk;
  const more = useMore(page, deeds.loadMore, (all) => waitingCards(all, moves, own).length);
  const { cards } = more;
  const live = useLiveDesk(page, cards);
  const changes = changesHeard(cards, own, live);
  if (shown !== page) {
    setShown(page);
    setChanges({});
    setSelection(NOTHING);
    dispatch({ type: 'fresh' });
  }
  const waiting = waitingCards(cards, moves, changes);
  const current = cards.find(({ id }) => id === reached) ?? waiting[0] ?? null;
  const counts = countsHeard(page, cards, moves, changes, live);

  const { look } = live;
  useEffect(() => look(reached), [look, reached]);
  useEffect(() => {
    // As they are read here, masked words among them.
    const read = cards.map((card) => ({ ...card, ...own[card.id] }));
    const theirs = movesHeard(read, moves, live);
    if (Object.keys(theirs).length > 0) dispatch({ type: 'moved', moves: theirs });
    const here = cards.find(({ id }) => id === reached);
    const move = here && theirs[here.id];
    if (here && move) words.tellTheirs(here.name, move);
  });

  useEffect(() => {
    const [first] = waiting;
    if (!isAtEnd || !first) return;
    setIsAtEnd(false);
    handles.current.get(first.id)?.focus();
  }, [isAtEnd, waiting]);

  const stoodOf = (card: DeskCard): Stood => ({
    id: card.id,
    name: card.name,
    editedAt: card.editedAt,
    isRedacted: own[card.id]?.isRedacted ?? card.isRedacted,
    ...standingOf(card, moves[card.id]),
  });
  const isFree = ({ id }: DeskCard) => moves[id]?.phase !== 'saving' && moves[id]?.phase !== 'undoing';
  const mayDecide = (card: DeskCard, to: CommentStatus) =>
    isFree(card) && mayMove(standingOf(card, moves[card.id]).status, to, card.isUnseen && !isDecided(card, moves, changes));

  function goTo(card: DeskCard | undefined): void {
    setIsAtEnd(!card && more.isComing);
    if (card) handles.current.get(card.id)?.focus();
    else {
      // What was decided last is not what the next key means.
      setReached(null);
      home.focus();
    }
  }

  /** Decides on these, tells so, and goes on to what waits after them. */
  function settle(comments: readonly Stood[], choice: Choice): void {
    const last = comments.at(-1);
    if (!last) {
      words.tellNotHere();
      return;
    }
    const { moves: soon } = deskAfter(desk, { type: 'decide', id: 0, to: choice.to, comments });
    const next = nextCard(cards, last.id, soon, changes);
    void decide(comments, choice);
    setSelection((now) =>
      drop(
        now,
        comments.map(({ id }) => id),
      ),
    );
    words.tellNext(choice.to, comments, next, countsHeard(page, cards, soon, changes, live)[page.lane]);
    goTo(next);
  }

  function takeBack(act: Act | undefined): boolean {
    if (!act) return false;
    const ids = new Set(act.comments.map(({ id }) => id));
    goTo(cards.find(({ id }) => ids.has(id)) ?? current ?? undefined);
    void undo(act);
    return true;
  }

  function change(card: DeskCard, changed: CardChange, said: string): void {
    setChanges((now) => ({ ...now, [card.id]: { ...now[card.id], ...changed } }));
    words.say(said);
    const after = { ...changes, [card.id]: { ...changes[card.id], ...changed } };
    // What dealt with the card goes with it.
    if (!isDecided(card, moves, changes) && isDecided(card, moves, after)) goTo(nextCard(cards, card.id, moves, after));
    else if (changed.reports === null) handles.current.get(card.id)?.focus();
  }

  const find = (id: number) => cards.find((card) => card.id === id);
  const order = waiting.map(({ id }) => id);
  const latest: Omit<Hands, 'register' | 'reach'> = {
    decide: (id, choice) => {
      const card = find(id);
      if (card && mayDecide(card, choice.to)) settle([stoodOf(card)], choice);
      else if (card && isFree(card)) words.tellNotHere();
    },
    undo: (id) => void takeBack(desk.acts.find((act) => act.id === id)),
    change: (id, changed, said) => {
      const card = find(id);
      if (card) change(card, changed, said);
    },
    redacted: (id, { batch, decided }, changed, said) => {
      const card = find(id);
      if (!card) return;
      const stood = [stoodOf(card)];
      const { moves: soon } = deskAfter(desk, { type: 'decide', id: 0, to: 'approved', comments: stood });
      const next = nextCard(cards, id, soon, changes);
      setChanges((now) => ({ ...now, [id]: { ...now[id], ...changed } }));
      record(stood, 'approved', { ok: true, value: { batch, decided: [decided], refused: [] } });
      words.say(said);
      goTo(next);
    },
    select: (id, isRange) => setSelection((now) => (isRange ? extend(now, order, id) : toggle(now, id))),
    group: (id, kind) => void askForGroup(find(id), kind),
  };

  async function askForGroup(card: DeskCard | undefined, kind: FoundGroup['kind']): Promise<void> {
    if (!card) return;
    const { lane } = page;
    const input = kind === 'story' ? { of: kind, lane, story: card.story.id } : { of: kind, lane, commentId: card.id };
    const answer = await deeds.select(input).catch(unavailable);
    if (answer.ok) setGroup({ ...answer.value, kind });
    else words.tellFailure(answer.code);
  }

  function select(chosen: readonly DeskCard[]): void {
    setSelection((now) =>
      add(
        now,
        chosen.map(({ id }) => id),
      ),
    );
    words.tellSelected(chosen.length);
  }

  const now = useRef(latest);
  useLayoutEffect(() => {
    now.current = latest;
  });
  const [hands] = useState<Hands>(() => ({
    register: (id, handle) => void (handle ? handles.current.set(id, handle) : handles.current.delete(id)),
    reach: setReached,
    decide: (id, choice) => now.current.decide(id, choice),
    undo: (act) => now.current.undo(act),
    change: (id, changed, said) => now.current.change(id, changed, said),
    redacted: (id, redacted, changed, said) => now.current.redacted(id, redacted, changed, said),
    select: (id, isRange) => now.current.select(id, isRange),
    group: (id, kind) => now.current.group(id, kind),
  }));

  const chosen = waiting.filter(({ id }) => selection.ids.includes(id));
  return {
    words,
    desk,
    cards,
    counts,
    live,
    more,
    waiting,
    current,
    chosen,
    hands,
    now: (card: DeskCard) => cardNow(card, changes, moves),
    isDecided: (card: DeskCard) => isDecided(card, moves, changes),
    isSelected: (id: number) => selection.ids.includes(id),
    /** Takes the newest act back; false when there is none. */
    undoNewest: () => takeBack(newestAct(desk)),
    /** What belongs together and is to be seen before it is decided. */
    group,
    leaveGroup: () => setGroup(null),
    decideGroup(comments: readonly Stood[], choice: Choice): void {
      setGroup(null);
      settle(
        comments.filter(({ id, status }) => mayMove(moves[id]?.status ?? status, choice.to)),
        choice,
      );
    },
    /** Decides on all that are chosen. */
    decideChosen: (choice: Choice) => settle(chosen.filter((card) => mayDecide(card, choice.to)).map(stoodOf), choice),
    selectPage: () => select(waiting),
    clearSelection(): void {
      setSelection(NOTHING);
      goTo(current ?? undefined);
    },
    /** Walks to the neighbour of the current card, choosing on the way if asked to; from outside the cards, to the current one. */
    walk(step: 1 | -1, isSelecting: boolean): boolean {
      if (!current) return false;
      const isOn = handles.current.get(current.id) !== undefined && Boolean(document.activeElement?.closest('article'));
      const next = isOn ? cards[cards.indexOf(current) + step] : current;
      if (!next) return false;
      if (isSelecting) setSelection((before) => extend(before.from === null ? toggle(before, current.id) : before, order, next.id));
      goTo(next);
      return true;
    },
    /** Hands a command on to the current card. */
    tellCard: (obeyed: Parameters<CardHandle['obey']>[0]) => (current && handles.current.get(current.id)?.obey(obeyed)) ?? false,
  };
}
