import type { RuleName } from '#lib/comments/screening/rule';
import { useMessages } from '../messages.client.tsx';

/** What a rule is called, or what could not be looked at. */
export function useRuleName(): (rule: RuleName) => string {
  const t = useMessages('screening');
  return (rule) => (rule === 'hook-unavailable' || rule === 'screening-failed' ? t(`faults.${rule}`) : t(`rules.${rule}.name`));
}
