import { fieldsOf } from '#lib/auth/invalid-fields';
import { staffRoute } from '#lib/auth/staff-action';
import { problem } from '#lib/http/problem';
import { beginImport } from '#lib/imports/begin-import';
import { uploadQuery } from '#lib/imports/schema';
import { MAX_IMPORT_BYTES } from '#lib/imports/uploads/limits';

/** Takes a file to be brought in as the body of the request, under `?name=` and `?options=` (JSON); answers with the number of its dry run. */
export const POST = staffRoute('move-paper', async (request, staff) => {
  const query = uploadQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success)
    return problem(422, { type: 'invalid', title: 'The import needs a name and options.', fields: fieldsOf(query.error) });
  const isTooLarge = Number(request.headers.get('content-length') ?? 0) > MAX_IMPORT_BYTES;
  if (!request.body || isTooLarge) return problem(413, { type: 'too-large', title: 'This file cannot be taken.' });
  const begun = await beginImport(staff, query.data, request.body);
  if (begun.ok) return Response.json(begun.value, { status: 201, headers: { 'cache-control': 'no-store' } });
  return problem(begun.code === 'too-large' ? 413 : 422, { type: begun.code, title: 'This file cannot be taken.' });
});
