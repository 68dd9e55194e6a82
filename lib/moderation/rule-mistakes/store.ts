import { writeAudit } from '../../audit/store.ts';
import { readVerdicts } from '../../comments/screening/verdicts.ts';
import { db } from '../../db/client.ts';
import type { RuleMistakeInput } from './schema.ts';

/**
 * Writes down that a rule was wrong about a comment, or that it was not after all; saying the same again changes nothing.
 * @returns null when there is no such comment, or the rule noticed nothing of it
 */
export async function storeRuleMistake(
  { commentId, rule, isWrong }: RuleMistakeInput,
  personId: number,
): Promise<'stored' | 'same' | null> {
  return db().$transaction(async (transaction) => {
    const [comment] = await transaction.$queryRaw<{ reasons: unknown }[]>`
      SELECT reasons FROM comment WHERE id = ${commentId}::int AND status <> 'withdrawn' FOR SHARE`;
    const verdict = readVerdicts(comment?.reasons).find((one) => one.rule === rule);
    if (!verdict) return null;
    const terms = [...(verdict.termIds ?? [])];
    const changed = isWrong
      ? await transaction.$executeRaw`
          INSERT INTO rule_mistake (comment_id, rule, term_ids, person_id) VALUES (${commentId}::int, ${rule}, ${terms}::int[], ${personId}::int)
          ON CONFLICT DO NOTHING`
      : await transaction.$executeRaw`DELETE FROM rule_mistake WHERE comment_id = ${commentId}::int AND rule = ${rule}`;
    if (changed === 0) return 'same';
    const detail = { rule, isWrong };
    await writeAudit({ personId, deed: 'mark-rule-mistake', subject: `comment:${commentId}`, detail }, transaction);
    return 'stored';
  });
}
