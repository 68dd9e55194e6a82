import { foldedName } from '../folded-name.ts';
import type { FoldedName, Rule } from '../rule.ts';

/** Shorter names are borne by too many people to be looked for inside a longer one. */
const MIN_INSIDE = 3;

/** The name is that of somebody who works here, or the paper's: alike without marks, spaces and disguise, or with words around it. */
export const impersonation: Rule = ({ name }, { houseNames }, { settings }) => {
  const given = foldedName(name);
  const house = [...houseNames, ...settings.rules.impersonation.names.map(foldedName)];
  if (!house.some((known) => isAlike(given, known))) return null;
  return { detail: name, spans: [{ field: 'name', start: 0, end: name.length }] };
};

function isAlike(given: FoldedName, known: FoldedName): boolean {
  const whole = known.join('');
  if (whole === '') return false;
  if (given.join('') === whole) return true;
  return known.length >= MIN_INSIDE && ` ${given.join(' ')} `.includes(` ${known.join(' ')} `);
}
