import { may, type StaffDeed, type StaffMember } from '#lib/auth/roles';

/** The groups of settings, whose they are and where they are changed. */
const CARDS = [
  { name: 'paper', href: '/newsroom/settings/paper', deed: 'keep-settings' },
  { name: 'masthead', href: '/newsroom/settings/masthead', deed: 'keep-settings' },
  { name: 'footer', href: '/newsroom/settings/footer', deed: 'keep-settings' },
  { name: 'languages', href: '/newsroom/settings/languages', deed: 'keep-settings' },
  { name: 'announcement', href: '/newsroom/settings/announcement', deed: 'arrange-home' },
  { name: 'reading', href: '/newsroom/settings/reading', deed: 'keep-settings' },
  { name: 'workflow', href: '/newsroom/articles/settings', deed: 'run-newsroom' },
  { name: 'comments', href: '/newsroom/comments/settings', deed: 'govern-comments' },
  { name: 'desk', href: '/newsroom/comments/settings#desk', deed: 'govern-comments' },
  { name: 'screening', href: '/newsroom/comments/screening', deed: 'govern-comments' },
] as const satisfies readonly { name: string; href: string; deed: StaffDeed }[];

export type SettingsCard = Pick<(typeof CARDS)[number], 'name' | 'href'>;

/** The groups this person may change. */
export const cardsFor = (staff: StaffMember): SettingsCard[] =>
  CARDS.filter(({ deed }) => may(staff, deed)).map(({ name, href }) => ({ name, href }));
