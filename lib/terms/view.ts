export const TERM_KINDS = ['topic', 'thread', 'author'] as const;
/** A topic (tag), an event thread (dòng sự kiện) or an author. */
export type TermKind = (typeof TERM_KINDS)[number];

/** What stories are gathered under besides their section, as readers meet it. */
export type Term = { id: number; kind: TermKind; slug: string; name: string; nameEn: string };

/** A term as its own page shows it. */
export type TermView = Term & { description: string; descriptionEn: string };

/** A term to choose for a story. */
export type TermChoice = Pick<Term, 'id' | 'kind' | 'name' | 'nameEn'>;
