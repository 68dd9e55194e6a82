/** A section as readers meet it. */
export type Section = {
  id: number;
  slug: string;
  name: string;
  nameEn: string;
  description: string;
  descriptionEn: string;
  /** Left out of the row of sections and of the foot; its page, its stories and their addresses are there as ever. */
  isHidden: boolean;
};
export type SectionNode = Section & { children: Section[] };

/** The sections that pages lead to, without the hidden ones and what is below them. */
export const shownSections = (tree: readonly SectionNode[]): SectionNode[] =>
  tree
    .filter(({ isHidden }) => !isHidden)
    .map((section) => ({ ...section, children: section.children.filter(({ isHidden }) => !isHidden) }));

/** A section in its place: its parent when it is a sub-section, its sub-sections when it has some. */
export type PlacedSection = Section & { parent: Section | null; children: Section[] };

/** Finds a section anywhere in the tree by its slug. */
export function placeSection(tree: readonly SectionNode[], slug: string): PlacedSection | null {
  for (const { children, ...top } of tree) {
    if (top.slug === slug) return { ...top, parent: null, children };
    const child = children.find((one) => one.slug === slug);
    if (child) return { ...child, parent: top, children: [] };
  }
  return null;
}

/** The ids whose stories a section shows: its own and its sub-sections'. */
export const idsShown = (section: Pick<PlacedSection, 'id' | 'children'>): number[] => [
  section.id,
  ...section.children.map(({ id }) => id),
];
