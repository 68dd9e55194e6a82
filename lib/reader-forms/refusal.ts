import type { CodesByField } from './fields.ts';

export type CaptchaReason = 'missing' | 'token' | 'wrong' | 'used' | 'expired';

/** Why what a reader sent was not taken. */
export type FormRefusal<Field extends string> =
  | { code: 'invalid'; fields: CodesByField<Field> }
  /** There is no such published article. */
  | { code: 'not-found' }
  /** The article takes nothing of this kind. */
  | { code: 'closed' }
  /** The same words are there already. */
  | { code: 'duplicate' }
  | { code: 'captcha'; reason: CaptchaReason }
  | { code: 'too-many'; retryAfterSeconds: number };
