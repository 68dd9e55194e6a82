import type { Banned } from '../bans/view.ts';
import type { Gate } from '../comments/policy/gate.ts';
import type { CodesByField } from './fields.ts';

export type CaptchaReason = 'missing' | 'token' | 'wrong' | 'used' | 'expired';

/** Why what a reader sent was not taken. */
export type FormRefusal<Field extends string> =
  | { code: 'invalid'; fields: CodesByField<Field> }
  /** There is no such published article. */
  | { code: 'not-found' }
  /** The article takes no comments now; its gate says why, and when it does. */
  | { code: 'closed'; gate: Gate }
  /** The sender has to wait between two comments under this story, `seconds` each time. */
  | { code: 'slow'; seconds: number; retryAfterSeconds: number }
  /** Nothing is taken from this sender now. */
  | Banned
  /** What it answers is not on the page any more. */
  | { code: 'unanswerable' }
  /** The same words are there already; or, with `commentId`, this very sending came before with other words, as that comment. */
  | { code: 'duplicate'; commentId?: number }
  | { code: 'captcha'; reason: CaptchaReason }
  | { code: 'too-many'; retryAfterSeconds: number };
