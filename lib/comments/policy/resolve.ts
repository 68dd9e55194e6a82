import type { CommentPolicy, PartialPolicy } from './schema.ts';

/** What each level says, from the paper down to the story; `parent` is the section a sub-section stands in. */
export type PolicyLevels = { paper: CommentPolicy; parent: PartialPolicy; section: PartialPolicy; story: PartialPolicy };

/** What holds for a story: of each field, what the nearest level says of it. */
export const resolvePolicy = ({ paper, parent, section, story }: PolicyLevels): CommentPolicy => ({
  ...paper,
  ...parent,
  ...section,
  ...story,
});
