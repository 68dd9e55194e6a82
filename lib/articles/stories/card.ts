import { z } from 'zod';
import { picture } from '../../media/schema.ts';
import { pathPrefix } from '../../site/paths.ts';
import { storyPath } from '../address.ts';
import type { StoryCard } from './view.ts';

/** A row of the database's `story_card` view. */
export const cardRow = z.object({
  article_id: z.int(),
  locale: z.enum(['vi', 'en']),
  slug: z.string(),
  kicker: z.string(),
  title: z.string(),
  lead: z.string(),
  published_at: z.date(),
  picture_alt: z.string(),
  section: z.object({ id: z.int(), slug: z.string(), name: z.string(), nameEn: z.string() }),
  picture: picture.nullable(),
  shown_comment_count: z.int(),
});
export type CardRow = z.infer<typeof cardRow>;

/** A row of the view as a card; what does not fit its shape is an error of ours. */
export function cardOf(row: unknown): StoryCard {
  const {
    article_id: id,
    locale,
    slug,
    kicker,
    title,
    lead,
    section,
    published_at: publishedAt,
    picture,
    picture_alt,
    shown_comment_count: shownComments,
  } = cardRow.parse(row);
  const path = storyPath({ prefix: pathPrefix(locale), sectionSlug: section.slug, slug, id });
  return { id, locale, path, kicker, title, lead, section, publishedAt, picture: picture && { alt: picture_alt, picture }, shownComments };
}
