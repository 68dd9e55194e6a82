export const BAN_KINDS = ['phone', 'address'] as const;
/** What nothing is taken from: a telephone number, or what a household shares of an address. */
export type BanKind = (typeof BAN_KINDS)[number];

/** Nothing is taken from this sender before `until`; `reason` is empty unless the moderator chose to tell it. */
export type Banned = { code: 'banned'; kind: BanKind; until: Date; reason: string };

/** A ban as the newsroom sees it, never whom it is for. Moments are ISO strings. */
export type BanLine = {
  id: number;
  kind: BanKind;
  reason: string;
  isReasonTold: boolean;
  by: string;
  at: string;
  until: string;
  /** The comment it was made from; its name is empty once its writer has taken it back. */
  comment: { id: number; name: string; title: string };
  /** Null while it holds; `by` is null when it ended by itself. */
  ended: { at: string; by: string | null; reason: string } | null;
};
