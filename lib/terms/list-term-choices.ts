import { findStoryTermChoices } from './store.ts';
import type { TermChoice } from './view.ts';

/** Everything a story can be put under besides its section, by name. */
export const listTermChoices = (): Promise<TermChoice[]> => findStoryTermChoices();
