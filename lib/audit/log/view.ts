import type { LoggedDeed } from './deeds.ts';

/** A line of the log, as it was sealed. */
export type LogEntry = {
  seq: number;
  /** An ISO string. */
  at: string;
  deed: LoggedDeed | (string & {});
  /** Who did it; null for what no person did. */
  by: string | null;
  /** What it was done to, such as `comment:7`. */
  subject: string;
  /** What that is called now; null for what has no name, or is gone. */
  name: string | null;
  /** The story it is, or is about; null for what is about none, or is gone. */
  articleId: number | null;
  /** Of a decision: from where to where, by whose hand, why, and whether it takes an earlier one back. */
  decision: { from: string; to: string; maker: string; reason: string; note: string; isUndo: boolean } | null;
  /** What else stands beside a deed. */
  detail: Record<string, string | number | boolean | null>;
  /** Its seal, in hexadecimal. */
  hash: string;
};

/** How the chain of seals stands. */
export type ChainState = {
  head: { seq: number; hash: string } | null;
  signed: { seq: number; at: string } | null;
  checked: { at: string; seals: number; findings: number } | null;
};

/** `after` leads on to what is older; null at the beginning of the log. */
export type LogPage = { entries: LogEntry[]; after: string | null; people: { id: number; name: string }[]; chain: ChainState };
