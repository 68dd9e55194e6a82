import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, useTransition } from 'react';
import type { StoryCard } from '#lib/articles/stories/view';
import type { HomeArrangement } from '#lib/home/find-arrangement';
import { inputOf } from '#lib/home/slot-input';
import type { Board, BoardSlot, Place } from '#lib/home/view';
import { type HomeDeeds, type HomeFailure, outOfReach } from './deeds.ts';
import { differences, joined, notEnded, over, twice, unlockedIn } from './draft-board.ts';
import { useNewerBoard } from './use-newer-board.ts';
import { useNow } from './use-now.ts';

export type PlaceError = { code: 'twice' | 'unknown' | 'past' } | { code: 'locked'; by: string };

/** What became of what somebody did with the whole board. */
export type BoardOutcome = 'isOut' | 'undone' | 'errors' | 'kept' | 'followed' | 'joined' | 'recalled' | HomeFailure;

const PAUSE_MS = 150;

/**
 * A board with what is not on the page yet: what the page has, what this person wants, what that would show, and how it goes out. What
 * another person put out meanwhile is never overwritten, and what this person did is never thrown away for it.
 */
export function useBoard({ at, board, places: shown }: HomeArrangement, deeds: Pick<HomeDeeds, 'arrange' | 'tryBoard'>) {
  const router = useRouter();
  const now = useNow(at);
  const [standing, setStanding] = useState(board);
  const [wanted, setWanted] = useState(board.slots);
  const [places, setPlaces] = useState<readonly Place[]>(shown);
  const [heard, setHeard] = useState<Board | null>(null);
  const [theirs, setTheirs] = useState<Board | null>(null);
  const [kept, setKept] = useState<readonly BoardSlot[] | null>(null);
  const [before, setBefore] = useState<readonly BoardSlot[] | null>(null);
  const [errors, setErrors] = useState<ReadonlyMap<number, PlaceError>>(new Map());
  const [outcome, setOutcome] = useState<BoardOutcome | null>(null);
  const [isBusy, startTransition] = useTransition();
  const [isLooking, setIsLooking] = useState(false);
  const hand = useRef(wanted);
  hand.current = wanted;
  const cards = useRef(new Map<number, StoryCard>());
  for (const { story, next } of places) for (const card of [story, next]) if (card) cards.current.set(card.id, card);

  const slots = notEnded(wanted, now);
  const changed = differences(slots, notEnded(standing.slots, now), now);
  const sent = slots.map(inputOf);
  const asked = JSON.stringify(sent);
  const looked = useRef(asked);
  const { locale } = board;
  const { tryBoard } = deeds;

  // Beside the two arrangements it is the one to compare with; otherwise a notice of it must not move what is under somebody's hand.
  useNewerBoard({ locale, version: standing.version, hear: (board) => (theirs ? setTheirs(board) : setHeard(board)) });

  // What automatic places show depends on all the others: the server says it, as it says it to readers.
  useEffect(() => {
    if (looked.current === asked) {
      setIsLooking(false);
      return;
    }
    let isOver = false;
    setIsLooking(true);
    const timer = setTimeout(async () => {
      const answer = await tryBoard({ locale, slots: JSON.parse(asked) }).catch(outOfReach);
      if (isOver) return;
      setIsLooking(false);
      if (!answer.ok) return;
      looked.current = asked;
      setPlaces(answer.value);
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [asked, locale, tryBoard]);

  function change(next: readonly BoardSlot[]): void {
    setWanted([...next]);
    setErrors(new Map());
    setOutcome(null);
  }

  function show(next: Board): void {
    setStanding(next);
    change(next.slots);
    setTheirs(null);
    setHeard(null);
  }

  /** What this person has done over what somebody else put out; null where somebody has to choose. */
  const withMine = (theirs: Board) =>
    joined({ mine: slots, base: notEnded(standing.slots, now), theirs: notEnded(theirs.slots, now) }, now);
  const beside = theirs && withMine(theirs);

  function standOn(next: Board, wants: readonly BoardSlot[], as: BoardOutcome | null): void {
    show(next);
    change(wants);
    setBefore(null);
    setOutcome(as);
    router.refresh();
  }

  function send(next: readonly BoardSlot[], done: 'isOut' | 'undone'): void {
    const doubled = twice(next);
    if (doubled.length > 0) {
      setErrors(new Map(doubled.map((position) => [position, { code: 'twice' }])));
      setOutcome('errors');
      return;
    }
    startTransition(async () => {
      const input = { locale, seen: standing.version, unlocked: unlockedIn(next, standing.slots, now), slots: next.map(inputOf) };
      const answer = await deeds.arrange(input).catch(outOfReach);
      if (answer.ok) {
        setBefore(done === 'undone' || answer.value.version === standing.version ? null : standing.slots);
        const later = hand.current === wanted ? null : over(hand.current, answer.value);
        show(answer.value);
        // What was done meanwhile waits for the next time.
        if (later) change(later);
        setKept(null);
        setOutcome(done);
        router.refresh();
      } else if (answer.code === 'conflict') {
        setTheirs(answer.theirs);
        setHeard(null);
        setOutcome(null);
      } else if (answer.code === 'locked') {
        setErrors(new Map([[answer.position, { code: 'locked', by: answer.by }]]));
        setOutcome('errors');
      } else if (answer.code === 'unknown' || answer.code === 'past') {
        setErrors(new Map([[answer.position, { code: answer.code }]]));
        setOutcome('errors');
      } else setOutcome(answer.code);
    });
  }

  return {
    now,
    standing,
    slots,
    places,
    changed,
    errors,
    outcome,
    /** Somebody else's arrangement that this page has heard of and does not stand on. */
    heard,
    theirs,
    isBusy,
    isLooking,
    /** What this person had on the board when somebody else's was taken in its place. */
    kept,
    /** Whether what stood before the last publication of this page can be put back. */
    canUndo: before !== null && changed.length === 0,
    sent,
    cardOf: (articleId: number): StoryCard | null => cards.current.get(articleId) ?? null,
    change,
    discard: () => change(standing.slots),
    publish: () => send(slots, 'isOut'),
    undo: () => before && send(notEnded(before, now), 'undone'),
    /** After a conflict: the board as it stands; one's own is kept aside. */
    takeTheirs(): void {
      if (!theirs) return;
      setKept(slots);
      standOn(theirs, theirs.slots, null);
    },
    /** What was heard of becomes what this board stands on, with one's own changes; where both changed the same, both are shown. */
    follow(): void {
      if (!heard) return;
      const both = withMine(heard);
      setHeard(null);
      if (both) standOn(heard, both, changed.length > 0 ? 'joined' : 'followed');
      else setTheirs(heard);
    },
    /** After a conflict: what stands now with what this person changed; null where both changed the same place. */
    join: theirs && beside ? () => standOn(theirs, beside, 'joined') : null,
    /** After a conflict: one's own over what stands now, but for what is locked there. */
    keepMine(): void {
      if (!theirs) return;
      setStanding(theirs);
      change(over(slots, theirs));
      setTheirs(null);
      setOutcome('kept');
    },
    /** An arrangement that is not on the page: one's own again, or one of the past. */
    recall(past: readonly BoardSlot[]): void {
      change(over(notEnded(past, now), standing));
      setKept(null);
      setOutcome('recalled');
    },
  };
}

export type BoardNow = ReturnType<typeof useBoard>;
