import { z } from 'zod';
import { preferredLocale } from '#lib/http/language';
import { problem } from '#lib/http/problem';
import { siteLocale } from '#lib/site/reader-side';
import { docsHtml } from './_page/docs-html.tsx';

const query = z.strictObject({ lang: z.enum(['vi', 'en']).optional() });

/** The interface explained to people: one page without scripts, in the language of `?lang=`, or that the browser prefers. */
export async function GET(request: Request): Promise<Response> {
  const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return problem(422, { type: 'invalid', title: 'The language is vi or en.' });
  const locale = asked.data.lang ?? preferredLocale(request.headers, siteLocale());
  return new Response(await docsHtml(locale), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=300',
      vary: 'Accept-Language',
      'content-language': locale,
    },
  });
}
