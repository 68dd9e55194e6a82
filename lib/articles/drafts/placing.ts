import type { StaffMember } from '../../auth/roles.ts';

/**
 * Whether this person may put a story into this section. Whoever's rights end at sections, in whatever role, puts stories into those
 * alone; one that is in another section already may stay there. Without a section a story stands nowhere yet: anybody may leave that open.
 */
export const mayPlace = ({ sectionIds }: Pick<StaffMember, 'sectionIds'>, sectionId: number | null): boolean =>
  !sectionIds || sectionId === null || sectionIds.includes(sectionId);
