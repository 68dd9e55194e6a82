const LARGEST_ID = 2 ** 31 - 1;

/**
 * The public path of a story: `/{section}/{slug}-{id}`. The id finds it; the words are for people.
 * @param story `prefix` is what the paths of its edition begin with (`pathPrefix` in lib/site/reader-side.ts)
 */
export const storyPath = (story: { prefix?: string; sectionSlug: string; slug: string; id: number }): string =>
  `${story.prefix ?? ''}/${story.sectionSlug}/${story.slug}-${story.id}`;

/**
 * Reads the last segment of a story's path, `{slug}-{id}`.
 * @returns null when it cannot be one: no id, a leading zero, an id beyond what the database counts to
 */
export function parseStorySegment(segment: string): { slug: string; id: number } | null {
  const match = /^([a-z0-9]+(?:-[a-z0-9]+)*)-([1-9][0-9]{0,9})$/.exec(segment);
  const [, slug, digits] = match ?? [];
  if (!slug || !digits || Number(digits) > LARGEST_ID) return null;
  return { slug, id: Number(digits) };
}
