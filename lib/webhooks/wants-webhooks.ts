import { env } from '../env.ts';

/** Whether somebody outside is told of decisions. */
export const wantsWebhooks = (): boolean => env().DECISION_WEBHOOK_URL !== undefined;
