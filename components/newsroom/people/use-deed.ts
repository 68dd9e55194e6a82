import { useState, useTransition } from 'react';
import type { Result } from '#lib/result';
import { useMessages } from '../messages.client.tsx';

const SAYS: Record<string, FailureWord> = {
  conflict: 'conflict',
  taken: 'taken',
  'unknown-section': 'unknownSection',
  'last-admin': 'lastAdmin',
  'own-role': 'ownRole',
  'signed-out': 'signedOut',
  forbidden: 'forbidden',
  'not-found': 'notFound',
};

type FailureWord =
  | 'conflict'
  | 'taken'
  | 'unknownSection'
  | 'lastAdmin'
  | 'ownRole'
  | 'signedOut'
  | 'forbidden'
  | 'notFound'
  | 'other'
  | 'name'
  | 'email';

export type Outcome = { code: string; text: string };
type Refused = { code: string; fields?: Record<string, string[]> };

/** Carries a deed out for a form about people, and says what became of it. */
export function useDeed() {
  const t = useMessages('people');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isBusy, start] = useTransition();

  function wordOf({ code, fields }: Refused): FailureWord {
    if (code === 'invalid' && fields?.name) return 'name';
    if (code === 'invalid' && fields?.email) return 'email';
    return SAYS[code] ?? 'other';
  }

  /** @param then what to do once it is done; what it gives is said */
  function run<Value>(
    send: () => Promise<Result<Value, Refused>>,
    then: (value: Value) => string | null,
    refused?: (code: string) => boolean,
  ) {
    // What is wrong once more is said, and read out, once more.
    setOutcome(null);
    start(async () => {
      const answer = await send().catch(() => ({ ok: false, code: 'unavailable' }) as const);
      if (answer.ok) {
        const text = then(answer.value);
        setOutcome(text === null ? null : { code: 'saved', text });
      } else if (!refused?.(answer.code))
        setOutcome({ code: answer.code === 'conflict' ? 'changed' : answer.code, text: t(`failed.${wordOf(answer)}`) });
    });
  }

  return { run, isBusy, outcome, say: setOutcome };
}
