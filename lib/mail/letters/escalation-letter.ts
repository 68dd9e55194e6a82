import { translator } from '../../messages/translator.ts';
import type { Escalation } from '../escalations/store.ts';
import type { Receiver } from '../receivers/store.ts';
import { absolute, framed } from './frame.ts';
import { type Letter, text } from './letter.ts';
import { quote, withheld } from './quote.ts';

/** Says that somebody asks for a second opinion, and on what. */
export function escalationLetter(receiver: Receiver, { by, question, name, body, storyTitle }: Escalation): Letter {
  const t = translator(receiver.locale, 'mail');
  return framed(receiver, t('escalation.subject', { by }), [
    text(t('escalation.asked', { by })),
    quote(question, receiver.locale),
    text(t('who', { name: withheld(name, receiver.locale), title: storyTitle })),
    quote(body, receiver.locale),
    { kind: 'link', text: t('escalation.open'), href: absolute('/newsroom/comments?lane=escalated') },
  ]);
}
