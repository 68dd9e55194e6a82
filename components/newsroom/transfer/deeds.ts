import type { Run } from '#lib/imports/runs/view';
import type { Result } from '#lib/result';

/** A run as the newsroom sees it. */
export type ShownRun = Omit<Run, 'file' | 'options'>;

type Refusal = { code: 'forbidden' | 'over' | 'at-machine' | 'signed-out' | 'invalid' | 'unavailable' };
export type TransferDeeds = {
  turn(input: { id: number; to: 'cancelled' | 'waiting' }): Promise<Result<null, Refusal>>;
  repeat(input: { id: number; retry: boolean }): Promise<Result<{ id: number }, Refusal>>;
};

/** Stops a time the whole paper is taken out. */
export type StopTakingOut = (input: { id: number }) => Promise<Result<null, Refusal>>;

/** Has the whole paper taken out. */
export type TakeOut = (input: Record<string, never>) => Promise<Result<{ id: number }, { code: Refusal['code'] | 'busy' }>>;
