import type { Locale } from '#lib/messages/translator';
import { DocsPage } from './docs-page.tsx';

const made = new Map<Locale, Promise<string>>();

/** The page as HTML, made once in each language. */
export function docsHtml(locale: Locale): Promise<string> {
  let html = made.get(locale);
  if (!html) {
    html = render(locale);
    made.set(locale, html);
  }
  return html;
}

async function render(locale: Locale): Promise<string> {
  // A static import would make Next refuse the module: React's renderer is not for server components, which this is not.
  const { renderToStaticMarkup } = await import('react-dom/server');
  return `<!doctype html>${renderToStaticMarkup(<DocsPage locale={locale} />)}`;
}
