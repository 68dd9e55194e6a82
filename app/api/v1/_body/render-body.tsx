import { StoryBody } from '#components/reader/story/story-body.tsx';
import type { RenderBody } from '#lib/rest/operation';

/** A body as readers' pages show it, by the same components. */
export const renderBody: RenderBody = async ({ body, locale, pictures, attachments, named }) => {
  // A static import would make Next refuse the module: React's renderer is not for server components, which this is not.
  const { renderToStaticMarkup } = await import('react-dom/server');
  return renderToStaticMarkup(<StoryBody document={body} locale={locale} pictures={pictures} attachments={attachments} named={named} />);
};
