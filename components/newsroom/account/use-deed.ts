import { useState, useTransition } from 'react';
import { MIN_PASSWORD, WEAKNESSES, type Weakness } from '#lib/people/passwords/weakness';
import type { Result } from '#lib/result';
import { useMessages } from '../messages.client.tsx';

type Refused = { code: string; weakness?: Weakness; retryAfterSeconds?: number; fields?: Record<string, string[]> };

/** Carries a deed out for a form of the account page, and says what became of it. */
export function useDeed() {
  const t = useMessages('account');
  const [outcome, setOutcome] = useState<{ code: string; text: string } | null>(null);
  const [isBusy, start] = useTransition();

  function wordOf({ code, weakness, fields }: Refused) {
    if (weakness && WEAKNESSES.includes(weakness)) return weakness;
    if (code === 'password' || code === 'code' || code === 'on') return code;
    if (code === 'too-many') return 'tooMany';
    if (code === 'signed-out') return 'signedOut';
    return code === 'invalid' && fields?.name ? 'name' : code === 'invalid' && fields?.password ? 'short' : 'other';
  }

  /** @param then what to do once it is done; what it gives is said */
  function run<Value>(send: () => Promise<Result<Value, Refused>>, then: (value: Value) => string | null) {
    // What is wrong once more is said, and read out, once more.
    setOutcome(null);
    start(async () => {
      const answer = await send().catch((): { ok: false } & Refused => ({ ok: false, code: 'unavailable' }));
      if (answer.ok) {
        const text = then(answer.value);
        setOutcome(text === null ? null : { code: 'saved', text });
        return;
      }
      const minutes = Math.ceil((answer.retryAfterSeconds ?? 60) / 60);
      setOutcome({ code: answer.code, text: t(`failed.${wordOf(answer)}`, { min: MIN_PASSWORD, minutes }) });
    });
  }

  return { run, isBusy, outcome };
}
