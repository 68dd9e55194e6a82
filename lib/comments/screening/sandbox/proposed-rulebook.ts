import { compileTerms } from '../../../vietnamese/matching/compile-terms.ts';
import type { Rulebook } from '../rule.ts';
import type { ScreeningTerm } from '../terms/view.ts';
import type { Proposal } from './schema.ts';

/**
 * Today's rulebook as it would be, without compiling the whole list again.
 * @param changed the term a proposal changes, as it stands, on or off
 * @returns `watched`: what the proposed terms alone find in a text, and what the one they replace finds today; null for settings
 */
export function proposedRulebook(
  today: Rulebook,
  proposal: Proposal,
  changed: ScreeningTerm | null,
): { book: Rulebook; watched: Watched | null } {
  if (proposal.what === 'settings') return { book: { ...today, settings: proposal.settings }, watched: null };
  const proposed = termsOf(proposal, changed);
  const matcher = compileTerms(proposed);
  const terms = new Map([...today.terms].filter(([id]) => id !== changed?.id));
  for (const term of proposed) terms.set(term.id, term);
  const book: Rulebook = {
    settings: today.settings,
    terms,
    matcher: { find: (text) => [...today.matcher.find(text).filter(({ termId }) => termId !== changed?.id), ...matcher.find(text)] },
  };
  const before = changed && today.terms.has(changed.id) ? compileTerms([changed]) : null;
  return { book, watched: { finds: (text) => matcher.find(text).length > 0, found: (text) => (before?.find(text).length ?? 0) > 0 } };
}

export type Watched = { finds(text: string): boolean; found(text: string): boolean };

/** The terms a proposal is about; new ones get numbers that no stored term has. */
function termsOf(proposal: Exclude<Proposal, { what: 'settings' }>, changed: ScreeningTerm | null): ScreeningTerm[] {
  if (proposal.what === 'terms') {
    const { texts, kind, strength } = proposal.terms;
    return texts.map((text, index) => ({ id: -1 - index, text, kind, strength }));
  }
  const { id, kind, strength, isActive } = proposal.term;
  return isActive && changed ? [{ id, text: changed.text, kind, strength }] : [];
}
