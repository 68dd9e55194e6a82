export const TERM_KINDS = ['banned', 'suspect'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** How loosely a term is looked for: by its letters, without marks and in teencode too, in disguise too. */
export const TERM_STRENGTHS = ['exact', 'folded', 'disguised'] as const;
export type TermStrength = (typeof TERM_STRENGTHS)[number];

/** A term as the rules need it. */
export type ScreeningTerm = { id: number; text: string; kind: TermKind; strength: TermStrength };

/** A term as the newsroom sees it; `version` moves on with every change. */
export type TermRow = ScreeningTerm & { note: string; isActive: boolean; version: number };

/** `newer` and `older` are the words that lead to the pages around this one; `found` of `all` answer to what is looked for. */
export type TermPage = { terms: TermRow[]; newer: string | null; older: string | null; found: number; all: number };
