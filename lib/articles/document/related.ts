import { z } from 'zod';
import { line } from '../line.ts';
import { rowId } from './picture-words.ts';

export const MAX_RELATED_STORIES = 4;
/** In one body; each is a tag of the page that shows it, and Next takes 128 for one read. */
export const MAX_NAMED_STORIES = 40;

const MAX_HEADING_CHARS = 120;

export const relatedAttributes = z.strictObject({
  /** Over the stories; empty: the page's own words. */
  heading: line(MAX_HEADING_CHARS),
  /** None as long as nobody has chosen any; before it is published, one at least. */
  articleIds: z
    .array(rowId)
    .max(MAX_RELATED_STORIES)
    .refine((ids) => new Set(ids).size === ids.length),
});

/** Other stories of the paper, by their numbers: what they are called and where they stand is looked up when the page is made. */
export const related = z.strictObject({ type: z.literal('related'), attrs: relatedAttributes });

export type RelatedAttributes = z.infer<typeof relatedAttributes>;

const isRelated = (block: { type: string }): block is z.infer<typeof related> => block.type === 'related';

/** The other stories a body names, each once, in reading order. */
export const namedStoryIdsOf = ({ content }: { content: readonly { type: string }[] }): number[] => [
  ...new Set(content.filter(isRelated).flatMap(({ attrs }) => attrs.articleIds)),
];
