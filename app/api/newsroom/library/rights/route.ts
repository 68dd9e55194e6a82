import { fieldsOf } from '#lib/auth/invalid-fields';
import { staffRoute } from '#lib/auth/staff-action';
import { problem } from '#lib/http/problem';
import { listRightsWarnings } from '#lib/media/library/list-rights-warnings';
import { rightsInput } from '#lib/media/library/schema';

/** Of these pictures and files (`?pictures=1,2&files=3`) those that may be used no more, or not much longer. */
export const GET = staffRoute('write', async (request, staff) => {
  const asked = rightsInput.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return problem(422, { type: 'invalid', title: 'These are no numbers.', fields: fieldsOf(asked.error) });
  return Response.json({ warnings: await listRightsWarnings(staff, asked.data) }, { headers: { 'cache-control': 'no-store' } });
});
