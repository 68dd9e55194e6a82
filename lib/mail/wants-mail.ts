import { env } from '../env.ts';

/** Whether the newsroom is written to at all: somebody told the paper of a mail server. */
export const wantsMail = (): boolean => env().MAIL_URL !== undefined;
