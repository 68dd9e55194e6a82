import { translator } from '../../messages/translator.ts';
import type { Receiver } from '../receivers/store.ts';
import type { Returned } from '../stories/store.ts';
import { absolute, framed } from './frame.ts';
import { type Letter, text } from './letter.ts';
import { quote } from './quote.ts';

/** Says that a draft came back, and why. */
export function returnLetter(receiver: Receiver, { articleId, title, by, reason }: Returned): Letter {
  const t = translator(receiver.locale, 'flow');
  return framed(
    receiver,
    t('mail.returnedSubject', { title }),
    [
      text(t('mail.returned', { by, title })),
      quote(reason, receiver.locale),
      { kind: 'link', text: t('mail.open'), href: absolute(`/newsroom/articles/${articleId}`) },
    ],
    [text(t('mail.footer'))],
  );
}
