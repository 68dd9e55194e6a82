import { cookies } from 'next/headers';
import { isDatabaseAway } from '#lib/db/errors';
import { env } from '#lib/env';
import { clientAddress, requestIdOf } from '#lib/http/client';
import { readForm } from '#lib/http/forms';
import { isForeignWrite } from '#lib/http/origin';
import { newsroomPath } from '#lib/http/own-address';
import { problem } from '#lib/http/problem';
import { requestLog } from '#lib/log';
import { finishSignIn } from '#lib/people/finish-sign-in';
import { codeInput } from '#lib/people/schema';
import { deviceOf } from '#lib/people/sessions/device';
import { STEP_COOKIE } from '#lib/people/sign-in-step';
import { enter, leadBack } from '../_answers/enter.ts';

/** The second step of signing in: the code. A browser is led on to its page, back to the form, or to the beginning. */
export async function POST(request: Request): Promise<Response> {
  if (isForeignWrite(request.headers, env().SITE_URL))
    return problem(403, { type: 'foreign', title: 'This request comes from another site.' });
  const form = await readForm(request);
  if (!form) return problem(400, { type: 'invalid', title: 'Send the form with the code.' });
  const wanted = newsroomPath(form.next, env().SITE_URL);
  const input = codeInput.safeParse(form);
  if (!input.success) return leadBack({ code: 'code', email: '' }, '/sign-in/code', wanted);
  const { headers } = request;
  try {
    const step = (await cookies()).get(STEP_COOKIE.name)?.value;
    const device = deviceOf(headers.get('user-agent'));
    const result = await finishSignIn({ step, code: input.data.code, address: clientAddress(headers), device });
    if (result.ok) return await enter(result.value, wanted);
    if (result.code === 'too-many')
      return await leadBack({ code: 'too-many', email: '', minutes: Math.ceil(result.retryAfterSeconds / 60) }, '/sign-in/code', wanted);
    return await leadBack({ code: result.code, email: '' }, result.code === 'code' ? '/sign-in/code' : '/sign-in', wanted);
  } catch (error) {
    requestLog(requestIdOf(headers)).error({ err: error }, 'sign-in with a code failed');
    return leadBack({ code: isDatabaseAway(error) ? 'unavailable' : 'unexpected', email: '' }, '/sign-in/code', wanted);
  }
}
