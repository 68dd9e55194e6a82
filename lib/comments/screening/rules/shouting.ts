import type { Rule } from '../rule.ts';

const MIN_LETTERS = 24;
const MOST_CAPITALS = 0.7;
const MANY_SIGNS = /[!?]{5,}/;
/** Marks that are left on letters once they are composed: Vietnamese leaves none. */
const MANY_MARKS = 10;

/** Written in capitals, with rows of exclamation marks, or with letters that grow into the lines above. */
export const shouting: Rule = ({ title, body }) => {
  const text = `${title} ${body}`;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const marks = text.match(/\p{M}/gu)?.length ?? 0;
  const isLoud = (letters >= MIN_LETTERS && capitals / letters > MOST_CAPITALS) || MANY_SIGNS.test(text) || marks >= MANY_MARKS;
  return isLoud ? { detail: '', spans: [] } : null;
};
