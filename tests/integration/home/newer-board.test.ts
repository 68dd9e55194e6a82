// What the newsroom's route tells a board that is open, while somebody else arranges the front page.
import { beforeAll, expect, test, vi } from 'vitest';
import type { StaffMember } from '#lib/auth/roles';
import { boardAnswer } from '#lib/home/answers';
import { arrangeHome } from '#lib/home/arrange-home';
import { findBoard } from '#lib/home/store';
import { countStatements } from '#tests/support/asked-statements';
import { aSection, somebody } from '#tests/support/newsroom';
import { aPublished } from '#tests/support/published';
import { as, SITE } from '#tests/support/staff-request';
import { GET } from '../../../app/api/newsroom/home/route.ts';

vi.mock('next/headers', async () => (await import('#tests/support/staff-request')).headersModule);
vi.mock('next-auth/next', async () => (await import('#tests/support/staff-request')).authModule);
vi.mock('next/navigation', async () => (await import('#tests/support/staff-request')).navigationModule);
vi.mock('next/server', () => ({ connection: async () => {} }));

let ada: StaffMember;
let story: number;
beforeAll(async () => {
  ada = await somebody('editor', 'Ada');
  story = await aPublished({ sectionId: await aSection('do-thi') });
});

const look = (query: string, person: StaffMember | null = ada) =>
  as(person, () => GET(new Request(`${SITE}/api/newsroom/home?${query}`), undefined));

test('a board hears nothing while nobody arranges anything, then what somebody locked, whole and with who it was', async () => {
  expect(await countStatements(() => look('edition=vi&known=0'))).toBe(2);
  expect((await look('edition=vi&known=0')).status).toBe(204);
  const slot = {
    position: 2,
    kind: 'story' as const,
    articleId: story,
    from: null,
    until: new Date('2999-01-01T00:00:00Z'),
    repeats: false,
    isLocked: true,
  };
  const arranged = await arrangeHome(ada, { locale: 'vi', seen: 0, unlocked: [], slots: [slot] });
  if (!arranged.ok) throw new Error('refused');
  const answer = await look('edition=vi&known=0');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const heard = boardAnswer.parse(await answer.json());
  const { at: _, ...board } = await findBoard('vi');
  expect(heard).toEqual(board);
  expect(heard).toMatchObject({
    version: arranged.value.version,
    arranged: { by: 'Ada' },
    slots: [{ position: 2, lock: { name: 'Ada' } }],
  });
  expect((await look(`edition=vi&known=${heard.version}`)).status).toBe(204);
  expect((await look('edition=en&known=0')).status).toBe(204);
});

test('whoever does not arrange the front page hears nothing of it, and nonsense is told to be that', async () => {
  expect((await look('edition=vi&known=0', null)).status).toBe(401);
  expect((await look('edition=vi&known=0', await somebody('reporter', 'Rin'))).status).toBe(403);
  for (const query of ['', 'edition=fr&known=0', 'edition=vi&known=x', 'edition=vi&known=99999999999', 'edition=vi&known=1&more=1'])
    expect((await look(query)).status, query).toBe(400);
});
