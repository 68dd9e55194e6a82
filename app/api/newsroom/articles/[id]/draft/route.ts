import { readCurrentDraft } from '#lib/articles/read-current-draft';
import { readDraft } from '#lib/articles/read-draft';
import { type SaveRefusal, saveDraft } from '#lib/articles/save-draft';
import { articleIdInAddress, saveDraftInput } from '#lib/articles/schema';
import { fieldsOf } from '#lib/auth/invalid-fields';
import { staffRoute } from '#lib/auth/staff-action';
import { problem } from '#lib/http/problem';

type Context = { params: Promise<{ id: string }> };

const NO_STORE = { 'cache-control': 'no-store' };
const UNREADABLE = { 'too-large': 413, unsupported: 415, unreadable: 400 } as const;

/** Saves a draft over the version it was made from. A route and no action, so that a tab that is closed still finishes. */
export const PUT = staffRoute<Context>('write', async (request, staff, { params }) => {
  const articleId = articleIdInAddress.safeParse((await params).id);
  if (!articleId.success) return refused({ code: 'not-found' });
  const sent = await readDraft(request);
  if (!sent.ok) return problem(UNREADABLE[sent.code], { type: sent.code, title: 'Send the draft as JSON of at most 2 MB.' });
  const input = saveDraftInput.safeParse(sent.value);
  if (!input.success) return problem(422, { type: 'invalid', title: 'The draft is not as it should be.', fields: fieldsOf(input.error) });
  const saved = await saveDraft(staff, { articleId: articleId.data, ...input.data });
  return saved.ok ? Response.json(saved.value, { headers: NO_STORE }) : refused(saved);
});

/** The draft as it stands now: for a page on which somebody reads along. */
export const GET = staffRoute<Context>('write', async (_request, staff, { params }) => {
  const articleId = articleIdInAddress.safeParse((await params).id);
  const current = articleId.success ? await readCurrentDraft(staff, articleId.data) : null;
  return current ? Response.json(current, { headers: NO_STORE }) : refused({ code: 'not-found' });
});

function refused(refusal: SaveRefusal): Response {
  switch (refusal.code) {
    case 'not-found':
      return problem(404, { type: 'not-found', title: 'There is no such article among yours.' });
    case 'conflict':
      return problem(409, {
        type: 'conflict',
        title: 'Somebody saved in between.',
        theirs: refusal.theirs,
        pictures: refusal.pictures,
        attachments: refusal.attachments,
      });
    case 'in-review':
      return problem(409, { type: 'in-review', title: 'The draft lies with the desk.' });
    case 'foreign-section':
      return problem(403, { type: 'foreign-section', title: 'You put no stories into that section.' });
    case 'unknown-section':
    case 'unknown-picture':
    case 'unknown-term':
    case 'unknown-attachment':
      return problem(422, { type: refusal.code, title: 'The draft names what is not there.' });
  }
}
