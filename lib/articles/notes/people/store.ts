import { may, ROLES, type StaffDeed } from '../../../auth/roles.ts';
import { db } from '../../../db/client.ts';
import type { Mentionable } from '../view.ts';

const rolesThat = (deed: StaffDeed): string[] => ROLES.filter((role) => may({ role }, deed));

/** The roles that work on everybody's stories, and those that work on their own, for `may_work_on` in SQL. */
export const WORKING_ROLES = { any: rolesThat('write-any'), own: rolesThat('write') };

/** Everybody in the newsroom by name, and who of them may work on this story: one statement. */
export async function findMentionable(articleId: number): Promise<Mentionable[]> {
  const { any, own } = WORKING_ROLES;
  return db().$queryRaw<Mentionable[]>`
    SELECT id, name, may_work_on(id, role::text, ${articleId}::int, ${any}::text[], ${own}::text[]) AS "mayOpen"
    FROM person WHERE disabled_at IS NULL ORDER BY name, id`;
}
