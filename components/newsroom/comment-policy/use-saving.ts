import { useRef, useState, useTransition } from 'react';
import type { SaveAnswer, SaveFailure } from './deeds.ts';

/** What became of a save. */
export type Outcome = 'saved' | 'errors' | 'conflict' | SaveFailure;

type Send<Now> = (seen: string) => Promise<SaveAnswer<Now>>;

/**
 * Saves in the place of the version that was seen. When somebody else was first, either text may stay. What is typed while it is
 * being saved stays, too: the fields say so by `say`.
 * @param show puts what stands there now into the fields
 */
export function useSaving<Now extends { version: string }>(initial: Now, show: (now: Now) => void) {
  const [seen, setSeen] = useState(initial.version);
  const [theirs, setTheirs] = useState<{ now: Now; send: Send<Now> } | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isBusy, startTransition] = useTransition();
  const isTyped = useRef(false);

  function take(now: Now): void {
    setSeen(now.version);
    setTheirs(null);
    if (!isTyped.current) show(now);
  }

  function save(send: Send<Now>, version = seen): void {
    isTyped.current = false;
    // What is wrong once more is said, and read out, once more.
    setOutcome(null);
    startTransition(async () => {
      const answer = await send(version).catch((): SaveAnswer<Now> => ({ ok: false, code: 'unavailable' }));
      if (answer.ok) take(answer.value);
      else if (answer.code === 'conflict') setTheirs({ now: answer.theirs, send });
      setOutcome(!answer.ok ? answer.code : isTyped.current ? null : 'saved');
    });
  }

  return {
    outcome,
    isBusy,
    save,
    /** Says that something typed cannot be saved, or (null) nothing any more. */
    say(said: Outcome | null): void {
      isTyped.current = true;
      setOutcome(said);
    },
    onTheirs: () => {
      isTyped.current = false;
      if (theirs) take(theirs.now);
      setOutcome(null);
    },
    onMine: () => theirs && save(theirs.send, theirs.now.version),
  };
}

export type Saving = Pick<ReturnType<typeof useSaving>, 'outcome' | 'onTheirs' | 'onMine'>;
