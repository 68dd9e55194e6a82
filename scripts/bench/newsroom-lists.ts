import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { StaffMember } from '#lib/auth/roles';
import { FREQUENT_WORD, fillNewsroom, RARE_WORD } from '../../tests/support/busy-newsroom.ts';
import { fillLog } from '../../tests/support/long-log.ts';
import { logLists } from './log-lists.ts';
import type { BenchPaper } from './open-paper.ts';
import { type Measure, median } from './table.ts';

const EACH = 20;
const WITHIN_MS = 100;
const FILLED_WITHIN_S = 60;

/** A list at one address: what is asked of the server for it. */
export type AskedList = { name: string; ask: () => Promise<unknown> };

/**
 * What the newsroom's lists cost among fifty thousand stories, twenty thousand pictures, five thousand topics and a million
 * entries of the log: the first page, a late one, every filter, a frequent and a rare word.
 */
export async function measureNewsroomLists({ newsroomDatabaseUrl }: Pick<BenchPaper, 'newsroomDatabaseUrl'>): Promise<Measure[]> {
  Object.assign(process.env, { DATABASE_URL: newsroomDatabaseUrl, APP_SECRET: randomBytes(32).toString('hex'), LOG_LEVEL: 'silent' });
  const { closePool } = await import('#lib/db/pool');
  const client = new pg.Client({ connectionString: newsroomDatabaseUrl });
  await client.connect();
  try {
    const began = performance.now();
    await fillNewsroom(client);
    const filledInS = (performance.now() - began) / 1_000;
    const measures: Measure[] = [
      { name: 'a newsroom of 50,000 stories is written', value: filledInS, unit: 's', target: { most: FILLED_WITHIN_S } },
    ];
    await fillLog(client);
    const all: number[] = [];
    for (const { name, ask } of await listsOf(client)) {
      await ask();
      const times: number[] = [];
      for (let turn = 0; turn < EACH; turn++) {
        const asked = performance.now();
        await ask();
        times.push(performance.now() - asked);
      }
      all.push(...times);
      measures.push({ name: `list of ${name}: half`, value: median(times), unit: 'ms', target: null });
      measures.push({ name: `list of ${name}: 95 of 100`, value: slowest(times), unit: 'ms', target: { most: WITHIN_MS } });
    }
    measures.push({ name: 'lists of the newsroom: 95 of 100 of all', value: slowest(all), unit: 'ms', target: { most: WITHIN_MS } });
    return measures;
  } finally {
    await client.end();
    await closePool();
  }
}

const slowest = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN;

/** Every list there is, as somebody asks for it. */
async function listsOf(client: pg.Client): Promise<AskedList[]> {
  const admin = await someStaff(client, 'admin');
  return [
    ...(await storiesOf(admin, await someStaff(client, 'reporter'))),
    ...(await picturesOf(admin)),
    ...(await termsOf()),
    ...(await peopleOf(admin)),
    ...(await logLists(client)),
  ];
}

async function picturesOf(staff: StaffMember): Promise<AskedList[]> {
  const { listLibrary } = await import('#lib/media/library/list-library');
  const { listLibraryInput } = await import('#lib/media/library/schema');
  const asked: [string, Record<string, string>][] = [
    ['first page', {}],
    ['a late page', { after: '500' }],
    ['a frequent word', { q: FREQUENT_WORD }],
    ['a rare word', { q: RARE_WORD }],
    ['a word that is nowhere', { q: 'khongdauca' }],
    ['a tag', { tag: 'cầu' }],
    ['without alternative text', { lack: 'alt' }],
    ['without a credit', { lack: 'credit' }],
    ['used nowhere', { use: 'unused' }],
    ['one’s own', { who: 'mine' }],
    ['days long ago', { from: '2025-09-01', until: '2025-10-01' }],
  ];
  return asked.map(([name, words]) => ({ name: `pictures, ${name}`, ask: () => listLibrary(staff, listLibraryInput.parse(words)) }));
}

async function termsOf(): Promise<AskedList[]> {
  const { listTerms } = await import('#lib/terms/kept/list-terms');
  const { listTermsInput } = await import('#lib/terms/kept/schema');
  const asked: [string, Record<string, string>][] = [
    ['first page', {}],
    ['a late page', { after: '1-xe' }],
    ['threads', { kind: 'thread' }],
    ['a frequent word', { q: FREQUENT_WORD }],
    ['a word that is nowhere', { q: 'khongdauca' }],
    ['under which nothing stands', { show: 'unused' }],
    ['that may be doubles', { show: 'double' }],
  ];
  return asked.map(([name, words]) => ({ name: `terms, ${name}`, ask: () => listTerms(listTermsInput.parse(words)) }));
}

async function peopleOf(staff: StaffMember): Promise<AskedList[]> {
  const { listPeople } = await import('#lib/people/list/list-people');
  const { listPeopleInput } = await import('#lib/people/list/schema');
  const asked: [string, Record<string, string>][] = [
    ['first page', {}],
    ['a word', { q: 'lac giang' }],
    ['editors', { role: 'editor' }],
  ];
  return asked.map(([name, words]) => ({ name: `people, ${name}`, ask: () => listPeople(staff, listPeopleInput.parse(words)) }));
}

async function storiesOf(editor: StaffMember, reporter: StaffMember): Promise<AskedList[]> {
  const { listArticles } = await import('#lib/articles/list-articles');
  const { cursorText, listArticlesInput } = await import('#lib/articles/schema');
  const late = cursorText({ at: new Date(Date.now() - 3 * 365 * 86_400_000), articleId: 1 });
  const asked: [string, Record<string, string>][] = [
    ['first page', {}],
    ['a late page', { after: late }],
    ['back from the end', { before: '1000-1' }],
    ['waiting', { stage: 'submitted' }],
    ['ready', { stage: 'ready' }],
    ['being written', { stage: 'writing' }],
    ['published', { stage: 'published' }],
    ['taken down', { stage: 'withdrawn' }],
    ['expired', { stage: 'expired' }],
    ['planned', { stage: 'scheduled' }],
    ['somebody’s', { who: String(reporter.id) }],
    ['given to somebody', { given: String(reporter.id) }],
    ['given to nobody', { given: 'nobody' }],
    ['a section', { section: '1' }],
    ['days long ago', { from: '2023-01-01', until: '2023-06-01' }],
    ['in English', { lang: 'en' }],
    ['due first', { sort: 'due' }],
    ['oldest first', { sort: 'oldest' }],
    ['a frequent word', { q: FREQUENT_WORD }],
    ['two frequent words', { q: `${FREQUENT_WORD} cau` }],
    ['a word of two letters', { q: 'xe' }],
    ['a rare word', { q: RARE_WORD }],
    ['a word that is nowhere', { q: 'khongdauca' }],
    ['a frequent word among what was taken down', { q: FREQUENT_WORD, stage: 'withdrawn' }],
    ['a rare word in a section', { q: RARE_WORD, section: '2' }],
  ];
  return [
    ...asked.map(([name, words]) => ({ name: `stories, ${name}`, ask: () => listArticles(editor, listArticlesInput.parse(words)) })),
    { name: 'stories, a reporter’s', ask: () => listArticles(reporter, {}) },
    { name: 'stories, a reporter’s, a frequent word', ask: () => listArticles(reporter, listArticlesInput.parse({ q: FREQUENT_WORD })) },
    {
      name: 'stories, of an editor of two sections',
      ask: () => listArticles({ ...editor, role: 'editor', sectionIds: [2, 3] }, {}),
    },
  ];
}

async function someStaff(client: pg.Client, role: StaffMember['role']): Promise<StaffMember> {
  const { rows } = await client.query<Pick<StaffMember, 'id' | 'name' | 'email'>>(
    'SELECT id, name, email FROM person WHERE role = $1::role ORDER BY id DESC LIMIT 1',
    [role],
  );
  const [person] = rows;
  if (!person) throw new Error(`The newsroom has no ${role}.`);
  return { ...person, role, locale: 'vi' };
}
