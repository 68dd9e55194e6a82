import { findStoryPlans as find } from './store.ts';
import type { StoryPlans } from './view.ts';

/** What is planned for a story, and its embargo. Who may see the article is asked before. */
export const findStoryPlans = (articleId: number): Promise<StoryPlans> => find(articleId);
