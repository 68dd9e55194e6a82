import { Readable } from 'node:stream';
import { contentDisposition } from '#lib/attachments/file-name';
import { readAttachment } from '#lib/attachments/read-attachment';
import { env } from '#lib/env';
import { answerFailure } from '#lib/http/answer-failure';
import { byteRange, sliceStream } from '#lib/http/byte-range';
import { methodNotAllowed } from '#lib/http/method-not-allowed';
import { problem } from '#lib/http/problem';

type Context = { params: Promise<{ key: string; name: string }> };

const notAllowed = methodNotAllowed('GET, HEAD');

export { notAllowed as DELETE, notAllowed as PATCH, notAllowed as POST, notAllowed as PUT };

export const GET = (request: Request, context: Context) => answer(request, context);
export const HEAD = (request: Request, context: Context) => answer(request, context);

async function answer(request: Request, { params }: Context): Promise<Response> {
  try {
    const { key, name } = await params;
    const found = await readAttachment(key, name);
    if (!found) return problem(404, { type: 'not-found', title: 'Not Found' });
    const { attachment, stream } = found;
    const { bytes, type, fileName, sha256 } = attachment;
    const etag = `"${sha256}"`;
    // The bytes under one address never change: a new file has a new key.
    const headers = { ETag: etag, 'Cache-Control': 'public, max-age=31536000, immutable', 'X-Content-Type-Options': 'nosniff' };
    if (isKnown(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });
    const range = isStillThis(request.headers.get('if-range'), etag) ? byteRange(request.headers.get('range'), bytes) : null;
    if (range === 'unsatisfiable') return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${bytes}` } });
    const { start, end } = range ?? { start: 0, end: bytes - 1 };
    const body = request.method === 'HEAD' ? null : toBody(sliceStream(await stream(), { start, end }));
    return new Response(body, {
      status: range ? 206 : 200,
      headers: {
        ...headers,
        'Content-Type': type,
        'Content-Disposition': contentDisposition(fileName),
        'Accept-Ranges': 'bytes',
        'Content-Length': String(end - start + 1),
        ...(range && { 'Content-Range': `bytes ${start}-${end}/${bytes}` }),
      },
    });
  } catch (error) {
    return answerFailure(error, request, env().SITE_LOCALE, 'a file could not be sent');
  }
}

// Node's web streams and the browser's are one thing under two type names.
const toBody = (stream: Readable): ReadableStream => Readable.toWeb(stream) as ReadableStream;

/** RFC 9110 §13.1.2: a list or `*`, compared weakly. */
const isKnown = (condition: string | null, etag: string): boolean =>
  (condition ?? '').split(',').some((one) => ['*', etag, `W/${etag}`].includes(one.trim()));

/** RFC 9110 §13.1.5: a part only of the very file the reader has begun. */
const isStillThis = (condition: string | null, etag: string): boolean => condition === null || condition.trim() === etag;
