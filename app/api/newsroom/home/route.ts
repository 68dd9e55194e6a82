import { staffRoute } from '#lib/auth/staff-action';
import { newerBoardQuery } from '#lib/home/schema';
import { findNewerBoard } from '#lib/home/store';
import { problem } from '#lib/http/problem';

const NO_STORE = { 'cache-control': 'no-store' };

/** The front page's board (`Board`) for a page that is open on it; 204 while it is still the one with the version `?known=`. */
export const GET = staffRoute('arrange-home', async (request) => {
  const query = newerBoardQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return problem(400, { type: 'invalid', title: 'Say which edition, and which version is known.' });
  const board = await findNewerBoard(query.data.edition, query.data.known);
  return board ? Response.json(board, { headers: NO_STORE }) : new Response(null, { status: 204, headers: NO_STORE });
});
