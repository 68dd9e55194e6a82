import type { Framing } from '#lib/media/framing';
import type { DescribeInput, ItemsChange } from '#lib/media/library/schema';
import type { ItemRefusal } from '#lib/media/library/view';
import type { Result } from '#lib/result';
import type { BulkDeed, UndoDeed } from '../lists/use-bulk.ts';

type Deed<Input> = (input: Input) => Promise<Result<{ version: number }, { code: string }>>;

/** What is done to many items at once, and taken back. */
export type BulkDeeds = { act: BulkDeed<ItemsChange, ItemRefusal>; undo: UndoDeed<ItemRefusal> };

/** What is done to one. */
export type ItemDeeds = BulkDeeds & {
  describe: Deed<DescribeInput>;
  frame: Deed<{ id: number; version: number; framing: Framing }>;
  restore: Deed<{ id: number; version: number; versionId: number }>;
};
