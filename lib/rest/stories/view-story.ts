import type { z } from 'zod';
import { type ArticleDocument, documentText } from '../../articles/document.ts';
import type { StoryView } from '../../articles/stories/view.ts';
import { type Picture, renditionPath } from '../../media/formats.ts';
import { siteUrl } from '../../site/reader-side.ts';
import type { storyAnswer, storySummary } from '../answers.ts';
import type { RenderBody } from '../operation.ts';
import { absoluteHtml } from './absolute-html.ts';
import type { ListedStory } from './store.ts';

/** The largest size of a picture, where anybody can fetch it. */
export function pictureFile({ key, width, height }: Picture): { url: string; width: number; height: number } {
  return { url: `${siteUrl()}${renditionPath(key, width, 'webp')}`, width, height };
}

/** A story as lists of the interface show it. */
export function summaryOf(story: ListedStory): z.input<typeof storySummary> {
  const { id, version, locale, path, kicker, title, lead, byline, section, terms, publishedAt, updatedAt, picture, shownComments } = story;
  return {
    id,
    version,
    locale,
    path,
    kicker,
    title,
    lead,
    byline,
    section,
    terms,
    url: `${siteUrl()}${path}`,
    publishedAt: publishedAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    picture: picture && { ...pictureFile(picture.picture), alt: picture.alt },
    comments: shownComments,
  };
}

/** A story whole. */
export async function storyOf(story: StoryView, renderBody: RenderBody): Promise<z.input<typeof storyAnswer>> {
  const { leadSource, body, source, corrections, translation, pictures } = story;
  return {
    ...summaryOf(story),
    leadSource,
    body,
    source,
    translation,
    bodyHtml: absoluteHtml(await renderBody(story), siteUrl()),
    text: documentText(body as ArticleDocument),
    pictures: Object.entries(pictures).map(([mediaId, picture]) => ({ mediaId: Number(mediaId), ...pictureFile(picture) })),
    corrections: corrections.map(({ text, correctedAt }) => ({ text, correctedAt: correctedAt.toISOString() })),
  };
}
