'use client';

import { useMessages } from '../messages.client.tsx';
import { OutcomeNotice } from '../outcome-notice.client.tsx';
import type { Said } from './use-deed.ts';

type Props = {
  said: Said;
  /** For a conflict: look at what the other person saved, or put one's own in its place after all. */
  onTheirs?: () => void;
  onMine?: () => void;
};

/** Says what became of a deed. */
export function SaidNotice({ said, ...choice }: Props) {
  const t = useMessages('screening');
  if ('done' in said) return <OutcomeNotice code="saved" text={said.done} />;
  const code = said.failure === 'signedOut' ? 'signed-out' : said.failure;
  return <OutcomeNotice code={code} text={t(`error.${said.failure}`)} {...choice} />;
}
