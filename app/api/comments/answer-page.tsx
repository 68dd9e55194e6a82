import { CommentForm, type CommentFormProps } from '#components/reader/comments/comment-form.tsx';
import { translator } from '#lib/messages/translator';

const FORM = /<comment-form\b[\s\S]*?<\/comment-form>/;
const HEADERS = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'x-robots-tag': 'noindex' };

/**
 * The story's own page with another form in it: what a reader without JavaScript gets. Where there is no such page (the story
 * was taken away, the front door cannot be asked), a bare page holds the form, so that nothing typed is lost.
 * @param storyHtml the finished page of the story, or null
 * @param storyPath where the story is, or null
 */
export async function answerPage(
  form: CommentFormProps,
  {
    status,
    storyHtml,
    storyPath,
    headers,
  }: { status: number; storyHtml: string | null; storyPath: string | null; headers?: Record<string, string> },
): Promise<Response> {
  // A static import would make Next refuse the module: React's renderer is not for server components, which this is not.
  const { renderToStaticMarkup } = await import('react-dom/server');
  const markup = renderToStaticMarkup(<CommentForm {...form} />);
  const html =
    storyHtml && FORM.test(storyHtml)
      ? storyHtml.replace(FORM, () => markup)
      : `<!doctype html>${renderToStaticMarkup(<BarePage form={form} storyPath={storyPath} />)}`;
  return new Response(html, { status, headers: { ...HEADERS, ...headers } });
}

function BarePage({ form, storyPath }: { form: CommentFormProps; storyPath: string | null }) {
  const t = translator(form.locale, 'comments');
  return (
    <html lang={form.locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{t('heading')}</title>
      </head>
      <body>
        <main>
          <CommentForm {...form} />
          {storyPath && (
            <p>
              <a href={storyPath}>{t('backToStory')}</a>
            </p>
          )}
        </main>
      </body>
    </html>
  );
}
