import { translator } from '../../messages/translator.ts';
import { shortTime } from '../../vietnamese/days.ts';
import type { Receiver } from '../receivers/store.ts';
import type { SwitchedOff } from '../webhooks/store.ts';
import { absolute, framed } from './frame.ts';
import { type Letter, text } from './letter.ts';

/** Says that an endpoint was switched off because nothing reached it, and what to do about it. */
export function switchedOffLetter(receiver: Receiver, { name, host, failingSince, error }: SwitchedOff): Letter {
  const t = translator(receiver.locale, 'connections');
  return framed(
    receiver,
    t('mail.subject', { name }),
    [
      text(failingSince ? t('mail.saidSince', { name, host, time: shortTime(failingSince) }) : t('mail.said', { name, host })),
      ...(error ? [text(t('mail.error', { error }))] : []),
      text(t('mail.lost')),
      { kind: 'link', text: t('mail.open'), href: absolute('/newsroom/connections') },
    ],
    [text(t('mail.footer'))],
  );
}
