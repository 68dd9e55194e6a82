import { env, isBuilding } from '../env.ts';
import type { Locale } from '../messages/translator.ts';
import { homePath, latestPath } from './paths.ts';

/** The language of new articles, of notices, and of the edition that `/` leads to. A build, whose pages nobody sees, has no configuration. */
export const siteLocale = (): Locale => (isBuilding ? 'vi' : env().SITE_LOCALE);

/** The edition in the other language. */
export const otherLocale = (locale: Locale): Locale => (locale === 'vi' ? 'en' : 'vi');

/**
 * Where an edition begins. `/` is the way to the edition that leads; where that is the English one, the Vietnamese begins with
 * its newest stories.
 */
export const frontPath = (locale: Locale): string => (locale === 'vi' && siteLocale() === 'en' ? latestPath('vi') : homePath(locale));

/** The public origin, the only source of absolute addresses. */
export const siteUrl = (): string => (isBuilding ? 'http://localhost' : env().SITE_URL);
