import { findNoteBoard } from '#lib/articles/notes/find-note-board';
import { noteBoardQuery } from '#lib/articles/notes/schema';
import { articleIdInAddress } from '#lib/articles/schema';
import { staffRoute } from '#lib/auth/staff-action';
import { problem } from '#lib/http/problem';

type Context = { params: Promise<{ id: string }> };

const NO_STORE = { 'cache-control': 'no-store' };

/** The notes on a story (`NoteBoard`); 204 while they are still those of the edition `?known=`. */
export const GET = staffRoute<Context>('write', async (request, staff, { params }) => {
  const articleId = articleIdInAddress.safeParse((await params).id);
  const query = noteBoardQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return problem(400, { type: 'invalid', title: 'An edition is a number.' });
  const board = articleId.success ? await findNoteBoard(staff, articleId.data, query.data.known) : null;
  if (!board) return problem(404, { type: 'not-found', title: 'There is no such article among yours.' });
  return board === 'same' ? new Response(null, { status: 204, headers: NO_STORE }) : Response.json(board, { headers: NO_STORE });
});
