import { env } from '#lib/env';
import { clientAddress } from '#lib/http/client';
import { readForm } from '#lib/http/forms';
import { isForeignWrite } from '#lib/http/origin';
import { problem } from '#lib/http/problem';
import { personLinkPath } from '#lib/people/links/paths';
import { resetPassword } from '#lib/people/links/reset-password';
import { resetInput } from '#lib/people/links/schema';
import { leadBack } from '../_answers/enter.ts';
import { leadToLink, noticeOf, noticeOfFailure } from '../_answers/use-link.ts';

/** Uses a link for a new password: then it is signed in with as ever, so that a second factor is asked for. */
export async function POST(request: Request): Promise<Response> {
  if (isForeignWrite(request.headers, env().SITE_URL))
    return problem(403, { type: 'foreign', title: 'This request comes from another site.' });
  const form = await readForm(request);
  const token = resetInput.shape.token.safeParse(form?.token);
  if (!token.success) return problem(422, { type: 'invalid', title: 'There is no such link.' });
  const path = personLinkPath('reset', token.data);
  const input = resetInput.safeParse(form);
  if (!input.success) return leadToLink(path, { code: 'password' });
  try {
    const used = await resetPassword(input.data, { address: clientAddress(request.headers) });
    return used.ok ? await leadBack({ code: 'password-set', email: '' }, '/sign-in', '/newsroom') : await leadToLink(path, noticeOf(used));
  } catch (error) {
    return leadToLink(path, noticeOfFailure(error, request.headers));
  }
}
