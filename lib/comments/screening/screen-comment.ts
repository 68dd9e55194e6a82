import { log } from '../../log.ts';
import { alwaysHolds, applyRules, NO_FACTS, outcomeOf, verdictOf } from './apply-rules.ts';
import { type Gathered, gatherFacts, type Sender, textKeysOf } from './gather-facts.ts';
import { askHook } from './hook/ask-hook.ts';
import type { ScreenedComment, Verdict } from './rule.ts';
import { lastRulebook } from './rulebook.ts';

/** What screening says of a comment: every reason, what follows from all of them together, and what finds its text again. */
export type Screening = { outcome: 'pass' | 'hold' | 'reject'; verdicts: Verdict[]; textKey: Buffer | null; waveKeys: number[] };

/** A comment that is there already and whose words its writer changes; `verdicts` is what was said of it before. */
export type EditedComment = { id: number; verdicts: readonly Verdict[] };

/** A database that is slower than this is not waited for: the comment is held instead. */
const PATIENCE_MS = 2_000;
/** What was noticed about how it was sent stays true whatever its words become. */
const OF_SENDING: readonly Verdict['rule'][] = ['honeypot', 'too-fast', 'flood'];

/**
 * Looks at a comment with all the rules and, when there is one, the operator's outside hook. It never throws and never waits long:
 * whatever cannot be looked at is a reason to hold.
 * @param sender whose it is and under which story
 * @param edited for new words of a comment that is there already
 */
export async function screenComment(comment: ScreenedComment, sender: Sender, edited?: EditedComment): Promise<Screening> {
  try {
    return await screen(comment, sender, edited);
  } catch (error) {
    return failed(error, [], 'screening');
  }
}

async function screen(comment: ScreenedComment, sender: Sender, edited: EditedComment | undefined): Promise<Screening> {
  const keys = textKeysOf(comment);
  const found = { textKey: keys.textKey, waveKeys: keys.waveKeys };
  const onFault = (rule: string, error: unknown) => log().error({ err: error, rule }, 'a screening rule failed; the comment is held');
  const kept = (edited?.verdicts ?? []).filter(({ rule }) => OF_SENDING.includes(rule));
  let gathered: Gathered;
  try {
    gathered = await withinPatience(gatherFacts(sender, keys, edited?.id ?? null));
  } catch (error) {
    // The words can still be looked at, with what this process knew last.
    const verdicts = [...kept, ...applyRules(comment, NO_FACTS, lastRulebook(), { onFault })];
    return { ...failed(error, withoutRepeats(verdicts), 'facts'), ...found };
  }
  const { facts, rulebook, story } = gathered;
  const verdicts = withoutRepeats([...kept, ...applyRules(comment, facts, rulebook, { onFault })]);
  if (rulebook.settings.rules.hook.on && outcomeOf(verdicts, rulebook.settings) !== 'reject') {
    const answer = await askHook({ comment, story, locale: facts.locale, verdicts });
    if (answer.outcome === 'hold')
      verdicts.push(verdictOf('hook', rulebook.settings.rules.hook.weight, { detail: answer.reason, spans: [] }));
    if (answer.outcome === 'unavailable') verdicts.push(alwaysHolds('hook-unavailable', '', rulebook.settings));
  }
  return { outcome: outcomeOf(verdicts, rulebook.settings), verdicts, ...found };
}

function failed(error: unknown, verdicts: readonly Verdict[], detail: string): Screening {
  log().error({ err: error }, 'a comment could not be screened; it is held');
  const { settings } = lastRulebook();
  const all = [...verdicts, alwaysHolds('screening-failed', detail, settings)];
  return { outcome: outcomeOf(all, settings), verdicts: all, textKey: null, waveKeys: [] };
}

/** One verdict a rule, the first: what is said anew of a sending that was noticed before adds nothing. */
const withoutRepeats = (verdicts: readonly Verdict[]): Verdict[] =>
  [...new Map(verdicts.toReversed().map((one) => [one.rule, one])).values()].toReversed();

async function withinPatience<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The facts took longer than ${PATIENCE_MS} ms.`)), PATIENCE_MS);
  });
  // Whatever still fails afterwards has been answered for.
  work.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
