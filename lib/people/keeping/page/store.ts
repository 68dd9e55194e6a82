import { db } from '../../../db/client.ts';
import type { OpenWork, PersonView } from '../view.ts';

/** Somebody of the newsroom with everything that stands about them; null when there is nobody. One statement. */
export async function findPersonView(id: number): Promise<PersonView | null> {
  const [row] = await db().$queryRaw<(Omit<PersonView, 'locale'> & { locale: string })[]>`
    SELECT person.id, profile_version AS version, name, email, role::text, locale,
      CASE WHEN joined_at IS NULL THEN 'invited' WHEN disabled_at IS NULL THEN 'active' ELSE 'deactivated' END AS state,
      ARRAY(SELECT section_id FROM person_section WHERE person_id = person.id ORDER BY section_id) AS "sectionIds",
      password_hash IS NOT NULL AS "hasPassword",
      EXISTS (SELECT FROM second_factor WHERE person_id = person.id AND confirmed_at IS NOT NULL) AS "hasFactor",
      EXISTS (SELECT FROM person_identity WHERE person_id = person.id) AS "hasIdentity",
      (SELECT max(seen_at) FROM staff_session WHERE person_id = person.id) AS "seenAt",
      (SELECT max(expires_at) FROM person_link WHERE person_id = person.id AND expires_at > now()) AS "linkUntil"
    FROM person WHERE person.id = ${id}`;
  return row ? { ...row, locale: row.locale === 'en' ? 'en' : 'vi' } : null;
}

/** What waits for somebody or goes out in their name, soonest first: open plans, and stories that are theirs to write. */
export async function findOpenWork(personId: number): Promise<OpenWork[]> {
  return db().$queryRaw<OpenWork[]>`
    SELECT 'plan' AS kind, schedule.article_id AS "articleId", draft.title, schedule.due_at AS at
    FROM schedule JOIN draft ON draft.article_id = schedule.article_id
    WHERE schedule.person_id = ${personId} AND done_at IS NULL AND cancelled_at IS NULL AND failed_at IS NULL
    UNION ALL
    SELECT 'assignment', assignment.article_id, draft.title, assignment.due_at
    FROM assignment JOIN draft ON draft.article_id = assignment.article_id LEFT JOIN story ON story.article_id = draft.article_id
    WHERE assignment.person_id = ${personId} AND story.version IS DISTINCT FROM draft.version
    ORDER BY at NULLS LAST, "articleId" LIMIT 50`;
}
