import { may, type StaffMember } from '../../auth/roles.ts';

/**
 * Whose drafts are looked for: everybody's; or one person's own, those they are to write, and those that stand in sections whose desk
 * they belong to.
 */
export type DraftScope = 'all' | { personId: number; sectionIds: readonly number[] };

/** Whose drafts this person works on; null when they work on none. */
export function draftScope(staff: StaffMember): DraftScope | null {
  if (may(staff, 'write-any')) return staff.sectionIds ? { personId: staff.id, sectionIds: staff.sectionIds } : 'all';
  return may(staff, 'write') ? { personId: staff.id, sectionIds: [] } : null;
}

/** The condition on an article that says so. In our own SQL it is `works_on(person, sections, article)`. */
export const articleInScope = (scope: DraftScope) =>
  scope === 'all'
    ? {}
    : {
        OR: [
          { createdById: scope.personId },
          { assignment: { personId: scope.personId } },
          { draft: { sectionId: { in: [...scope.sectionIds] } } },
        ],
      };
