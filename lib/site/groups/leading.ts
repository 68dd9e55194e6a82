import { siteLocale } from '../reader-side.ts';
import type { GroupInput } from './schema.ts';

/** Whether a change would close the edition that leads, which the environment names. */
export const refusesToLead = (change: GroupInput): boolean => change.of === 'languages' && !change.value.english && siteLocale() === 'en';
