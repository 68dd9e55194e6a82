import { findGateLog } from '../history/store.ts';
import { findCommentSettings, findSectionPolicies } from './store.ts';
import type { RuleBook } from './view.ts';

/** @param before where in the log to begin, or null for its newest lines */
export async function findRuleBook(before: number | null): Promise<RuleBook> {
  const [paper, sections, log] = await Promise.all([findCommentSettings(), findSectionPolicies(), findGateLog(before)]);
  return { paper, sections, log };
}
