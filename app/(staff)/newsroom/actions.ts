'use server';

import { cookies } from 'next/headers';
import { LOCALE_COOKIE } from '#lib/auth/locale-cookie';
import { staffAction } from '#lib/auth/staff-action';
import { endPressure } from '#lib/comments/policy/pressure/end-pressure';
import { endPressureInput } from '#lib/comments/policy/schema';
import { env } from '#lib/env';
import { chooseLocale } from '#lib/people/choose-locale';
import { localeInput } from '#lib/people/schema';

export const setLocale = staffAction('keep-account', localeInput, async (staff, input) => {
  const result = await chooseLocale(staff, input);
  // The sign-in page follows; and a changed cookie makes Next show the open page anew, in the new language.
  (await cookies()).set({ ...LOCALE_COOKIE, secure: env().SITE_URL.startsWith('https:'), value: input.locale });
  return result;
});

export const endPressureNow = staffAction('govern-comments', endPressureInput, endPressure);
