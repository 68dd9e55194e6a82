import type { AttachmentRefusal } from '#lib/attachments/save-attachment';
import { MAX_SOUND_BYTES, uploadQuery } from '#lib/attachments/schema';
import { fieldsOf } from '#lib/auth/invalid-fields';
import { staffRoute } from '#lib/auth/staff-action';
import { problem } from '#lib/http/problem';
import { readBody } from '#lib/http/read-body';
import { addAttachment } from '#lib/media/library/add-file';
import { take } from '#lib/rate-limit/take';

/**
 * Takes a PDF or a sound as the body of the request, whatever type it says it is, under `?name=`; answers with its id, name and size, and
 * whether the library knew it before.
 */
export const POST = staffRoute('write', async (request, staff) => {
  const query = uploadQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return problem(422, { type: 'invalid', title: 'The file needs a name.', fields: fieldsOf(query.error) });
  const allowed = await take('attachment', String(staff.id));
  if (!allowed.ok)
    return problem(429, { type: 'too-many', title: 'Too many files.' }, { 'retry-after': String(allowed.retryAfterSeconds) });
  const body = await readBody(request, MAX_SOUND_BYTES);
  if (!body.ok) return refused('attachment-size');
  const added = await addAttachment(staff, { bytes: body.value, fileName: query.data.name });
  if (!added.ok) return refused(added.code);
  const { item, isKnown, foundCaption } = added.value;
  return Response.json(
    { id: item.attachmentId, attachment: item.file, itemId: item.id, isKnown, caption: item.caption || foundCaption },
    { status: isKnown ? 200 : 201, headers: { 'cache-control': 'no-store' } },
  );
});

const refused = (code: AttachmentRefusal['code']): Response => problem(STATUS[code], { type: code, title: 'This file cannot be taken.' });

const STATUS = { 'attachment-type': 415, 'attachment-size': 413, 'sound-broken': 422, 'sound-length': 422 } as const;
