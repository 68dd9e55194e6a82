import { z } from 'zod';
import { TOKEN_PATTERN } from '../../mail/links/token.ts';
import { newPassword, personName } from '../account/schema.ts';
import { emailAddress } from '../schema.ts';

const token = z.string().regex(TOKEN_PATTERN);

/** What the page of an invitation sends. */
export const acceptInput = z.strictObject({ token, name: personName, password: newPassword });
export type AcceptInput = z.output<typeof acceptInput>;

/** What the page of a link for a new password sends. */
export const resetInput = z.strictObject({ token, password: newPassword });
export type ResetInput = z.output<typeof resetInput>;

/** Who wants a mail with such a link. */
export const askResetInput = z.strictObject({ email: emailAddress });
export type AskResetInput = z.output<typeof askResetInput>;
