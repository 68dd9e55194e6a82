import { LOCALES, type Locale } from '../../messages/translator.ts';
import { findSettings } from '../../site/groups/store.ts';
import { isOpen } from '../../site/open-editions.ts';

/** The languages of stories that readers are shown: what a closed edition holds, nobody is given here either. */
export async function shownEditions(): Promise<Locale[]> {
  const settings = await findSettings();
  return LOCALES.filter((locale) => isOpen(settings, locale));
}
