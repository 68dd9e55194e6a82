import { type HotFixRefusal, publishHotFix } from '#lib/articles/hot-fix/publish-hot-fix';
import { hotFixInput } from '#lib/articles/hot-fix/schema';
import { readDraft } from '#lib/articles/read-draft';
import { articleIdInAddress } from '#lib/articles/schema';
import { fieldsOf } from '#lib/auth/invalid-fields';
import { staffRoute } from '#lib/auth/staff-action';
import { problem } from '#lib/http/problem';

type Context = { params: Promise<{ id: string }> };

const NO_STORE = { 'cache-control': 'no-store' };
const UNREADABLE = { 'too-large': 413, unsupported: 415, unreadable: 400 } as const;

/** Changes what readers have at once, past the waiting draft. A route and no action, because a story is longer than an action may be. */
export const PUT = staffRoute<Context>('publish', async (request, staff, { params }) => {
  const articleId = articleIdInAddress.safeParse((await params).id);
  if (!articleId.success) return refused({ code: 'not-found' });
  const sent = await readDraft(request);
  if (!sent.ok) return problem(UNREADABLE[sent.code], { type: sent.code, title: 'Send the story as JSON of at most 2 MB.' });
  const input = hotFixInput.safeParse(sent.value);
  if (!input.success) return problem(422, { type: 'invalid', title: 'The story is not as it should be.', fields: fieldsOf(input.error) });
  const fixed = await publishHotFix(staff, { articleId: articleId.data, ...input.data });
  return fixed.ok ? Response.json(fixed.value, { headers: NO_STORE }) : refused(fixed);
});

function refused(refusal: HotFixRefusal): Response {
  switch (refusal.code) {
    case 'not-found':
      return problem(404, { type: 'not-found', title: 'There is no such article.' });
    case 'forbidden':
      return problem(403, { type: 'forbidden', title: 'You may not publish in this section.' });
    case 'moved':
      return problem(409, { type: 'moved', title: 'Readers have another version meanwhile.', live: refusal.live });
    case 'embargoed':
      return problem(409, { type: 'embargoed', title: 'Nobody may publish it yet.', until: refusal.until });
    case 'not-ready':
    case 'needs-other-eyes':
      return problem(409, { type: refusal.code, title: 'Somebody else must find it ready first.' });
    case 'rights-over':
      return problem(409, { type: 'rights-over', title: 'It shows what may be used no more.', items: refusal.items });
    case 'incomplete':
      return problem(422, { type: 'incomplete', title: 'Something is missing.', missing: refusal.missing });
    case 'unknown-section':
    case 'unknown-picture':
    case 'unknown-term':
    case 'unknown-attachment':
      return problem(422, { type: refusal.code, title: 'The story names what is not there.' });
  }
}
