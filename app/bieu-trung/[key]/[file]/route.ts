import { z } from 'zod';
import { problem } from '#lib/http/problem';
import { readIcon } from '#lib/site/icons/make-icons';

type Context = { params: Promise<{ key: string; file: string }> };

const address = z.strictObject({ key: z.string(), file: z.string() });

export const GET = (request: Request, context: Context) => answer(request, context);
export const HEAD = (request: Request, context: Context) => answer(request, context);

// A picture is never anything but a picture, whoever opens its address on its own.
const ALWAYS = { 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "default-src 'none'; sandbox" };

/** An icon made from the paper's logo. */
async function answer(request: Request, { params }: Context): Promise<Response> {
  const { key, file } = address.parse(await params);
  const png = await readIcon(key, file);
  if (!png) return problem(404, { type: 'not-found', title: 'Not Found' }, ALWAYS);
  const headers = {
    ...ALWAYS,
    'Cache-Control': 'public, max-age=31536000, immutable',
    'Content-Type': 'image/png',
    ETag: `"${key}-${file}"`,
  };
  if (request.headers.get('if-none-match')?.includes(headers.ETag)) return new Response(null, { status: 304, headers });
  return new Response(request.method === 'HEAD' ? null : png, { headers });
}
