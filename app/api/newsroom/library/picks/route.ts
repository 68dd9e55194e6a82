import { fieldsOf } from '#lib/auth/invalid-fields';
import { staffRoute } from '#lib/auth/staff-action';
import { problem } from '#lib/http/problem';
import { listPicks } from '#lib/media/library/list-picks';
import { picksInput } from '#lib/media/library/schema';

/** What the library offers to choose from: `?kind=picture|file`, `q`, `mine=1`, and `after` as the page before named it. */
export const GET = staffRoute('write', async (request, staff) => {
  const asked = picksInput.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return problem(422, { type: 'invalid', title: 'This asks for nothing.', fields: fieldsOf(asked.error) });
  return Response.json(await listPicks(staff, asked.data), { headers: { 'cache-control': 'no-store' } });
});
