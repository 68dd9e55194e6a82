import { env } from '#lib/env';
import { clientAddress } from '#lib/http/client';
import { readForm } from '#lib/http/forms';
import { isForeignWrite } from '#lib/http/origin';
import { problem } from '#lib/http/problem';
import { acceptInvitation } from '#lib/people/links/accept-invitation';
import { personLinkPath } from '#lib/people/links/paths';
import { acceptInput } from '#lib/people/links/schema';
import { deviceOf } from '#lib/people/sessions/device';
import { enter } from '../_answers/enter.ts';
import { leadToLink, noticeOf, noticeOfFailure } from '../_answers/use-link.ts';

/** Uses an invitation: who accepts it is signed in. */
export async function POST(request: Request): Promise<Response> {
  if (isForeignWrite(request.headers, env().SITE_URL))
    return problem(403, { type: 'foreign', title: 'This request comes from another site.' });
  const form = await readForm(request);
  const token = acceptInput.shape.token.safeParse(form?.token);
  if (!token.success) return problem(422, { type: 'invalid', title: 'There is no such invitation.' });
  const path = personLinkPath('invitation', token.data);
  const name = form?.name?.slice(0, 400);
  const input = acceptInput.safeParse(form);
  if (!input.success)
    return leadToLink(path, { code: input.error.issues.some((issue) => issue.path[0] === 'name') ? 'name' : 'password', name });
  const { headers } = request;
  try {
    const device = deviceOf(headers.get('user-agent'));
    const accepted = await acceptInvitation(input.data, { address: clientAddress(headers), device });
    return accepted.ok ? await enter(accepted.value, '/newsroom') : await leadToLink(path, noticeOf(accepted, name));
  } catch (error) {
    return leadToLink(path, noticeOfFailure(error, headers, name));
  }
}
