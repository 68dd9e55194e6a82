import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { type Failure, outOfReach } from './failure-text.ts';

/** What a deed answers. */
export type Answer<Value> = { ok: true; value: Value } | ({ ok: false } & Failure);

/**
 * Does one thing at a time and shows the page anew, also when somebody else was first: `failure` says why it was not done.
 */
export function useAct() {
  const router = useRouter();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, start] = useTransition();
  return {
    isBusy,
    failure,
    forget: () => setFailure(null),
    run<Value>(deed: () => Promise<Answer<Value>>, onDone: (value: Value) => void): void {
      // What is wrong once more is said, and read out, once more.
      setFailure(null);
      start(async () => {
        const answer = await deed().catch(outOfReach);
        setFailure(answer.ok ? null : answer);
        if (answer.ok) onDone(answer.value);
        if (answer.ok || answer.code === 'conflict' || answer.code === 'not-found') router.refresh();
      });
    },
  };
}
