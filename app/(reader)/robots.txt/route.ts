import { pathPrefix, pathWords } from '#lib/site/paths';
import { siteUrl } from '#lib/site/reader-side';

/** What is nobody's to index: staff, interfaces, thanks for comments, reports of them, and searches, of which there is no end. */
const CLOSED = [
  '/newsroom',
  '/sign-in',
  '/api/',
  '/binh-luan/',
  '/duyet-thu/',
  '/dat-mat-khau',
  '/loi-moi/',
  '/xem-truoc/',
  ...(['vi', 'en'] as const).flatMap((locale) => [
    `${pathPrefix(locale)}/${pathWords(locale).search}`,
    `${pathPrefix(locale)}/${pathWords(locale).report}/`,
  ]),
];

export function GET(): Response {
  const lines = ['User-agent: *', ...CLOSED.map((path) => `Disallow: ${path}`), 'Allow: /', '', `Sitemap: ${siteUrl()}/sitemap.xml`, ''];
  return new Response(lines.join('\n'), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
