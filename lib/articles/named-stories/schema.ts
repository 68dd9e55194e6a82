import { z } from 'zod';
import { rowId } from '../document/picture-words.ts';
import { MAX_RELATED_STORIES } from '../document/related.ts';

/** What is looked for: words of a title, or a story's address. `articleId`: the article that is to name it. */
export const storiesToNameInput = z.strictObject({ articleId: rowId, words: z.string().max(300) });

/** The stories of one box. */
export const storyTitlesInput = z.strictObject({ articleIds: z.array(rowId).min(1).max(MAX_RELATED_STORIES) });
