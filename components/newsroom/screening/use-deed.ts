import { useState, useTransition } from 'react';
import type { Replay } from '#lib/comments/screening/sandbox/view';
import { type Failure, failureOf, outOfReach, type Proposal, type ScreeningDeeds } from './deeds.ts';

/** What was said after the last deed: that it is done, in words of its own, or why not. */
export type Said = { done: string } | { failure: Failure };

/** Carries out one deed at a time, and tries proposals; `said` and `replay` belong to what was done last. */
export function useDeed(tryProposal: ScreeningDeeds['tryProposal']) {
  const [said, setSaid] = useState<Said | null>(null);
  const [replay, setReplay] = useState<Replay | 'running' | null>(null);
  const [isBusy, startTransition] = useTransition();
  return {
    said,
    replay,
    isBusy,
    /** What was tried or said belongs to other words from now on. */
    forget(): void {
      setSaid(null);
      setReplay(null);
    },
    say: setSaid,
    /** Runs a deed; what it could not do is said. */
    run(deed: () => Promise<Said | null>): void {
      // What is wrong once more is said, and read out, once more.
      setSaid(null);
      startTransition(async () => setSaid(await deed()));
    },
    tryOut(proposal: Proposal): void {
      setSaid(null);
      setReplay('running');
      startTransition(async () => {
        const answer = await tryProposal(proposal).catch(outOfReach);
        setReplay(answer.ok ? answer.value : null);
        if (!answer.ok) setSaid({ failure: failureOf(answer.code) });
      });
    },
  };
}
