// The only place where a cache tag is spelled.

/** What a public page was made from; a change names the tags it makes old. */
export const tags = {
  /** Name of the paper, tagline, responsible editor. */
  settings: 'settings',
  /** The tree of sections. */
  sections: 'sections',
  /** The front page and everything that lists stories of all sections. */
  home: 'home',
  /** A section's lists, with those of its sub-sections; newer and earlier lists of its stories. */
  section: (sectionId: number) => `section:${sectionId}`,
  /** A story's own text. */
  story: (articleId: number) => `story:${articleId}`,
  /** The lists of the most read stories of the day and of the week. */
  mostRead: 'most-read',
  /** The approved comments under a story. */
  comments: (articleId: number) => `comments:${articleId}`,
} as const;

/**
 * Everything that shows a story: its own page, the front page and the lists of every section named.
 * @param sectionIds the sections it stands in now and stood in before, with their parents
 */
export function tagsOfStory(articleId: number, sectionIds: readonly number[]): string[] {
  return [tags.story(articleId), tags.home, ...new Set(sectionIds.map(tags.section))];
}
