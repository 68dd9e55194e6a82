import { hoursAt } from './hours.ts';
import type { CommentPolicy, Hours } from './schema.ts';

/** What pressure makes of the policy for a while. It only ever makes it stricter. */
export type Pressure = { deed: 'before' | 'slow' | 'close'; slowSeconds: number; until: Date };

export type GateInput = { policy: CommentPolicy; moment: Date; publishedAt: Date; pressure: readonly Pressure[] };

/** Why a story takes no comment: it takes none, its time is over, it is not the hour, there are too many. */
export type GateReason = 'closed' | 'too-old' | 'hours' | 'pressure';

/** Whether a story takes comments at a moment, how, and how long this is so as far as is known. */
export type Gate = {
  open: boolean;
  mode: 'before' | 'after';
  why: GateReason | null;
  /** Shut: when it opens again, where that is known. */
  opensAt: Date | null;
  /** Open: when it shuts, by the hour or for good. */
  closesAt: Date | null;
  /** Seconds between two comments of one sender. */
  slowSeconds: number;
  hours: Hours | null;
  closeAfterDays: number | null;
  /** Pressure asks readers for patience. */
  isUnderPressure: boolean;
};

const DAY_MS = 86_400_000;

/** The moment from which a story is too old; null for never. */
export const endOf = (policy: Pick<CommentPolicy, 'closeAfterDays'>, publishedAt: Date): Date | null =>
  policy.closeAfterDays === null ? null : new Date(publishedAt.getTime() + policy.closeAfterDays * DAY_MS);

/** Works out what holds at a moment. The first reason in the order of `GateReason` is the one that is told. */
export function gateOf({ policy, moment, publishedAt, pressure }: GateInput): Gate {
  const running = pressure.filter(({ until }) => until > moment);
  const end = endOf(policy, publishedAt);
  const hours = policy.hours && hoursAt(policy.hours, moment);
  const shutBy = running.filter(({ deed }) => deed === 'close').map(({ until }) => until);
  const state = {
    mode: policy.mode === 'after' && !running.some(({ deed }) => deed === 'before') ? ('after' as const) : ('before' as const),
    slowSeconds: Math.max(policy.slowSeconds, ...running.map(({ deed, slowSeconds }) => (deed === 'slow' ? slowSeconds : 0))),
    hours: policy.hours,
    closeAfterDays: policy.closeAfterDays,
    isUnderPressure: running.length > 0,
  };
  const shut = (why: GateReason, opensAt: Date | null): Gate => ({
    ...state,
    open: false,
    why,
    opensAt: opensAt && end && opensAt >= end ? null : opensAt,
    closesAt: null,
  });
  if (policy.mode === 'closed') return shut('closed', null);
  if (end && moment >= end) return shut('too-old', null);
  if (hours && !hours.open) return shut('hours', hours.changesAt);
  if (shutBy.length > 0) return shut('pressure', openFrom(policy.hours, latest(shutBy)));
  return { ...state, open: true, why: null, opensAt: null, closesAt: earliest([end, hours?.changesAt ?? null]) };
}

/** The first moment from this one on that is within the hours. */
function openFrom(hours: Hours | null, moment: Date): Date {
  const then = hours && hoursAt(hours, moment);
  return then && !then.open ? then.changesAt : moment;
}

const latest = (moments: readonly Date[]): Date => new Date(Math.max(...moments.map(Number)));

function earliest(moments: readonly (Date | null)[]): Date | null {
  const known = moments.flatMap((moment) => (moment ? [moment.getTime()] : []));
  return known.length > 0 ? new Date(Math.min(...known)) : null;
}
