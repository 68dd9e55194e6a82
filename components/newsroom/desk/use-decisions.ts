import { useEffect, useReducer, useRef } from 'react';
import { type Act, type DecideAnswer, deskAfter, FRESH, type Stood, type UndoAnswer } from './acts.ts';
import { type Choice, type DeskDeeds, unavailable } from './deeds.ts';

/** For so long what is told outside waits in the outbox. */
export const UNDO_SECONDS = 8;

type Heard = {
  /** Something was decided, or nothing could be saved. */
  onDecided: (comments: readonly Stood[], answer: DecideAnswer) => void;
  /** Something was taken back, or could not be. */
  onUndone: (act: Act, answer: UndoAnswer) => void;
};

/**
 * Decisions of this page: shown at once, several under way at a time, each on the version that was seen, and each taken back from
 * here while the page is open.
 */
export function useDecisions({ decide, undo }: Pick<DeskDeeds, 'decide' | 'undo'>, { onDecided, onUndone }: Heard) {
  const [desk, dispatch] = useReducer(deskAfter, FRESH);
  const answers = useRef(new Map<number, Promise<DecideAnswer>>());
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());

  useEffect(() => {
    const running = timers.current;
    return () => running.forEach(clearTimeout);
  }, []);

  return {
    desk,
    dispatch,
    /** Decides on these, as they stand. */
    async decide(comments: readonly Stood[], choice: Choice): Promise<void> {
      const id = answers.current.size + 1;
      dispatch({ type: 'decide', id, to: choice.to, comments });
      const asked = decide({ comments: comments.map(({ id, version }) => ({ id, version })), ...choice }).catch(unavailable);
      answers.current.set(id, asked);
      const answer = await asked;
      dispatch({ type: 'decided', id, answer });
      onDecided(comments, answer);
      timers.current.add(setTimeout(() => dispatch({ type: 'sent', id }), UNDO_SECONDS * 1_000));
    },
    /** Takes note of a decision that was made as part of another deed. */
    record(comments: readonly Stood[], to: Choice['to'], answer: DecideAnswer): void {
      const id = answers.current.size + 1;
      answers.current.set(id, Promise.resolve(answer));
      dispatch({ type: 'decide', id, to, comments });
      dispatch({ type: 'decided', id, answer });
      timers.current.add(setTimeout(() => dispatch({ type: 'sent', id }), UNDO_SECONDS * 1_000));
    },
    /** Takes an act back, as soon as it is saved. */
    async undo(act: Act): Promise<void> {
      dispatch({ type: 'undo', id: act.id });
      const decided = await answers.current.get(act.id);
      if (!decided?.ok || decided.value.decided.length === 0) return;
      const answer = await undo({ batch: decided.value.batch }).catch(unavailable);
      dispatch({ type: 'undone', id: act.id, answer });
      onUndone(act, answer);
    },
  };
}
