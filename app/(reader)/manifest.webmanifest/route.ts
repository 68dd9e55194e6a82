import { readSettings } from '#lib/cache/reads';
import { iconPath } from '#lib/site/icons/sizes';
import { siteLocale } from '#lib/site/reader-side';
import { wordsOf } from '#lib/site/view';

const PAPER = '#fbf9f4';

/** What a device needs to know to keep the paper beside its other programs. */
export async function GET(): Promise<Response> {
  const settings = await readSettings();
  const { name, tagline } = wordsOf(settings, siteLocale());
  const { icon } = settings.masthead;
  const manifest = {
    id: '/',
    name,
    short_name: name,
    description: tagline,
    lang: siteLocale(),
    start_url: '/',
    scope: '/',
    // With a way back and anew: a paper is walked through by links.
    display: 'minimal-ui',
    background_color: PAPER,
    theme_color: PAPER,
    categories: ['news'],
    icons: [
      { src: icon ? iconPath(icon.key, '192') : '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: icon ? iconPath(icon.key, '512') : '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      {
        src: icon ? iconPath(icon.key, 'maskable-512') : '/icons/maskable-512.png',
        sizes: '512x512',
        type: 'image/png',
        purpose: 'maskable',
      },
      ...(icon ? [] : [{ src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' }]),
    ],
  };
  return Response.json(manifest, { headers: { 'content-type': 'application/manifest+json' } });
}
