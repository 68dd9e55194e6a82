import { findColleagues } from './store.ts';
import type { Colleague } from './view.ts';

/** Everybody a story can be given to, by name. */
export const listColleagues = (): Promise<Colleague[]> => findColleagues();
