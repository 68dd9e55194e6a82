import type { Locale } from '../messages/translator.ts';
import { findMostReadIds } from './store.ts';
import type { MostReadPeriod } from './view.ts';

/**
 * The most read stories of the last 24 hours or seven days in one language, most read first, at most ten. Only what is before
 * readers now: a story that was withdrawn since the list was made is missing.
 * A page that shows them is old when `tags.mostRead` expires, or `tags.story` of one of them.
 * @returns their ids
 */
export const findMostRead = (period: MostReadPeriod, locale: Locale): Promise<number[]> => findMostReadIds(period, locale);
