import { findNewest, findNewestBySection } from '../../articles/lists/store.ts';
import { findSectionTree } from '../../sections/published/store.ts';
import { findMostRead } from '../../views/store.ts';
import { composeFrontPage, NEWEST_NEEDED, STORIES_PER_SECTION } from '../compose-front-page.ts';
import { findSlots } from '../published/store.ts';
import type { NewSlot } from '../schema.ts';
import { foresee, partsAfter } from './foresee.ts';
import { findComing } from './store.ts';
import type { FrontAt } from './view.ts';

/**
 * The front page of an edition as readers would see it at a moment, if everything planned until then comes about: stories that went out,
 * changed and went down, slots that have begun and ended. Six statements; nothing is written.
 * @param slots an arrangement that nobody has put on the page, in the place of the one that stands
 */
export async function findFrontAt(locale: 'vi' | 'en', at: Date, slots: readonly NewSlot[] | null = null): Promise<FrontAt> {
  const coming = await findComing(at);
  // As many more as may go down, or move elsewhere, until then.
  const spare = coming.length;
  const [sections, sources, newest, bySection, mostRead] = await Promise.all([
    findSectionTree(),
    findSlots(locale, { at, spare, slots }),
    findNewest({ kind: 'all', locale }, NEWEST_NEEDED + spare),
    findNewestBySection(locale, STORIES_PER_SECTION + spare),
    findMostRead(locale),
  ]);
  const { plans, changes } = foresee(coming);
  const parts = {
    slots: sources,
    newest,
    bySection: sections.map((section) => ({ section, stories: bySection.get(section.id) ?? [] })),
    mostRead,
  };
  const page = composeFrontPage(partsAfter(parts, changes, { locale, at }));
  return { at, locale, page, plans: plans.filter(({ plan }) => plan.locale === locale) };
}
