import type { Locale } from '../messages/translator.ts';
import { siteLocale } from './reader-side.ts';
import type { SiteSettings } from './view.ts';

/** Whether readers are shown an edition, once it has stories: the English one may be closed, unless it leads. */
export const isOpen = ({ hasEnglish }: Pick<SiteSettings, 'hasEnglish'>, locale: Locale): boolean =>
  locale === 'vi' || hasEnglish || siteLocale() === 'en';
