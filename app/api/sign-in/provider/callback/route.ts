import { cookies } from 'next/headers';
import { z } from 'zod';
import { isDatabaseAway } from '#lib/db/errors';
import { requestIdOf } from '#lib/http/client';
import { problem } from '#lib/http/problem';
import { requestLog } from '#lib/log';
import { JOURNEY_COOKIE, openJourney } from '#lib/people/provider/begin';
import { providerName } from '#lib/people/provider/configuration';
import { finishAtProvider } from '#lib/people/provider/finish';
import { deviceOf } from '#lib/people/sessions/device';
import { enter, leadBack } from '../../_answers/enter.ts';

const query = z.string().max(8_000);

/** Where the provider sends people back to. What it says is believed only by the browser that was sent there. */
export async function GET(request: Request): Promise<Response> {
  const said = query.safeParse(new URL(request.url).search);
  if (!said.success || providerName() === null) return problem(404, { type: 'not-found', title: 'There is nothing at this address.' });
  const jar = await cookies();
  const journey = await openJourney(jar.get(JOURNEY_COOKIE.name)?.value);
  jar.set({ ...JOURNEY_COOKIE, value: '', maxAge: 0 });
  if (!journey) return leadBack({ code: 'provider-denied', email: '' }, '/sign-in', '/newsroom');
  try {
    const finished = await finishAtProvider(said.data, journey, deviceOf(request.headers.get('user-agent')));
    if (finished.ok) return await enter(finished.value, journey.next);
    return await leadBack(
      { code: finished.code === 'unknown' ? 'provider-unknown' : 'provider-denied', email: '' },
      '/sign-in',
      journey.next,
    );
  } catch (error) {
    requestLog(requestIdOf(request.headers)).warn({ err: error }, 'nobody could be signed in by the provider');
    return leadBack({ code: isDatabaseAway(error) ? 'unavailable' : 'provider-away', email: '' }, '/sign-in', journey.next);
  }
}
