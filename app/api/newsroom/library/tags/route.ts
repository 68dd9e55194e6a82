import { fieldsOf } from '#lib/auth/invalid-fields';
import { staffRoute } from '#lib/auth/staff-action';
import { problem } from '#lib/http/problem';
import { listTags } from '#lib/media/library/list-tags';
import { tagsInput } from '#lib/media/library/schema';

/** Tags of the library in which these letters stand (`?q=`), with or without their marks. */
export const GET = staffRoute('write', async (request) => {
  const asked = tagsInput.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return problem(422, { type: 'invalid', title: 'This asks for nothing.', fields: fieldsOf(asked.error) });
  return Response.json({ tags: await listTags(asked.data.q) }, { headers: { 'cache-control': 'no-store' } });
});
