import { LRUCache } from 'lru-cache';
import type { Result } from '../../result.ts';

/** What came of a picture: its number here, or why it is not here. */
export type Got = { found: number | string; outcome: 'pictures' | 'picturesKnown' | 'picturesMissing' };
export type Made = Result<number, { code: string }>;

const REMEMBERED = 10_000;

/** What a run has to do with pictures just now, and what it remembers of those it had: the same one is asked for, looked up and made once. */
export type PicturesOfRun = {
  /** By their names, until all that may wait for them have heard. */
  asked: LRUCache<string, Promise<Got>>;
  /** Being made, by their bytes. */
  making: Map<string, Promise<Made>>;
  /** Numbers here, by their bytes. */
  known: LRUCache<string, number>;
};

export const noPictures = (): PicturesOfRun => ({
  asked: new LRUCache({ max: REMEMBERED }),
  making: new Map(),
  known: new LRUCache({ max: REMEMBERED }),
});
