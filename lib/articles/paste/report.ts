import type { LegacyEncoding } from '../../vietnamese/legacy/legacy-text.ts';

/** What was changed or left out of what was pasted, for the person who pasted it. Numbers count things in the source. */
export type PasteReport = {
  converted: LegacyEncoding | null;
  pictures: number;
  /** Passages that a tracked change had taken out. */
  deletions: number;
  comments: number;
  /** Notes at the foot that are paragraphs now. */
  footnotes: number;
  /** Links to a file or to something that no reader can open; their words are kept. */
  links: number;
};

export const nothingToReport = (): PasteReport => ({
  converted: null,
  pictures: 0,
  deletions: 0,
  comments: 0,
  footnotes: 0,
  links: 0,
});

export const isSilent = (report: PasteReport): boolean => Object.values(report).every((value) => value === null || value === 0);
