import { env, isBuilding } from '../env.ts';
import type { Locale } from '../messages/translator.ts';

/** The language of new articles, of notices, and of the edition that `/` leads to. A build, whose pages nobody sees, has no configuration. */
export const siteLocale = (): Locale => (isBuilding ? 'vi' : env().SITE_LOCALE);

/** The public origin, the only source of absolute addresses. */
export const siteUrl = (): string => (isBuilding ? 'http://localhost' : env().SITE_URL);
