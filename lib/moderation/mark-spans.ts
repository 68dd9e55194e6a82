/** A part of a text, in UTF-16 units from its beginning; `end` is not in it. */
export type MarkedSpan = { start: number; end: number };

/**
 * Cuts a text into what is marked and what is not. Spans may overlap, come in any order, or reach beyond a text that is not the
 * one they were found in; what lies in it is marked, and together the parts are always the text.
 */
export function markSpans(text: string, spans: readonly MarkedSpan[]): { text: string; isMarked: boolean }[] {
  const within = spans
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(text.length, end) }))
    .filter(({ start, end }) => start < end)
    .sort((one, other) => one.start - other.start);
  const parts: { text: string; isMarked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of within) {
    if (start > at) parts.push({ text: text.slice(at, start), isMarked: false });
    const begins = Math.max(at, start);
    const last = parts.at(-1);
    if (end > begins) {
      if (last?.isMarked && begins === at) last.text += text.slice(begins, end);
      else parts.push({ text: text.slice(begins, end), isMarked: true });
    }
    at = Math.max(at, end);
  }
  if (at < text.length || parts.length === 0) parts.push({ text: text.slice(at), isMarked: false });
  return parts;
}
