import { cookies } from 'next/headers';
import { sessionCookie } from '#lib/auth/next-auth';
import { env } from '#lib/env';
import { seeOther } from '#lib/http/forms';
import { NOTICE_COOKIE, type SignInNotice, writeNotice } from '#lib/people/sign-in-notice';
import type { SignedIn } from '#lib/people/sign-in-person';
import { STEP_COOKIE } from '#lib/people/sign-in-step';

export const isSecure = (): boolean => env().SITE_URL.startsWith('https:');

/** Leads who has signed in on to the page they wanted, or who is half way to the page that asks for the code. */
export async function enter(signedIn: Pick<SignedIn, 'sessionId' | 'step'>, wanted: string): Promise<Response> {
  const jar = await cookies();
  jar.set({ ...NOTICE_COOKIE, value: '', maxAge: 0 });
  if (signedIn.step !== undefined) {
    jar.set({ ...STEP_COOKIE, secure: isSecure(), value: signedIn.step });
    return seeOther(`/sign-in/code?next=${encodeURIComponent(wanted)}`);
  }
  jar.set({ ...STEP_COOKIE, value: '', maxAge: 0 });
  if (signedIn.sessionId !== undefined) jar.set(await sessionCookie(signedIn.sessionId));
  return seeOther(wanted);
}

/** Leads back to a page of signing in, which says what there is to say. */
export async function leadBack(notice: SignInNotice, page: '/sign-in' | '/sign-in/code', wanted: string): Promise<Response> {
  (await cookies()).set({ ...NOTICE_COOKIE, secure: isSecure(), value: writeNotice(notice) });
  return seeOther(`${page}?next=${encodeURIComponent(wanted)}`);
}
