import { cookies } from 'next/headers';
import { z } from 'zod';
import { env } from '#lib/env';
import { requestIdOf } from '#lib/http/client';
import { newsroomPath } from '#lib/http/own-address';
import { problem } from '#lib/http/problem';
import { requestLog } from '#lib/log';
import { beginAtProvider, JOURNEY_COOKIE } from '#lib/people/provider/begin';
import { providerName } from '#lib/people/provider/configuration';
import { isSecure, leadBack } from '../_answers/enter.ts';

const query = z.strictObject({ next: z.string().max(2048).optional() });

/** Sends somebody to the operator's sign-in provider. A link and no form: what forms may lead to ends at this site. */
export async function GET(request: Request): Promise<Response> {
  const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success || providerName() === null) return problem(404, { type: 'not-found', title: 'There is nothing at this address.' });
  const wanted = newsroomPath(asked.data.next, env().SITE_URL);
  try {
    const { url, cookie } = await beginAtProvider(wanted);
    (await cookies()).set({ ...JOURNEY_COOKIE, secure: isSecure(), value: cookie });
    return new Response(null, { status: 303, headers: { location: url.href, 'cache-control': 'no-store' } });
  } catch (error) {
    requestLog(requestIdOf(request.headers)).warn({ err: error }, 'the sign-in provider cannot be asked');
    return leadBack({ code: 'provider-away', email: '' }, '/sign-in', wanted);
  }
}
