import { z } from 'zod';

/** How an e-mail address is written down and looked up. */
export const emailAddress = z.string().trim().toLowerCase().pipe(z.email().max(254));

/** What the sign-in form may send. Anything may be tried as a password; only new ones have rules. */
export const signInInput = z.strictObject({
  email: emailAddress,
  password: z.string().min(1).max(1024),
  /** The newsroom page to go to afterwards. */
  next: z.string().max(2048).optional(),
});

/** What the page that asks for a code sends: of the app, or from paper. */
export const codeInput = z.strictObject({ code: z.string().trim().min(1).max(40), next: z.string().max(2048).optional() });

/** The language in which somebody uses the newsroom. */
export const localeInput = z.strictObject({ locale: z.enum(['vi', 'en']) });
