import { may, type StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import { applyRules, outcomeOf } from './apply-rules.ts';
import { gatherFacts, textKeysOf } from './gather-facts.ts';
import type { Verdict } from './rule.ts';
import type { TriedText } from './try-schema.ts';

/** What each rule would say of a text if a reader sent it now; nothing is stored, and the outside hook is not asked. */
export async function tryText(
  staff: StaffMember,
  { name, title, body }: TriedText,
): Promise<Result<{ outcome: 'pass' | 'hold' | 'reject'; verdicts: Verdict[] }, { code: 'forbidden' }>> {
  if (!may(staff, 'govern-comments')) return refuse({ code: 'forbidden' });
  const { facts, rulebook } = await gatherFacts({ articleId: null, addressHash: null, phoneHash: null }, textKeysOf({ body }));
  const verdicts = applyRules({ name, title, body, website: '', secondsToWrite: null }, facts, rulebook);
  return done({ outcome: outcomeOf(verdicts, rulebook.settings), verdicts });
}
