import type { StaffMember } from '../auth/roles.ts';
import { done, type Result } from '../result.ts';
import { saveLocale } from './store.ts';

/** Keeps the language in which somebody wants to use the newsroom. */
export async function chooseLocale(
  staff: StaffMember,
  { locale }: { locale: 'vi' | 'en' },
): Promise<Result<{ locale: 'vi' | 'en' }, never>> {
  await saveLocale(staff.id, locale);
  return done({ locale });
}
