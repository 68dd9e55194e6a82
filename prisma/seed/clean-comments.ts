import { foldVietnamese } from '../../lib/vietnamese/fold.ts';
import { CLOSINGS, NAMES, OPENINGS, PLACES, STREETS, TRAPS } from './clean-comment-parts.ts';
import { SUBJECTS } from './clean-comment-subjects.ts';

/** A comment as a reader of the demo newspaper might send it; nothing in it asks for a moderator's second look. */
export type CleanComment = { name: string; title: string; body: string };

/** Every eleventh reader writes without marks, as many do on a phone. */
const BARE_EVERY = 11;

/**
 * The comment of a number: always the same for the same number, and hardly ever the same for two.
 * @param index 0, 1, 2, …
 */
export function cleanComment(index: number): CleanComment {
  const pick = picker(index);
  const subject = pick(SUBJECTS);
  const place = pick(PLACES);
  const street = pick(STREETS);
  const values: Readonly<Record<string, string>> = {
    place,
    street,
    hour: String(5 + pick.number(17)),
    few: String(2 + pick.number(8)),
    many: String(10 + pick.number(90)),
    price: String(8 + pick.number(92)),
  };
  const fill = (part: string) => (part.includes('{') ? part.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '') : part);
  const name = `${pick(NAMES.family)} ${pick(NAMES.middle)} ${pick(NAMES.given)}`;
  const sentences = [pick(OPENINGS), pick(subject.seen), pick(subject.more)];
  if (pick.number(3) === 0) sentences.push(pick(TRAPS));
  sentences.push(pick(subject.wish));
  if (pick.number(2) === 0) sentences.push(pick(CLOSINGS));
  const title = fill(pick(subject.titles));
  const body = sentences.map(fill).join(' ');
  return index % BARE_EVERY === BARE_EVERY - 1
    ? { name: foldVietnamese(name), title: foldVietnamese(title), body: foldVietnamese(body) }
    : { name, title, body };
}

type Picker = { <Part>(parts: readonly Part[]): Part; number(below: number): number };

/** Choices that follow from a number: mulberry32, begun with it. */
function picker(seed: number): Picker {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  const number = (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  const pick = <Part>(parts: readonly Part[]): Part => {
    const part = parts[number(parts.length)];
    if (part === undefined) throw new Error('There is nothing to choose from.');
    return part;
  };
  return Object.assign(pick, { number });
}
