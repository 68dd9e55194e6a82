import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessionCookie } from '#lib/auth/next-auth';
import type { StaffMember } from '#lib/auth/roles';
import { closePool } from '#lib/db/pool';
import { NEWSROOM_STATEMENTS, STATEMENTS } from '../support/budgets.ts';
import { type PageType, pageTypes } from '../support/page-types.ts';
// Also gives this process the paper's configuration.
import '../support/paper.ts';
import { type SecondPaper, startSecondPaper } from '../support/second-paper.ts';

const BUDGETS: Record<string, number> = {
  'front page': STATEMENTS.frontPage,
  story: STATEMENTS.story,
  section: STATEMENTS.section,
  'unknown address': STATEMENTS.missing,
  'unknown English address': STATEMENTS.missing,
  'sub-section': STATEMENTS.section,
  comments: STATEMENTS.thread,
  'most liked comments': STATEMENTS.thread,
  conversation: STATEMENTS.thread,
  'answer to a comment': STATEMENTS.thread,
  'English comments': STATEMENTS.thread,
  'search with answers': STATEMENTS.search,
  'search without an answer': STATEMENTS.search,
};

/** Every list of the newsroom as it opens, and as it answers what is looked for. */
const NEWSROOM_PAGES = [
  '/newsroom',
  '/newsroom/articles',
  '/newsroom/articles?q=duong&stage=writing&section=1&given=nobody&sort=due&from=2026-01-01',
  '/newsroom/calendar',
  '/newsroom/comments',
  '/newsroom/comments?lane=all&q=duong&section=1&age=30m',
  '/newsroom/comments/bans',
  '/newsroom/comments/log?q=duong&kind=comment',
  '/newsroom/comments/mail',
  '/newsroom/comments/screening',
  '/newsroom/comments/screening?q=co&kind=suspect',
  '/newsroom/comments/screening?part=rules',
  '/newsroom/comments/screening?part=precision',
  '/newsroom/comments/second-look',
  '/newsroom/comments/settings',
  '/newsroom/connections',
  '/newsroom/connections/webhooks',
  '/newsroom/corrections?q=duong&section=1',
  '/newsroom/log',
  '/newsroom/log?q=khongdauca&kind=article&from=2026-01-01',
  '/newsroom/media',
  '/newsroom/media?q=cau&lack=alt&who=mine',
  '/newsroom/notes',
  '/newsroom/people',
  '/newsroom/people?q=lan&role=editor',
  '/newsroom/sections',
  '/newsroom/terms',
  '/newsroom/terms?q=cau&kind=topic&show=double',
  '/newsroom/transfer',
  '/newsroom/transfer/addresses?q=tin',
];

let cookie: string;
let types: PageType[];
let second: SecondPaper;

beforeAll(async () => {
  [second, types] = await Promise.all([
    startSecondPaper(async (client) => {
      cookie = await signedInAs(client, 'admin');
    }),
    pageTypes(),
  ]);
  // The story that is withdrawn for this is not in the copy that the second paper has.
  types = types.filter(({ status }) => status !== 410);
  // A paper asks for its front page by itself as it starts; that must not be counted as another page's.
  await second.ask('/');
});
afterAll(async () => {
  await second.stop();
  await closePool();
});

test('a page that nothing is kept of costs the database no more statements than its budget', async () => {
  const tooDear: string[] = [];
  for (const { name, path, status } of types) {
    await second.forgetEverything();
    const cold = await second.ask(path);
    expect(cold.status, path).toBe(status);
    const budget = BUDGETS[name] ?? STATEMENTS.other;
    const list = cold.statements.map(shortened).join('\n');
    // Without any, it was not cold, and nothing was measured.
    if (cold.statements.length === 0 || cold.statements.length > budget)
      tooDear.push(`${name} (${path}): ${cold.statements.length} of ${budget}\n${list}`);
  }
  expect(tooDear.join('\n')).toBe('');
});

test('a page that was asked for before costs no statement at all', async () => {
  for (const { path, status } of types) {
    await second.ask(path);
    const again = await second.ask(path);
    expect([again.status, again.statements], path).toEqual([status, []]);
  }
});

test('whoever opens a page of the newsroom costs the database no more than six statements, the frame around it among them', async () => {
  const tooDear: string[] = [];
  for (const path of NEWSROOM_PAGES) {
    const { status, statements } = await second.ask(path, { cookie });
    expect(status, path).toBe(200);
    // With fewer nobody was signed in.
    if (statements.length < 2 || statements.length > NEWSROOM_STATEMENTS)
      tooDear.push(`${path}: ${statements.length}\n${statements.map(shortened).join('\n')}`);
  }
  expect(tooDear.join('\n')).toBe('');
});

const shortened = (text: string): string => `  ${text.replace(/\s+/g, ' ').slice(0, 200)}`;

/** The cookie of somebody of the demo newsroom, who has just signed in there. */
async function signedInAs(client: pg.Client, role: StaffMember['role']): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO staff_session (id, person_id, expires_at, device)
     SELECT gen_random_uuid(), id, now() + interval '1 hour', '' FROM person WHERE email = $1 RETURNING id`,
    [`${role}@toasoan.local`],
  );
  const { name, value } = await sessionCookie(rows[0]?.id ?? '');
  return `${name}=${value}`;
}
