import type { OutboxKind } from '../../outbox/queue/store.ts';
import type { FailedCheck } from '../page-check/view.ts';

/** What is to be done outside of one kind and is not done: given up, or late and still tried. */
export type OutboxTrouble = {
  kind: OutboxKind;
  failed: number;
  late: number;
  /** Since when, as an ISO string. */
  since: string;
  /** What was said when it was tried last, in the words of the network; may be empty. */
  error: string;
};

/** What the newsroom must know of: pages that do not show what was decided, and messages that do not get through. */
export type Alarms = { pages: FailedCheck[]; outbox: OutboxTrouble[] };
