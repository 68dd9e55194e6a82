import { type AttachmentRefusal, saveAttachment } from '#lib/attachments/save-attachment';
import { MAX_ATTACHMENT_BYTES, uploadQuery } from '#lib/attachments/schema';
import { fieldsOf } from '#lib/auth/invalid-fields';
import { staffRoute } from '#lib/auth/staff-action';
import { problem } from '#lib/http/problem';
import { readBody } from '#lib/http/read-body';
import { take } from '#lib/rate-limit/take';

/** Takes a PDF as the body of the request, whatever type it says it is, under `?name=`; answers with its id, name and size. */
export const POST = staffRoute('write', async (request, staff) => {
  const query = uploadQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return problem(422, { type: 'invalid', title: 'The file needs a name.', fields: fieldsOf(query.error) });
  const allowed = await take('attachment', String(staff.id));
  if (!allowed.ok)
    return problem(429, { type: 'too-many', title: 'Too many files.' }, { 'retry-after': String(allowed.retryAfterSeconds) });
  const body = await readBody(request, MAX_ATTACHMENT_BYTES);
  if (!body.ok) return refused('attachment-size');
  const saved = await saveAttachment({ bytes: body.value, fileName: query.data.name, personId: staff.id });
  return saved.ok ? Response.json(saved.value, { status: 201, headers: { 'cache-control': 'no-store' } }) : refused(saved.code);
});

const refused = (code: AttachmentRefusal['code']): Response => problem(STATUS[code], { type: code, title: 'This file cannot be taken.' });

const STATUS = { 'attachment-type': 415, 'attachment-size': 413 } as const;
