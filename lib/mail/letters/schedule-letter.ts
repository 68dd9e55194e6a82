import { translator } from '../../messages/translator.ts';
import { shortTime } from '../../vietnamese/days.ts';
import type { Receiver } from '../receivers/store.ts';
import type { ToldPlan } from '../schedules/store.ts';
import { absolute } from './frame.ts';
import { type Letter, text } from './letter.ts';

/** Says that something planned is late, came about late, or could not come about, and why. */
export function scheduleLetter({ name, locale }: Receiver, plan: ToldPlan): Letter {
  const t = translator(locale, 'schedule');
  const { deed, state, title, dueAt, lateSeconds, failure } = plan;
  const said = { deed, state, title, time: shortTime(dueAt), minutes: Math.max(1, Math.round(lateSeconds / 60)) };
  return {
    locale,
    subject: t('mail.subject', said),
    parts: [
      text(translator(locale, 'mail')('hello', { name })),
      text(t('mail.said', said)),
      ...(failure ? [text(t(`failure.${failure}`))] : []),
      { kind: 'link', text: t('mail.open'), href: absolute(`/newsroom/articles/${plan.articleId}`) },
      text(t('mail.footer')),
    ],
  };
}
