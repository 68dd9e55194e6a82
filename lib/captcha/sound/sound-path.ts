import type { Locale } from '../../messages/translator.ts';

/** The address at which a captcha is said, in the language of the form it stands in. */
export const soundPath = (token: string, locale: Locale): string => `/api/captcha/sound?token=${token}&lang=${locale}`;
