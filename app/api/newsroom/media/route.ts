import { staffRoute } from '#lib/auth/staff-action';
import { problem } from '#lib/http/problem';
import { readBody } from '#lib/http/read-body';
import { MAX_UPLOAD_BYTES } from '#lib/media/formats';
import { type PictureRefusal, savePicture } from '#lib/media/save-picture';
import { take } from '#lib/rate-limit/take';

/** Takes a picture as the body of the request, whatever type it says it is; answers with its id and its sizes. */
export const POST = staffRoute('write', async (request, staff) => {
  const allowed = await take('upload', String(staff.id));
  if (!allowed.ok)
    return problem(429, { type: 'too-many', title: 'Too many pictures.' }, { 'retry-after': String(allowed.retryAfterSeconds) });
  const body = await readBody(request, MAX_UPLOAD_BYTES);
  if (!body.ok) return refused('picture-size');
  const saved = await savePicture({ bytes: body.value, personId: staff.id });
  return saved.ok ? Response.json(saved.value, { status: 201, headers: { 'cache-control': 'no-store' } }) : refused(saved.code);
});

const refused = (code: PictureRefusal['code']): Response => problem(STATUS[code], { type: code, title: 'This picture cannot be taken.' });

const STATUS = { 'picture-type': 415, 'picture-size': 413, 'picture-pixels': 422, 'picture-broken': 422 } as const;
