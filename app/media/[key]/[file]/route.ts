import { Readable } from 'node:stream';
import { readRendition } from '#lib/media/read-rendition';

type Context = { params: Promise<{ key: string; file: string }> };

export const GET = (request: Request, context: Context) => answer(request, context);
export const HEAD = (request: Request, context: Context) => answer(request, context);

// A picture is never anything but a picture, whoever opens its address on its own.
const ALWAYS = { 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "default-src 'none'; sandbox" };

async function answer(request: Request, { params }: Context): Promise<Response> {
  const { key, file } = await params;
  const rendition = await readRendition(key, file);
  if (!rendition) return notFound();
  // The bytes under one address never change: a new picture has a new key.
  const etag = `"${key}-${file}"`;
  const headers = { ...ALWAYS, 'Cache-Control': 'public, max-age=31536000, immutable', ETag: etag };
  if (isKnown(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  const body = request.method === 'HEAD' ? null : toBody(await rendition.stream());
  // Next 16.4 drops Content-Length on its way out (server/send-response.js); the answer itself is whole without it.
  return new Response(body, { headers: { ...headers, 'Content-Type': rendition.type, 'Content-Length': String(rendition.bytes) } });
}

// Node's web streams and the browser's are one thing under two type names.
const toBody = (stream: Readable): ReadableStream => Readable.toWeb(stream) as ReadableStream;

/** RFC 9110 §13.1.2: a list or `*`, compared weakly. */
const isKnown = (condition: string | null, etag: string): boolean =>
  (condition ?? '').split(',').some((one) => ['*', etag, `W/${etag}`].includes(one.trim()));

const notFound = (): Response =>
  Response.json(
    { type: 'about:blank', title: 'Not Found', status: 404 },
    { status: 404, headers: { ...ALWAYS, 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' } },
  );
