import type { StoryCard } from '../stories/view.ts';

/** A published story as the text of another one leads to it. */
export type NamedStory = Pick<StoryCard, 'id' | 'locale' | 'path' | 'title' | 'picture'>;

/** A story as an editor chooses it; `at`: when it was published, or last saved. */
export type StoryToName = { id: number; title: string; isPublished: boolean; at: Date };
