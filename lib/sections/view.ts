/** A section to choose from; sub-sections follow their parent. */
export type SectionChoice = { id: number; slug: string; name: string; nameEn: string; parentId: number | null };
