import { namedSession } from '#lib/auth/session';
import { staffRoute } from '#lib/auth/staff-action';
import { methodNotAllowed } from '#lib/http/method-not-allowed';
import { problem } from '#lib/http/problem';
import { deskEventsQuery } from '#lib/moderation/live/schema';
import { deskHub } from '#lib/moderation/live/shared-hub';

/** Nobody on the way may keep it, compress it or hold it back. */
const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

/** What happens on the desk, as it happens: server-sent events (`DeskEvents`), for a quarter of an hour at most. */
export const GET = staffRoute('moderate', async (request, staff) => {
  const query = deskEventsQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return problem(400, { type: 'invalid', title: 'Name the cards by their numbers, at most 200.' });
  const sessionId = await namedSession();
  if (!sessionId) return problem(401, { type: 'signed-out', title: 'Nobody is signed in.' });
  const opened = await deskHub().open({ sessionId, staff, cards: query.data.cards ?? [], left: request.signal });
  if (opened.ok) return new Response(opened.value, { headers: HEADERS });
  return opened.code === 'too-many'
    ? problem(429, { type: 'too-many', title: 'Too many desks of yours are open.' }, { 'retry-after': '60' })
    : problem(503, { type: 'closing', title: 'The paper is being stopped.' }, { 'retry-after': '5' });
});

const notAllowed = methodNotAllowed('GET');

// Next would answer HEAD by opening a stream that nobody reads.
export { notAllowed as HEAD };
