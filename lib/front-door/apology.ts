import { type Locale, translator } from '../messages/translator.ts';

/** The page shown when nothing else can be: no database, no Next, no style sheet needed. */
export function apologyPage(requestId: string, locale: Locale): Buffer {
  const t = translator(locale, 'common');
  return Buffer.from(
    `<!DOCTYPE html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${t('apologyTitle')}</title><h1>${t('apologyTitle')}</h1><p>${t('unavailable')}</p><p><small>${requestId}</small></p></html>`,
  );
}
