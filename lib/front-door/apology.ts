import { env } from '../env.ts';
import { translator } from '../messages/translator.ts';

/** The page shown when nothing else can be: no database, no Next, no style sheet needed. */
export function apologyPage(requestId: string): Buffer {
  const t = translator(env().SITE_LOCALE, 'common');
  return Buffer.from(
    `<!DOCTYPE html><html lang="${env().SITE_LOCALE}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${t('apologyTitle')}</title><h1>${t('apologyTitle')}</h1><p>${t('unavailable')}</p><p><small>${requestId}</small></p></html>`,
  );
}
