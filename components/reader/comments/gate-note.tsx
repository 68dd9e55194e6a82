import type { Gate } from '#lib/comments/policy/gate';
import { hoursWords, shutSentence, waitWords } from '#lib/comments/policy/sentences';
import { type Locale, translator } from '#lib/messages/translator';

/** What a reader should know before writing: when comments are taken, how fast, whether somebody looks first; or why none is taken now. */
export function GateNote({ gate, locale }: { gate: Gate; locale: Locale }) {
  const t = translator(locale, 'commentPolicy');
  if (!gate.open) return <p className="comment-gate empty">{shutSentence(gate, locale)}</p>;
  const sentences = [
    gate.hours && t('openHours', { hours: hoursWords(gate.hours, locale) }),
    t(gate.mode === 'after' ? 'afterNote' : 'beforeNote'),
    gate.slowSeconds > 0 && t('slowNote', { interval: waitWords(gate.slowSeconds, locale) }),
  ].filter(Boolean);
  return <p className="comment-gate">{sentences.join(' ')}</p>;
}
