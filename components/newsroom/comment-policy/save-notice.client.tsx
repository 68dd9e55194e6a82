'use client';

import { useMessages } from '../messages.client.tsx';
import { OutcomeNotice } from '../outcome-notice.client.tsx';
import type { Saving } from './use-saving.ts';

const SAYS = {
  saved: 'saved',
  errors: 'errors',
  invalid: 'errors',
  conflict: 'conflict',
  'signed-out': 'signedOut',
  forbidden: 'forbidden',
  'not-found': 'gone',
  unavailable: 'failed',
} as const;

/** Says what became of a save, once there is something to say. */
export function SaveNotice({ outcome, ...choice }: Saving) {
  const t = useMessages('commentPolicy');
  return outcome && <OutcomeNotice code={outcome} text={t(`outcome.${SAYS[outcome]}`)} {...choice} />;
}
