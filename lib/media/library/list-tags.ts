import { findTags } from './list/store.ts';

const MOST = 20;

/** Tags in which these letters stand, with or without their marks; those used most first. One statement. */
export const listTags = (typed: string): Promise<string[]> => findTags(typed, MOST);
