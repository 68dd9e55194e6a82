/** A section to choose from; sub-sections follow their parent. */
export type SectionChoice = { id: number; slug: string; name: string; nameEn: string; parentId: number | null };

/** A section as who keeps them sees it. */
export type KeptSection = SectionChoice & {
  description: string;
  descriptionEn: string;
  isHidden: boolean;
  version: number;
  /** Published stories, and drafts, of this section itself. */
  stories: number;
  drafts: number;
  /** It says something of its own about taking comments. */
  hasPolicy: boolean;
  /** Addresses it had before, the last one first. */
  pastSlugs: string[];
};

/** What depends on a section, for whoever is about to change its address, merge or remove it. */
export type SectionWeight = {
  stories: number;
  drafts: number;
  /** Slots of the front page that are filled from it. */
  slots: number;
  /** People whose rights end at it, and those of them who would have none left without it. */
  people: number;
  peopleOfItAlone: number;
  children: number;
  pastSlugs: number;
};

/** Somebody was first: who, and when. The name is empty where nobody of the newsroom did it. */
export type ChangedBy = { by: string; at: Date };

export type SectionRefusal =
  | { code: 'forbidden' | 'not-found' }
  /** Somebody changed it since it was looked at. */
  | ({ code: 'conflict' } & ChangedBy)
  /** Another one has this address, or had it, and it leads there. */
  | { code: 'slug-taken' | 'slug-was'; name: string }
  /** A sub-section can have none, so this one cannot become one, or go into one. */
  | { code: 'has-children' }
  /** What it is to stand under is gone, or stands under another one itself. */
  | { code: 'no-parent' }
  /** Something stands in it still, or it is all that somebody has rights for. */
  | { code: 'not-empty'; weight: SectionWeight }
  /** The paper needs one. */
  | { code: 'last' };
