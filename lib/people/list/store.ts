import { db } from '../../db/client.ts';
import { foldedContains, foldedText } from '../../db/folded-text.ts';
import { Prisma } from '../../db/generated/client.ts';
import type { ListPeopleInput } from './schema.ts';
import type { ListedPerson } from './view.ts';

const STATE = {
  active: Prisma.sql`person.disabled_at IS NULL`,
  invited: Prisma.sql`person.joined_at IS NULL`,
  deactivated: Prisma.sql`person.disabled_at IS NOT NULL AND person.joined_at IS NOT NULL`,
};

/** People by name, `take` of them, on one side of a place in the list (of `before` the nearest first). One statement. */
export async function findListed({ q, role, state, after, before }: ListPeopleInput, take: number): Promise<ListedPerson[]> {
  const folded = foldedText(Prisma.sql`person.name || ' ' || person.email`);
  const place = Prisma.sql`(SELECT name FROM person WHERE id = ${before ?? after ?? 0})`;
  const conditions = [
    foldedContains(folded, q),
    ...(role ? [Prisma.sql`person.role::text = ${role}`] : []),
    ...(state ? [STATE[state]] : []),
    ...(before ? [Prisma.sql`(person.name, person.id) < (${place}, ${before})`] : []),
    ...(after && !before ? [Prisma.sql`(person.name, person.id) > (${place}, ${after})`] : []),
  ];
  const order = before ? Prisma.sql`person.name DESC, person.id DESC` : Prisma.sql`person.name, person.id`;
  return db().$queryRaw<ListedPerson[]>`
    SELECT person.id, person.profile_version AS version, person.name, person.email, person.role::text,
      CASE WHEN joined_at IS NULL THEN 'invited' WHEN disabled_at IS NULL THEN 'active' ELSE 'deactivated' END AS state,
      (SELECT max(seen_at) FROM staff_session WHERE person_id = person.id) AS "seenAt",
      EXISTS (SELECT FROM second_factor WHERE person_id = person.id AND confirmed_at IS NOT NULL) AS "hasFactor",
      coalesce((SELECT jsonb_agg(jsonb_build_object('name', section.name, 'nameEn', section.name_en) ORDER BY section.position, section.id)
        FROM person_section JOIN section ON section.id = section_id WHERE person_id = person.id), '[]') AS sections
    FROM person WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY ${order} LIMIT ${take}`;
}
