import { z } from 'zod';
import { cleanLine, countGraphemes, isVisiblyEmpty } from '../../vietnamese/clean-text.ts';
import { MAX_PASSWORD } from '../passwords/weakness.ts';

export const MAX_NAME = 80;

/** How somebody is called, in one line. */
export const personName = z
  .string()
  .max(400, 'too-long')
  .transform((typed, context) => {
    const cleaned = cleanLine(typed);
    if (!cleaned.ok || isVisiblyEmpty(cleaned.value)) context.addIssue({ code: 'custom', message: 'required' });
    else if (countGraphemes(cleaned.value) > MAX_NAME) context.addIssue({ code: 'custom', message: 'too-long' });
    else return cleaned.value;
    return z.NEVER;
  });

/** A password somebody chooses; whether it is a good one is said by `weaknessOf`. */
export const newPassword = z.string().min(1, 'required').max(MAX_PASSWORD, 'too-long');

export const ownNameInput = z.strictObject({ name: personName });
export type OwnNameInput = z.output<typeof ownNameInput>;

export const changePasswordInput = z.strictObject({ old: z.string().max(1024), password: newPassword });
export type ChangePasswordInput = z.output<typeof changePasswordInput>;
