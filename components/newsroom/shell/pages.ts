import { may, type StaffDeed, type StaffMember } from '#lib/auth/roles';

export const GROUPS = ['daily', 'paper', 'house'] as const;

/** The pages of the newsroom in the order in which they are offered: what one works with daily, what the paper is made of, the house itself. */
const PAGES = [
  { href: '/newsroom', name: 'today', group: 'daily', deed: 'enter' },
  { href: '/newsroom/articles', name: 'articles', group: 'daily', deed: 'write' },
  { href: '/newsroom/comments', name: 'comments', group: 'daily', deed: 'moderate' },
  { href: '/newsroom/calendar', name: 'calendar', group: 'daily', deed: 'write' },
  { href: '/newsroom/corrections', name: 'corrections', group: 'daily', deed: 'write' },
  { href: '/newsroom/home', name: 'home', group: 'paper', deed: 'arrange-home' },
  { href: '/newsroom/media', name: 'media', group: 'paper', deed: 'write' },
  { href: '/newsroom/terms', name: 'terms', group: 'paper', deed: 'keep-terms' },
  { href: '/newsroom/sections', name: 'sections', group: 'paper', deed: 'keep-sections' },
  { href: '/newsroom/people', name: 'people', group: 'house', deed: 'keep-people' },
  { href: '/newsroom/settings', name: 'settings', group: 'house', deed: 'keep-settings' },
  { href: '/newsroom/transfer', name: 'transfer', group: 'house', deed: 'move-paper' },
  { href: '/newsroom/connections', name: 'connections', group: 'house', deed: 'connect' },
  { href: '/newsroom/log', name: 'log', group: 'house', deed: 'read-log' },
] as const satisfies readonly { href: `/newsroom${string}`; name: string; group: (typeof GROUPS)[number]; deed: StaffDeed }[];

export type PageName = (typeof PAGES)[number]['name'];

/** A page of the newsroom that this person may use. */
export type NewsroomPage = {
  href: (typeof PAGES)[number]['href'];
  name: PageName;
  group: (typeof GROUPS)[number];
  /** How much waits there. */
  count: number;
};

/** The pages this person may use. */
export const pagesFor = (staff: StaffMember, counts: Partial<Record<PageName, number>>): NewsroomPage[] =>
  PAGES.filter(({ deed }) => may(staff, deed)).map(({ href, name, group }) => ({ href, name, group, count: counts[name] ?? 0 }));
