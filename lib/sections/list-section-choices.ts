import { findSectionChoices } from './store.ts';
import type { SectionChoice } from './view.ts';

/** The sections an article can stand in, in the order of the paper, each followed by its sub-sections. */
export const listSectionChoices = (): Promise<SectionChoice[]> => findSectionChoices();
