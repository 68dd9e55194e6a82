import { translator } from '../../messages/translator.ts';
import { shortTime } from '../../vietnamese/days.ts';
import type { Receiver } from '../receivers/store.ts';
import type { Assigned } from '../stories/store.ts';
import { absolute, framed } from './frame.ts';
import { type Letter, text } from './letter.ts';
import { quote } from './quote.ts';

/** Says that somebody was given a story, until when, and what was said to them. */
export function assignmentLetter(receiver: Receiver, { articleId, title, by, dueAt, note }: Assigned): Letter {
  const t = translator(receiver.locale, 'flow');
  return framed(
    receiver,
    t('mail.assignedSubject', { title }),
    [
      text(t('mail.assigned', { by, title })),
      ...(dueAt ? [text(t('mail.due', { time: shortTime(dueAt) }))] : []),
      ...(note ? [quote(note, receiver.locale)] : []),
      { kind: 'link', text: t('mail.open'), href: absolute(`/newsroom/articles/${articleId}`) },
    ],
    [text(t('mail.footer'))],
  );
}
