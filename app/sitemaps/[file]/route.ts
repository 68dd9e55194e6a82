import { connection } from 'next/server';
import { answerSitemap } from '#lib/sitemaps/answer-sitemap';

type Context = { params: Promise<{ file: string }> };

export const GET = (request: Request, context: Context) => answer(request, context);
export const HEAD = (request: Request, context: Context) => answer(request, context);

async function answer(request: Request, { params }: Context): Promise<Response> {
  await connection();
  const { file } = await params;
  return answerSitemap(request, file.replace(/\.xml$/, ''));
}
