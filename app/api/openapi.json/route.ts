import { z } from 'zod';
import { problem } from '#lib/http/problem';
import { writeDocument } from '#lib/rest/openapi/write-document';

const query = z.strictObject({ lang: z.enum(['vi', 'en']).default('en') });

/** The interface as OpenAPI 3.1, for machines; `?lang=vi` says it in Vietnamese. The same until the paper is started anew. */
export async function GET(request: Request): Promise<Response> {
  const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return problem(422, { type: 'invalid', title: 'The language is vi or en.' });
  return new Response(JSON.stringify(writeDocument(asked.data.lang)), {
    headers: { 'content-type': 'application/vnd.oai.openapi+json;version=3.1', 'cache-control': 'public, max-age=300' },
  });
}
