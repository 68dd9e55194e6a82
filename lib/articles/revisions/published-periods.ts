import type { HistoryStep, PublishedPeriod } from './view.ts';

/**
 * When readers had which version, from what was published and withdrawn.
 * @param live what they have now; a story that was put there without anybody's deed is known by it alone
 */
export function publishedPeriods(
  steps: readonly HistoryStep[],
  live: { version: number; updatedAt: Date } | null,
): Map<number, PublishedPeriod[]> {
  const periods = new Map<number, PublishedPeriod[]>();
  let open: PublishedPeriod | null = null;
  let last: number | null = null;
  const begin = (version: number, from: Date) => {
    open = { from, until: null };
    last = version;
    periods.set(version, [...(periods.get(version) ?? []), open]);
  };
  for (const { kind, version, at } of [...steps].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    if (kind !== 'published' && kind !== 'withdrawn') continue;
    if (open) Object.assign(open, { until: at });
    open = null;
    if (kind === 'published' && version !== null) begin(version, at);
  }
  if (live && (open === null || last !== live.version)) begin(live.version, live.updatedAt);
  return periods;
}
