import { cookies, headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { connection } from 'next/server';
import { getServerSession } from 'next-auth/next';
import { cache } from 'react';
import { isDatabaseAway } from '../db/errors.ts';
import { requestPath } from '../http/client.ts';
import { LOCALES, type Locale } from '../messages/translator.ts';
import { findLiveSession } from '../people/store.ts';
import { LOCALE_COOKIE } from './locale-cookie.ts';
import { authOptions } from './next-auth.ts';
import { may, type StaffDeed, type StaffMember } from './roles.ts';

/** The session that this browser names, whether or not it is still good; null when it names none. */
export const namedSession = cache(async (): Promise<string | null> => {
  await connection();
  return (await getServerSession(authOptions()))?.sessionId ?? null;
});

/**
 * Who is signed in, as the database knows the person now; null when nobody is, or no longer may be. Asked once a request.
 * @throws when the database cannot be asked (`isDatabaseAway`)
 */
export const currentStaff = cache(async (): Promise<StaffMember | null> => {
  const sessionId = await namedSession();
  return sessionId ? findLiveSession(sessionId) : null;
});

/**
 * Who is signed in, for pages. Leads to the sign-in page when nobody is, and to the forbidden page (403) when this person may
 * not do `deed`; to their account whoever must get a second factor first. A courtesy to people; what protects is `staffAction` and `staffRoute`.
 */
export async function requireStaff(deed: StaffDeed = 'enter'): Promise<StaffMember> {
  const staff = await currentStaff();
  if (!staff) {
    const wanted = requestPath(await headers());
    redirect(wanted ? `/sign-in?next=${encodeURIComponent(wanted)}` : '/sign-in');
  }
  if (!may(staff, deed)) forbidden();
  if (staff.mustEnrol && deed !== 'keep-account') redirect('/newsroom/account');
  return staff;
}

/** The language of a staff page: the person's own, else what this browser chose before, else Vietnamese. Never throws for want of a database. */
export async function staffLocale(): Promise<Locale> {
  const staff = await currentStaff().catch((error: unknown) => {
    if (isDatabaseAway(error)) return null;
    throw error;
  });
  const chosen = (await cookies()).get(LOCALE_COOKIE.name)?.value;
  return staff?.locale ?? LOCALES.find((locale) => locale === chosen) ?? 'vi';
}
