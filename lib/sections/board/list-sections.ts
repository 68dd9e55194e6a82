import type { KeptSection } from '../view.ts';
import { findKeptSections } from './store.ts';

/** The tree of sections for who keeps it, each followed by its sub-sections. */
export const listSections = (): Promise<KeptSection[]> => findKeptSections();
