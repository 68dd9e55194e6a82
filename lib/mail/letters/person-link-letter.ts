import { translator } from '../../messages/translator.ts';
import { personLinkPath } from '../../people/links/paths.ts';
import { shortTime } from '../../vietnamese/days.ts';
import type { InvitedReceiver } from '../people/store.ts';
import type { Receiver } from '../receivers/store.ts';
import { absolute, framed } from './frame.ts';
import { type Letter, text } from './letter.ts';

type Link = { token: string; expiresAt: Date };

/** Asks somebody into the newsroom. */
export function invitationLetter(receiver: InvitedReceiver, { token, expiresAt }: Link): Letter {
  const t = translator(receiver.locale, 'people');
  return framed(
    receiver,
    t('mail.invitationSubject'),
    [
      text(receiver.by ? t('mail.invitedBy', { by: receiver.by }) : t('mail.invited')),
      { kind: 'link', text: t('mail.accept'), href: absolute(personLinkPath('invitation', token)) },
      text(t('mail.once', { time: shortTime(expiresAt) })),
    ],
    [text(t('mail.footer'))],
  );
}

/** Brings a link for a new password to who asked for one. */
export function resetLetter(receiver: Receiver, { token, expiresAt }: Link): Letter {
  const t = translator(receiver.locale, 'people');
  return framed(
    receiver,
    t('mail.resetSubject'),
    [
      text(t('mail.resetAsked')),
      { kind: 'link', text: t('mail.reset'), href: absolute(personLinkPath('reset', token)) },
      text(t('mail.once', { time: shortTime(expiresAt) })),
      text(t('mail.notYou')),
    ],
    [text(t('mail.footer'))],
  );
}
