import { connection } from 'next/server';
import { answerSitemap } from '#lib/sitemaps/answer-sitemap';

export const GET = (request: Request) => answer(request);
export const HEAD = (request: Request) => answer(request);

/** The list of all sitemaps. */
async function answer(request: Request): Promise<Response> {
  await connection();
  return answerSitemap(request, 'index');
}
