import { uploadQuery } from '#lib/attachments/schema';
import { fieldsOf } from '#lib/auth/invalid-fields';
import { staffRoute } from '#lib/auth/staff-action';
import { problem } from '#lib/http/problem';
import { readBody } from '#lib/http/read-body';
import { MAX_UPLOAD_BYTES } from '#lib/media/formats';
import { addPicture } from '#lib/media/library/add-file';
import type { PictureRefusal } from '#lib/media/save-picture';
import { take } from '#lib/rate-limit/take';

const query = uploadQuery.partial();

/**
 * Takes a picture as the body of the request, whatever type it says it is, under `?name=`; answers with its id, its sizes and what the
 * library knows of it, and whether it knew it before; `words` are those a story begins with, its caption from the file where the library has
 * none yet.
 */
export const POST = staffRoute('write', async (request, staff) => {
  const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return problem(422, { type: 'invalid', title: 'This is no name of a file.', fields: fieldsOf(asked.error) });
  const allowed = await take('upload', String(staff.id));
  if (!allowed.ok)
    return problem(429, { type: 'too-many', title: 'Too many pictures.' }, { 'retry-after': String(allowed.retryAfterSeconds) });
  const body = await readBody(request, MAX_UPLOAD_BYTES);
  if (!body.ok) return refused('picture-size');
  // `uploadQuery` speaks of files; a picture keeps no ending, since what is kept of it is of no such type any more.
  const added = await addPicture(staff, { bytes: body.value, fileName: asked.data.name?.replace(/\.pdf$/, '') ?? '' });
  if (!added.ok) return refused(added.code);
  const { item, isKnown, foundCaption } = added.value;
  const { id: itemId, mediaId: id, picture, alt, caption, credit } = item;
  return Response.json(
    { id, picture, itemId, isKnown, words: { alt, caption: caption || foundCaption, credit } },
    { status: isKnown ? 200 : 201, headers: { 'cache-control': 'no-store' } },
  );
});

const refused = (code: PictureRefusal['code']): Response => problem(STATUS[code], { type: code, title: 'This picture cannot be taken.' });

const STATUS = { 'picture-type': 415, 'picture-size': 413, 'picture-pixels': 422, 'picture-broken': 422 } as const;
