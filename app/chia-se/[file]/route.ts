import { problem } from '#lib/http/problem';
import { findSharePicture } from '#lib/share-pictures/find-share-picture';

type Context = { params: Promise<{ file: string }> };

export const GET = (request: Request, context: Context) => answer(request, context);
export const HEAD = (request: Request, context: Context) => answer(request, context);

// A picture is never anything but a picture, whoever opens its address on its own.
const ALWAYS = { 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "default-src 'none'; sandbox" };
const KEPT_FOR_EVER = 'public, max-age=31536000, immutable';

async function answer(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  const found = await findSharePicture(file);
  switch (found.code) {
    case 'found': {
      const headers = { ...ALWAYS, 'Cache-Control': KEPT_FOR_EVER, 'Content-Type': 'image/png', ETag: `"${file}"` };
      if (request.headers.get('if-none-match')?.includes(headers.ETag)) return new Response(null, { status: 304, headers });
      return new Response(request.method === 'HEAD' ? null : found.png, { headers });
    }
    case 'moved':
      return new Response(null, { status: 307, headers: { ...ALWAYS, Location: found.path, 'Cache-Control': 'public, max-age=60' } });
    case 'busy':
      return problem(503, { type: 'busy', title: 'Try again in a moment' }, { ...ALWAYS, 'Retry-After': '10' });
    case 'not-found':
      return problem(404, { type: 'not-found', title: 'Not Found' }, ALWAYS);
  }
}
