// What a whole page of the newsroom asks the database: its frame and itself, as the server makes them for somebody who is signed in.
import type { ReactNode } from 'react';
import { beforeAll, expect, test, vi } from 'vitest';
import type { StaffMember } from '#lib/auth/roles';
import { countStatements } from '#tests/support/asked-statements';
import { NEWSROOM_STATEMENTS } from '#tests/support/budgets';
import { aComment, aStory } from '#tests/support/commented-story';
import { somebody } from '#tests/support/newsroom';
import { as } from '#tests/support/staff-request';
import NewsroomLayout from '../../../app/(staff)/newsroom/layout.tsx';

vi.mock('next/headers', async () => (await import('#tests/support/staff-request')).headersModule);
vi.mock('next-auth/next', async () => (await import('#tests/support/staff-request')).authModule);
vi.mock('next/navigation', async () => (await import('#tests/support/staff-request')).navigationModule);
vi.mock('next/server', () => ({ connection: async () => {} }));

type Page = { default: (props: { searchParams: Promise<Record<string, string>> }) => Promise<ReactNode> };

/** Every list, asked for as much as it can be. */
const PAGES: Record<string, { load: () => Promise<unknown>; asked?: Record<string, string> }> = {
  articles: {
    load: () => import('../../../app/(staff)/newsroom/articles/page.tsx'),
    asked: { q: 'duong', stage: 'writing', section: '1', given: 'nobody', sort: 'due' },
  },
  'the desk of comments': { load: () => import('../../../app/(staff)/newsroom/comments/page.tsx'), asked: { lane: 'all' } },
  bans: { load: () => import('../../../app/(staff)/newsroom/comments/bans/page.tsx'), asked: { q: 'rac', state: 'active' } },
  'terms of screening': { load: () => import('../../../app/(staff)/newsroom/comments/screening/page.tsx'), asked: { q: 'co' } },
  'precision of screening': {
    load: () => import('../../../app/(staff)/newsroom/comments/screening/page.tsx'),
    asked: { part: 'precision' },
  },
  'mail to oneself': { load: () => import('../../../app/(staff)/newsroom/comments/mail/page.tsx') },
  'the desk’s report': { load: () => import('../../../app/(staff)/newsroom/comments/reports/page.tsx'), asked: { days: '90' } },
  'second looks': { load: () => import('../../../app/(staff)/newsroom/comments/second-look/page.tsx') },
  'settings of comments': { load: () => import('../../../app/(staff)/newsroom/comments/settings/page.tsx') },
  'the log of comments': { load: () => import('../../../app/(staff)/newsroom/comments/log/page.tsx'), asked: { q: 'khongdauca' } },
  'the log': { load: () => import('../../../app/(staff)/newsroom/log/page.tsx'), asked: { q: 'khongdauca', kind: 'article' } },
  corrections: { load: () => import('../../../app/(staff)/newsroom/corrections/page.tsx'), asked: { q: 'duong', section: '1' } },
  library: { load: () => import('../../../app/(staff)/newsroom/media/page.tsx'), asked: { q: 'cau', lack: 'alt' } },
  notes: { load: () => import('../../../app/(staff)/newsroom/notes/page.tsx'), asked: { q: 'duong', show: 'read' } },
  people: { load: () => import('../../../app/(staff)/newsroom/people/page.tsx'), asked: { q: 'lan', role: 'editor' } },
  sections: { load: () => import('../../../app/(staff)/newsroom/sections/page.tsx') },
  terms: { load: () => import('../../../app/(staff)/newsroom/terms/page.tsx'), asked: { q: 'cau', kind: 'topic', show: 'double' } },
  tokens: { load: () => import('../../../app/(staff)/newsroom/connections/page.tsx') },
  webhooks: { load: () => import('../../../app/(staff)/newsroom/connections/webhooks/page.tsx') },
  imports: { load: () => import('../../../app/(staff)/newsroom/transfer/page.tsx') },
  'old addresses': { load: () => import('../../../app/(staff)/newsroom/transfer/addresses/page.tsx'), asked: { q: 'tin' } },
  'the morning page': { load: () => import('../../../app/(staff)/newsroom/page.tsx') },
};

let boss: StaffMember;
beforeAll(async () => {
  boss = await somebody('admin', 'Boss');
  await aComment(await aStory(), { title: 'Đường mới' });
});

test.for(Object.entries(PAGES))(
  'whoever opens %s asks no more than six statements, the frame among them',
  async ([, { load, asked = {} }]) => {
    const { default: page } = (await load()) as Page;
    const [frame, itself] = await as(boss, async () => [
      await countStatements(() => NewsroomLayout({ children: null })),
      await countStatements(() => page({ searchParams: Promise.resolve(asked) })),
    ]);
    // Who is signed in is asked by both here, and in a request of Next's once.
    expect((frame ?? 0) + (itself ?? 0) - 1).toBeLessThanOrEqual(NEWSROOM_STATEMENTS);
  },
);
