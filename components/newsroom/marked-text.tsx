import { type MarkedSpan, markSpans } from '#lib/moderation/mark-spans';

/** A text with the very words marked that are meant. */
export function MarkedText({ text, spans }: { text: string; spans: readonly MarkedSpan[] }) {
  let at = 0;
  return markSpans(text, spans).map((part) => {
    const key = at;
    at += part.text.length;
    return part.isMarked ? <mark key={key}>{part.text}</mark> : <span key={key}>{part.text}</span>;
  });
}
