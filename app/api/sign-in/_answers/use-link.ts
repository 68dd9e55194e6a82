import { cookies } from 'next/headers';
import { isDatabaseAway } from '#lib/db/errors';
import { requestIdOf } from '#lib/http/client';
import { seeOther } from '#lib/http/forms';
import { requestLog } from '#lib/log';
import type { LinkUseRefusal } from '#lib/people/links/accept-invitation';
import { LINK_NOTICE_COOKIE, type LinkNotice, writeLinkNotice } from '#lib/people/links/link-notice';
import { isSecure } from './enter.ts';

/** Leads back to the page of a link, which says what is wrong; for one that is over the page itself says so. */
export async function leadToLink(path: string, notice: LinkNotice | null): Promise<Response> {
  if (notice) (await cookies()).set({ ...LINK_NOTICE_COOKIE, secure: isSecure(), value: writeLinkNotice(notice) });
  return seeOther(path);
}

/** What the page is to say of a refusal. */
export const noticeOf = (refusal: LinkUseRefusal, name?: string): LinkNotice | null =>
  refusal.code === 'gone' ? null : { code: refusal.code === 'weak' ? refusal.weakness : refusal.code, name };

/** The same for what nobody who asked could help, after it was written down. */
export function noticeOfFailure(error: unknown, headers: Headers, name?: string): LinkNotice {
  requestLog(requestIdOf(headers)).error({ err: error }, 'account link not used');
  return { code: isDatabaseAway(error) ? 'unavailable' : 'unexpected', name };
}
