import type { ReactElement } from 'react';
import type { Locale } from '#lib/messages/translator';

const HEADERS = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'x-robots-tag': 'noindex' };

/**
 * A reader page with another form in it: what a reader without JavaScript gets. Where there is no such page (the story
 * was taken away, the front door cannot be asked), a bare page holds the form, so that nothing typed is lost.
 * @param form what stands in the place of `element`
 * @param pageHtml the finished page, or null
 * @param back where the bare page leads, or null
 */
export async function answerPage(
  form: ReactElement,
  {
    element,
    locale,
    heading,
    status,
    pageHtml,
    back,
    headers,
  }: {
    element: 'comment-form' | 'correction-form' | 'report-form' | 'comment-receipt';
    locale: Locale;
    heading: string;
    status: number;
    pageHtml: string | null;
    back: { path: string; label: string } | null;
    headers?: Record<string, string>;
  },
): Promise<Response> {
  // A static import would make Next refuse the module: React's renderer is not for server components, which this is not.
  const { renderToStaticMarkup } = await import('react-dom/server');
  const place = new RegExp(`<${element}\\b[\\s\\S]*?</${element}>`);
  const html =
    pageHtml && place.test(pageHtml)
      ? pageHtml.replace(place, () => renderToStaticMarkup(form))
      : `<!doctype html>${renderToStaticMarkup(
          <BarePage locale={locale} heading={heading} back={back}>
            {form}
          </BarePage>,
        )}`;
  return new Response(html, { status, headers: { ...HEADERS, ...headers } });
}

type BareProps = { locale: Locale; heading: string; back: { path: string; label: string } | null; children: ReactElement };

function BarePage({ locale, heading, back, children }: BareProps) {
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{heading}</title>
      </head>
      <body>
        <main>
          {children}
          {back && (
            <p>
              <a href={back.path}>{back.label}</a>
            </p>
          )}
        </main>
      </body>
    </html>
  );
}
