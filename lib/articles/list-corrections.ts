import { findCorrections } from './corrections/store.ts';
import type { SavedCorrection } from './corrections/view.ts';

/** What readers were told was wrong in an article, oldest first. Who may see the article is asked before. */
export const listCorrections = (articleId: number): Promise<SavedCorrection[]> => findCorrections(articleId);
