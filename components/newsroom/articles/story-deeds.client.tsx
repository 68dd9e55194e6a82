'use client';

import { createContext } from 'react';
import type { StoryToName } from '#lib/articles/named-stories/view';

type Answer = Promise<{ ok: true; value: StoryToName[] } | { ok: false; code: string }>;

/** How the editor finds other stories of the paper, as server actions. */
export type StoryDeeds = {
  find: (input: { articleId: number; words: string }) => Answer;
  titles: (input: { articleIds: number[] }) => Answer;
};

const outOfReach: Answer = Promise.resolve({ ok: false, code: 'unavailable' });

/** `articleId`: the article that is being written. */
export const StoryDeedsContext = createContext<StoryDeeds & { articleId: number }>({
  articleId: 0,
  find: () => outOfReach,
  titles: () => outOfReach,
});
