import { staffRoute } from '#lib/auth/staff-action';
import { problem } from '#lib/http/problem';
import { readBody } from '#lib/http/read-body';
import { lookAtComment } from '#lib/moderation/live/look-at-comment';
import { presenceInput } from '#lib/moderation/live/schema';

const MAX_BYTES = 200;

/** Says which comment this moderator has before them: `{ commentId }`, null for none. A route and no action: a page that is left still says so. */
export const POST = staffRoute('moderate', async (request, staff) => {
  const body = await readBody(request, MAX_BYTES);
  const input = body.ok ? presenceInput.safeParse(parseJson(body.value)) : null;
  if (!input?.success) return problem(422, { type: 'invalid', title: 'Name one comment by its number, or null.' });
  await lookAtComment(staff, input.data);
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
});

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
