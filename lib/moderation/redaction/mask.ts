import { SCREENED_FIELDS, type Span, type Verdict } from '../../comments/screening/rule.ts';
import { countGraphemes } from '../../vietnamese/clean-text.ts';

/** What is said in a comment. */
export type Words = { name: string; title: string; body: string };

const DOT = '•';
const WORD = '•••';
const EMAIL = /@|[([]\s?(?:at|a còng)\s?[)\]]|\sa còng\s/iu;

/**
 * What stands in the place of something that is not to be read: as many dots as a number has figures, with the signs between them,
 * and the same few for any word or e-mail address, whose length would tell.
 */
export function maskOf(words: string): string {
  if (EMAIL.test(words) && !/\d{6}/.test(words)) return `${WORD}@${WORD}`;
  return words.replace(/[\p{L}\p{M}\p{N}]+/gu, (run) => (/\p{N}/u.test(run) ? DOT.repeat(countGraphemes(run)) : WORD));
}

/** Parts of one text from left to right and apart, what overlaps made one. */
export function joined(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const last = kept.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else kept.push({ ...span });
  }
  return kept;
}

/** A text with parts of it masked, and where each part stands then. */
function maskText(text: string, cuts: readonly Span[]): { text: string; moves: { from: Span; to: Span }[] } {
  let [masked, at] = ['', 0];
  const moves = joined(cuts).map((from) => {
    masked += text.slice(at, from.start);
    const start = masked.length;
    masked += maskOf(text.slice(from.start, from.end));
    at = from.end;
    return { from, to: { ...from, start, end: masked.length } };
  });
  return { text: masked + text.slice(at), moves };
}

const inField = (cuts: readonly Span[], field: Span['field']) => cuts.filter((cut) => cut.field === field);

/** A comment with parts of it masked. */
export function maskWords(words: Words, cuts: readonly Span[]): Words {
  const masked = (field: keyof Words) => maskText(words[field], inField(cuts, field)).text;
  return { name: masked('name'), title: masked('title'), body: masked('body') };
}

/** The marks that screening made in a comment, as they stand once parts of it are masked; what is masked keeps its mark. */
export function moveMarks(verdicts: readonly Verdict[], words: Words, cuts: readonly Span[]): Verdict[] {
  const moves = Object.fromEntries(SCREENED_FIELDS.map((field) => [field, maskText(words[field], inField(cuts, field)).moves]));
  return verdicts.map((verdict) => ({
    ...verdict,
    spans: verdict.spans.map((span) => {
      const inIt = moves[span.field] ?? [];
      return { ...span, start: placeAfter(span.start, inIt, 'start'), end: placeAfter(span.end, inIt, 'end') };
    }),
  }));
}

/** Where a place in a text is found after it was masked; one inside a part is its edge. */
function placeAfter(at: number, moves: readonly { from: Span; to: Span }[], edge: 'start' | 'end'): number {
  let shift = 0;
  for (const { from, to } of moves) {
    if (at <= from.start) break;
    if (at < from.end) return to[edge];
    shift = to.end - from.end;
  }
  return at + shift;
}
