import { fieldsOf } from '#lib/auth/invalid-fields';
import { isDatabaseAway } from '#lib/db/errors';
import { env } from '#lib/env';
import { clientAddress, requestIdOf } from '#lib/http/client';
import { readForm } from '#lib/http/forms';
import { isForeignWrite } from '#lib/http/origin';
import { newsroomPath } from '#lib/http/own-address';
import { problem } from '#lib/http/problem';
import { requestLog } from '#lib/log';
import { signInInput } from '#lib/people/schema';
import { deviceOf } from '#lib/people/sessions/device';
import type { SignInNotice } from '#lib/people/sign-in-notice';
import { type SignedIn, signInPerson } from '#lib/people/sign-in-person';
import { enter, leadBack } from './_answers/enter.ts';

/** The one door: a browser is led on to its page or back to the form, a program is told in problem details. */
export async function POST(request: Request): Promise<Response> {
  if (isForeignWrite(request.headers, env().SITE_URL))
    return problem(403, { type: 'foreign', title: 'This request comes from another site.' });
  const form = await readForm(request);
  if (!form) return problem(400, { type: 'invalid', title: 'Send the sign-in form.' });
  const wanted = newsroomPath(form.next, env().SITE_URL);

  const answer = await attempt(form, request.headers);
  const isBrowser = request.headers.get('accept')?.includes('text/html');
  if (!answer.notice) {
    if (answer.signedIn.step !== undefined && !isBrowser)
      return problem(401, { type: 'code-wanted', title: 'This account asks for a code besides: sign in with a browser.' });
    return enter(answer.signedIn, wanted);
  }
  if (isBrowser) return leadBack(answer.notice, '/sign-in', wanted);
  const { status, title } = SAID[answer.notice.code];
  return problem(
    status,
    { type: answer.notice.code, title, fields: answer.fields },
    answer.retryAfterSeconds ? { 'retry-after': String(answer.retryAfterSeconds) } : undefined,
  );
}

/** What this door says; the others have more. */
type Answered = 'invalid' | 'credentials' | 'too-many' | 'unavailable' | 'unexpected';
type Notice = Extract<SignInNotice, { code: Answered }>;
type Answer = { notice: null; signedIn: SignedIn } | { notice: Notice; fields?: Record<string, string[]>; retryAfterSeconds?: number };

async function attempt(form: Record<string, string>, headers: Headers): Promise<Answer> {
  const email = (form.email ?? '').trim().slice(0, 254);
  const input = signInInput.safeParse(form);
  if (!input.success) {
    const wrong = fieldsOf(input.error);
    const fields = (['email', 'password'] as const).filter((name) => wrong[name]);
    return { notice: { code: 'invalid', email, fields }, fields: wrong };
  }
  try {
    const { password } = input.data;
    const device = deviceOf(headers.get('user-agent'));
    const result = await signInPerson({ email: input.data.email, password, address: clientAddress(headers), device });
    if (result.ok) return { notice: null, signedIn: result.value };
    if (result.code === 'credentials') return { notice: { code: 'credentials', email } };
    const { retryAfterSeconds } = result;
    return { notice: { code: 'too-many', email, minutes: Math.ceil(retryAfterSeconds / 60) }, retryAfterSeconds };
  } catch (error) {
    requestLog(requestIdOf(headers)).error({ err: error }, 'sign-in failed');
    return { notice: { code: isDatabaseAway(error) ? 'unavailable' : 'unexpected', email } };
  }
}

const SAID: Record<Answered, { status: number; title: string }> = {
  invalid: { status: 422, title: 'The form is not complete.' },
  credentials: { status: 401, title: 'The e-mail or the password is not right.' },
  'too-many': { status: 429, title: 'Too many attempts.' },
  unavailable: { status: 503, title: 'The newsroom is briefly out of reach.' },
  unexpected: { status: 500, title: 'Something went wrong on our side.' },
};
