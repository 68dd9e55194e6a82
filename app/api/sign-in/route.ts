import { cookies } from 'next/headers';
import { fieldsOf } from '#lib/auth/invalid-fields';
import { sessionCookie } from '#lib/auth/next-auth';
import { isDatabaseAway } from '#lib/db/errors';
import { env } from '#lib/env';
import { clientAddress, requestIdOf } from '#lib/http/client';
import { readForm, seeOther } from '#lib/http/forms';
import { isForeignWrite } from '#lib/http/origin';
import { newsroomPath } from '#lib/http/own-address';
import { problem } from '#lib/http/problem';
import { requestLog } from '#lib/log';
import { signInInput } from '#lib/people/schema';
import { NOTICE_COOKIE, type SignInNotice, writeNotice } from '#lib/people/sign-in-notice';
import { signInPerson } from '#lib/people/sign-in-person';

/** The one door: a browser is led on to its page or back to the form, a program is told in problem details. */
export async function POST(request: Request): Promise<Response> {
  if (isForeignWrite(request.headers, env().SITE_URL))
    return problem(403, { type: 'foreign', title: 'This request comes from another site.' });
  const form = await readForm(request);
  if (!form) return problem(400, { type: 'invalid', title: 'Send the sign-in form.' });
  const wanted = newsroomPath(form.next, env().SITE_URL);

  const answer = await attempt(form, request.headers);
  const jar = await cookies();
  if (!answer.notice) {
    jar.set(await sessionCookie(answer.sessionId));
    jar.set({ ...NOTICE_COOKIE, value: '', maxAge: 0 });
    return seeOther(wanted);
  }
  if (request.headers.get('accept')?.includes('text/html')) {
    jar.set({ ...NOTICE_COOKIE, secure: env().SITE_URL.startsWith('https:'), value: writeNotice(answer.notice) });
    return seeOther(`/sign-in?next=${encodeURIComponent(wanted)}`);
  }
  const { status, title } = SAID[answer.notice.code];
  return problem(
    status,
    { type: answer.notice.code, title, fields: answer.fields },
    answer.retryAfterSeconds ? { 'retry-after': String(answer.retryAfterSeconds) } : undefined,
  );
}

type Answer = { notice: null; sessionId: string } | { notice: SignInNotice; fields?: Record<string, string[]>; retryAfterSeconds?: number };

async function attempt(form: Record<string, string>, headers: Headers): Promise<Answer> {
  const email = (form.email ?? '').trim().slice(0, 254);
  const input = signInInput.safeParse(form);
  if (!input.success) {
    const wrong = fieldsOf(input.error);
    const fields = (['email', 'password'] as const).filter((name) => wrong[name]);
    return { notice: { code: 'invalid', email, fields }, fields: wrong };
  }
  try {
    const result = await signInPerson({ email: input.data.email, password: input.data.password, address: clientAddress(headers) });
    if (result.ok) return { notice: null, sessionId: result.value.sessionId };
    if (result.code === 'credentials') return { notice: { code: 'credentials', email } };
    const { retryAfterSeconds } = result;
    return { notice: { code: 'too-many', email, minutes: Math.ceil(retryAfterSeconds / 60) }, retryAfterSeconds };
  } catch (error) {
    requestLog(requestIdOf(headers)).error({ err: error }, 'sign-in failed');
    return { notice: { code: isDatabaseAway(error) ? 'unavailable' : 'unexpected', email } };
  }
}

const SAID: Record<SignInNotice['code'], { status: number; title: string }> = {
  invalid: { status: 422, title: 'The form is not complete.' },
  credentials: { status: 401, title: 'The e-mail or the password is not right.' },
  'too-many': { status: 429, title: 'Too many attempts.' },
  unavailable: { status: 503, title: 'The newsroom is briefly out of reach.' },
  unexpected: { status: 500, title: 'Something went wrong on our side.' },
};
