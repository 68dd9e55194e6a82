import { z } from 'zod';
import { openCookie, sealCookie } from './sealed-cookie.ts';

const step = z.strictObject({
  personId: z.int().positive(),
  /** `credentials_at` of then, in milliseconds: a password that changes meanwhile ends the step. */
  stamp: z.number(),
});

/** Who has said the right password, or came from the provider, and is to show the second factor. */
export type SignInStep = z.output<typeof step>;

const SECONDS = 600;

/** The cookie that carries a step to the page that asks for the code. */
export const STEP_COOKIE = { name: 'toa-soan-step', path: '/', maxAge: SECONDS, httpOnly: true, sameSite: 'lax' } as const;

export const sealStep = (said: SignInStep): Promise<string> => sealCookie('sign-in-step', said, SECONDS);

/** The step in a cookie's value; null for anything we did not write, and for one that took too long. */
export const openStep = (value: string | undefined): Promise<SignInStep | null> => openCookie('sign-in-step', step, value);
