import { honeypot } from './honeypot.ts';
import { links } from './links.ts';
import type { Rule, ScreenedComment, Verdict } from './rule.ts';
import { tooFast } from './too-fast.ts';

/** In the order in which a moderator reads the reasons. A new rule is one file and one line here. */
const RULE_LIST: readonly Rule[] = [honeypot, tooFast, links];

/** Everything the rules noticed. Every comment waits for a moderator; this says what to look at. */
export const screenComment = (comment: ScreenedComment): Verdict[] => RULE_LIST.flatMap((rule) => rule(comment) ?? []);
