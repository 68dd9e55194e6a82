import type { FrontPage } from '../home/view.ts';
import type { MostReadPeriod } from '../views/view.ts';
import type { SiteSettings } from './view.ts';

/** Of which periods a paper shows what is read most. */
export function periodsShown({ mostRead }: SiteSettings['reading']): readonly MostReadPeriod[] {
  if (mostRead === 'none') return [];
  return mostRead === 'both' ? ['day', 'week'] : [mostRead];
}

/** A front page with the lists of what is read most that the paper shows. */
export function shownOf(page: FrontPage, reading: SiteSettings['reading']): FrontPage {
  const { mostRead } = page;
  return { ...page, mostRead: Object.fromEntries(periodsShown(reading).map((period) => [period, mostRead[period] ?? []])) };
}
