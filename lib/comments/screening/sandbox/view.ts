/** Comments looked at in one replay, the newest first; about what a busy paper decides in a month. */
export const MAX_REPLAYED = 20_000;
export const MAX_LISTED = 50;

/** A comment that people approved and that a proposal would have caught. Moments are ISO strings. */
export type Miscaught = { id: number; title: string; excerpt: string; story: string; decidedAt: string; isNew: boolean; deskPath: string };

/** What a proposal would have done with what people decided in the last 30 days. */
export type Replay = {
  looked: number;
  /** Whether there was more than could be looked at: `cap` by number, `time` by the clock. */
  cutBy: 'cap' | 'time' | null;
  /** What it would have caught, and what people had done with that. */
  caught: { approved: number; refused: number };
  /** Of these, what today's rules do not catch. */
  newly: { approved: number; refused: number };
  /** What today's rules catch and it would let pass. */
  released: { approved: number; refused: number };
  /** The first of the approved ones. */
  miscaught: Miscaught[];
  milliseconds: number;
};
