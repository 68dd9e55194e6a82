import { z } from 'zod';
import { MAX_SOUND_BYTES, uploadQuery } from '#lib/attachments/schema';
import { fieldsOf } from '#lib/auth/invalid-fields';
import { staffRoute } from '#lib/auth/staff-action';
import { problem } from '#lib/http/problem';
import { readBody } from '#lib/http/read-body';
import { type ReplaceRefusal, replaceItem } from '#lib/media/library/replace-item';
import { itemIdInAddress } from '#lib/media/library/schema';
import { take } from '#lib/rate-limit/take';

type Context = { params: Promise<{ id: string }> };

const asked = z.strictObject({ id: itemIdInAddress, version: itemIdInAddress, name: uploadQuery.shape.name });

/** Puts the file in the body in the place of an item, over the version named in `?version=`, under `?name=`; answers with its new version. */
export const PUT = staffRoute<Context>('keep-media', async (request, staff, { params }) => {
  const { id } = await params;
  const query = asked.safeParse({ id, ...Object.fromEntries(new URL(request.url).searchParams) });
  if (!query.success) return problem(422, { type: 'invalid', title: 'This names no item.', fields: fieldsOf(query.error) });
  const allowed = await take('attachment', String(staff.id));
  if (!allowed.ok)
    return problem(429, { type: 'too-many', title: 'Too many files.' }, { 'retry-after': String(allowed.retryAfterSeconds) });
  const body = await readBody(request, MAX_SOUND_BYTES);
  if (!body.ok) return refused('attachment-size');
  const { name: fileName, ...place } = query.data;
  const replaced = await replaceItem(staff, { ...place, bytes: body.value, fileName });
  return replaced.ok ? Response.json(replaced.value, { headers: { 'cache-control': 'no-store' } }) : refused(replaced.code);
});

const refused = (code: ReplaceRefusal['code']): Response =>
  problem(STATUS[code], { type: code, title: 'This file cannot take its place.' });

const STATUS = {
  'not-found': 404,
  conflict: 409,
  'other-kind': 415,
  'picture-type': 415,
  'picture-size': 413,
  'picture-pixels': 422,
  'picture-broken': 422,
  'attachment-type': 415,
  'attachment-size': 413,
  'sound-broken': 422,
  'sound-length': 422,
} as const;
