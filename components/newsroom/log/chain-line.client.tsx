'use client';

import { Text } from '@mantine/core';
import type { ChainState } from '#lib/audit/log/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import classes from './log-desk.module.css';

/** How the chain of seals stands: its end, until where it is signed, and what the last going through it found. */
export function ChainLine({ chain: { head, signed, checked } }: { chain: ChainState }) {
  const t = useMessages('log');
  const when = (at: string) => shortTime(new Date(at));
  const isWrong = checked !== null && checked.findings > 0;
  return (
    <section aria-label={t('chain.title')} className={classes.chain} data-wrong={isWrong || undefined}>
      <Text size="sm">{head ? t('chain.head', { seq: head.seq, hash: `${head.hash.slice(0, 16)}…` }) : t('chain.none')}</Text>
      <Text size="sm">{signed ? t('chain.signed', { seq: signed.seq, time: when(signed.at) }) : t('chain.unsigned')}</Text>
      <Text size="sm" fw={isWrong ? 700 : undefined}>
        {checked === null && t('chain.unverified')}
        {checked && !isWrong && t('chain.verifiedGood', { time: when(checked.at), seals: checked.seals })}
        {checked && isWrong && t('chain.verifiedBad', { time: when(checked.at), seals: checked.seals, findings: checked.findings })}
      </Text>
    </section>
  );
}
