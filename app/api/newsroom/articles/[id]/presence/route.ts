import { attendStory } from '#lib/articles/presence/attend-story';
import { attendInput } from '#lib/articles/presence/schema';
import { articleIdInAddress } from '#lib/articles/schema';
import { staffRoute } from '#lib/auth/staff-action';
import { problem } from '#lib/http/problem';
import { readBody } from '#lib/http/read-body';

type Context = { params: Promise<{ id: string }> };

const MAX_BYTES = 400;
const NO_STORE = { 'cache-control': 'no-store' };

/** A page of the editor says that it is there and hears who else is. A route and no action: a page that is left still says so. */
export const POST = staffRoute<Context>('write', async (request, staff, { params }) => {
  const articleId = articleIdInAddress.safeParse((await params).id);
  const body = await readBody(request, MAX_BYTES);
  const input = body.ok ? attendInput.safeParse(parseJson(body.value)) : null;
  if (!input?.success) return problem(422, { type: 'invalid', title: 'Say which page this is and what it wants.' });
  const attended = articleId.success ? await attendStory(staff, { articleId: articleId.data, ...input.data }) : null;
  if (!attended?.ok) return problem(404, { type: 'not-found', title: 'There is no such article among yours.' });
  return attended.value ? Response.json(attended.value, { headers: NO_STORE }) : new Response(null, { status: 204, headers: NO_STORE });
});

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
