import { cookies } from 'next/headers';
import { z } from 'zod';
import { LOCALE_COOKIE } from '#lib/auth/locale-cookie';
import { env } from '#lib/env';
import { readForm, seeOther } from '#lib/http/forms';
import { isForeignWrite } from '#lib/http/origin';
import { newsroomPath } from '#lib/http/own-address';
import { problem } from '#lib/http/problem';
import { LOCALES } from '#lib/messages/translator';

const languageInput = z.strictObject({ locale: z.enum(LOCALES), next: z.string().max(2048).optional() });

/** Remembers the language of the sign-in page in this browser. */
export async function POST(request: Request): Promise<Response> {
  if (isForeignWrite(request.headers, env().SITE_URL))
    return problem(403, { type: 'foreign', title: 'This request comes from another site.' });
  const input = languageInput.safeParse(await readForm(request));
  if (!input.success) return problem(422, { type: 'invalid', title: 'Choose one of the languages.' });
  (await cookies()).set({ ...LOCALE_COOKIE, secure: env().SITE_URL.startsWith('https:'), value: input.data.locale });
  return seeOther(`/sign-in?next=${encodeURIComponent(newsroomPath(input.data.next, env().SITE_URL))}`);
}
