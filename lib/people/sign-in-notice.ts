import { z } from 'zod';

/** What the sign-in page has to say after an attempt, with the e-mail address that was typed. */
const notice = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('credentials'), email: z.string().max(254) }),
  z.strictObject({ code: z.literal('too-many'), email: z.string().max(254), minutes: z.number().int().positive() }),
  z.strictObject({ code: z.literal('invalid'), email: z.string().max(254), fields: z.array(z.enum(['email', 'password'])) }),
  z.strictObject({ code: z.literal('begin-again'), email: z.string().max(254) }),
  z.strictObject({ code: z.literal('code'), email: z.string().max(254) }),
  z.strictObject({ code: z.literal('provider-denied'), email: z.string().max(254) }),
  z.strictObject({ code: z.literal('provider-unknown'), email: z.string().max(254) }),
  z.strictObject({ code: z.literal('provider-away'), email: z.string().max(254) }),
  /** No failure: a new password was set, with which to sign in now. */
  z.strictObject({ code: z.literal('password-set'), email: z.string().max(254) }),
  z.strictObject({ code: z.literal('unavailable'), email: z.string().max(254) }),
  z.strictObject({ code: z.literal('unexpected'), email: z.string().max(254) }),
]);

export type SignInNotice = z.infer<typeof notice>;

/** The cookie that carries a notice from the attempt to the page: for that page only, and for a minute. */
export const NOTICE_COOKIE = { name: 'toa-soan-sign-in', path: '/sign-in', maxAge: 60, httpOnly: true, sameSite: 'lax' } as const;

export const writeNotice = (content: SignInNotice): string => Buffer.from(JSON.stringify(content)).toString('base64url');

/** The notice in a cookie's value; null for anything we did not write. */
export function readNotice(value: string | undefined): SignInNotice | null {
  if (!value) return null;
  try {
    return notice.safeParse(JSON.parse(Buffer.from(value, 'base64url').toString())).data ?? null;
  } catch {
    return null;
  }
}
