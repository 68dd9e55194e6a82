import type { RuleName } from '../comments/screening/rule.ts';

/** How long a comment has been there at least, in minutes, by its word in an address. */
export const AGES = { '30m': 30, '2h': 120, '1d': 1_440, '7d': 10_080 } as const;
export const AGE_NAMES = ['30m', '2h', '1d', '7d'] as const satisfies readonly (keyof typeof AGES)[];
export type AgeName = keyof typeof AGES;

export const MIN_SEARCHED = 2;
export const MAX_SEARCHED = 80;

/** Everything of the phone, or of the address, that this comment came from. Named by the comment, so no hash leaves the server. */
export type SenderFilter = { kind: 'phone' | 'address'; commentId: number };

/** What is asked of the comments of a lane; all of it has to hold. */
export type DeskFilters = {
  section?: number | undefined;
  story?: number | undefined;
  /** What screening noticed. */
  rule?: RuleName | undefined;
  age?: AgeName | undefined;
  sender?: SenderFilter | undefined;
  /** Words in the name, the title or the body, as they were typed. */
  q?: string | undefined;
};

/** Which filters are set, in the order in which they are shown. */
export const FILTER_NAMES = ['q', 'section', 'story', 'rule', 'age', 'sender'] as const satisfies readonly (keyof DeskFilters)[];

/** The filters of a query without its lane and place. */
export function filtersOf(query: DeskFilters): DeskFilters {
  return Object.fromEntries(FILTER_NAMES.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]]])));
}
