import { Readable } from 'node:stream';
import { staffRoute } from '#lib/auth/staff-action';
import { fetchExport } from '#lib/exports/runs/fetch-export';
import { exportInAddress } from '#lib/exports/runs/schema';
import { byteRange } from '#lib/http/byte-range';
import { problem } from '#lib/http/problem';

/** The archive of an export, or the part of it that was not fetched yet; each time is a line in the log. */
export const GET = staffRoute<{ params: Promise<{ id: string }> }>('move-paper', async (request, staff, { params }) => {
  const id = exportInAddress.safeParse((await params).id);
  const fetched = id.success ? await fetchExport(staff, id.data) : null;
  if (!fetched?.ok) return problem(404, { type: 'not-found', title: 'There is no such archive, or not any more.' });
  const { name, bytes, read } = fetched.value;
  const range = byteRange(request.headers.get('range'), bytes);
  if (range === 'unsatisfiable') return new Response(null, { status: 416, headers: { 'content-range': `bytes */${bytes}` } });
  const { start, end } = range ?? { start: 0, end: bytes - 1 };
  return new Response(Readable.toWeb(read(range)) as ReadableStream, {
    status: range ? 206 : 200,
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${name}"`,
      'content-length': String(end - start + 1),
      'accept-ranges': 'bytes',
      'cache-control': 'no-store',
      ...(range && { 'content-range': `bytes ${start}-${end}/${bytes}` }),
    },
  });
});
