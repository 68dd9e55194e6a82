import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article';
import { contentOf } from '#lib/articles/drafts/columns';
import { NEIGHBOURS } from '#lib/articles/lists/view';
import { publishArticle } from '#lib/articles/publish-article';
import { saveDraft } from '#lib/articles/save-draft';
import type { DraftContent } from '#lib/articles/schema';
import { unpublishArticle } from '#lib/articles/unpublish-article';
import type { StaffMember } from '#lib/auth/roles';
import { db } from '#lib/db/client';
import { closePool } from '#lib/db/pool';
import type { Result } from '#lib/result';
import { termPath } from '#lib/site/paths';
import { NEEDLESS_RENDERINGS } from '../support/budgets.ts';
import { aDraft } from '../support/drafts.ts';
import { inLargePaper, type LargePaper, type SampledPage } from '../support/large-paper.ts';
// Also gives this process the paper's configuration.
import '../support/paper.ts';
import { type Asked, type SecondPaper, startSecondPaper } from '../support/second-paper.ts';
import { addOlderStories } from '../support/ten-thousand.ts';

let second: SecondPaper;
let large: LargePaper;
let editor: StaffMember;
const client = { current: undefined as pg.Client | undefined };
/** What readers have now, by path. */
const shown = new Map<string, Asked>();

beforeAll(async () => {
  second = await startSecondPaper((client) => addOlderStories(client));
  // The newsroom's deeds, called here, work on the copy; the paper hears of them as it would of another instance.
  process.env.DATABASE_URL = second.databaseUrl;
  client.current = new pg.Client({ connectionString: second.databaseUrl });
  await client.current.connect();
  large = await inLargePaper(client.current);
  const { id, name, email } = await db().person.findFirstOrThrow({ where: { role: 'editor' } });
  editor = { id, name, email, role: 'editor', locale: 'vi' };
  await atOnce(large.pages, async ({ path }) => {
    const answer = await second.ask(path);
    expect(answer.status, path).toBe(200);
    shown.set(path, answer);
  });
});
afterAll(async () => {
  await client.current?.end();
  await closePool();
  await second.stop();
});

const done = <Value>(result: Result<Value, { code: string }>): Value => {
  if (!result.ok) throw new Error(`Refused: ${result.code}`);
  return result.value;
};

type Spread = {
  /** Pages made anew that had no reason to be. */
  needless: string[];
  changed: string[];
};

/**
 * Asks for every page again, those first that have no reason to change: what they share with others is made for them.
 * A page has a reason when it stands around the story (`around`), or showed it before or shows it now.
 */
async function spread(articleId: number, around: (page: SampledPage) => boolean): Promise<Spread> {
  await second.hasHeard();
  const shows = (text: string | undefined): boolean => text?.includes(`-${articleId}"`) === true;
  const hasReason = (page: SampledPage): boolean => around(page) || shows(shown.get(page.path)?.text);
  const needless: string[] = [];
  const changed: string[] = [];
  const order = [...large.pages].sort((one, other) => Number(hasReason(one)) - Number(hasReason(other)));
  for (const page of order) {
    const { path } = page;
    const before = shown.get(path);
    const answer = await second.ask(path);
    if (answer.status !== 200 || answer.text !== before?.text) changed.push(path);
    const isMadeAnew = answer.statements.length > 0 || answer.state !== 'hit';
    // A day without stories leads past the story: it has another link now, and so a reason.
    const isChanged = answer.text !== before?.text;
    if (isMadeAnew && !isChanged && !hasReason(page) && !shows(answer.text)) needless.push(path);
    shown.set(path, answer);
  }
  return { needless, changed };
}

/** Some of the pages are named: hundreds of them would say no more. */
function expectNoWaste(needless: string[]): void {
  const some = needless.filter((_, index) => index % Math.ceil(needless.length / 20) === 0);
  expect(needless.length, some.join('\n')).toBeLessThanOrEqual(NEEDLESS_RENDERINGS);
}

/** No page may be older than the database: what readers have is what a paper that kept nothing would give them. */
async function expectNothingOld(): Promise<void> {
  await second.forgetEverything();
  const old: string[] = [];
  await atOnce(large.pages, async ({ path }) => {
    if ((await second.ask(path)).text !== shown.get(path)?.text) old.push(path);
  });
  expect(old).toEqual([]);
}

/** Several pages at a time: quicker, where it does not matter which of them costs what. */
async function atOnce(pages: readonly SampledPage[], look: (page: SampledPage) => Promise<void>): Promise<void> {
  const waiting = [...pages];
  const work = async () => {
    for (let page = waiting.shift(); page; page = waiting.shift()) await look(page);
  };
  await Promise.all([work(), work(), work(), work()]);
}

const draftIn = (sectionId: number, title: string): DraftContent =>
  aDraft({ sectionId, title, slug: 'bai-moi', termIds: [large.topic.id, large.author.id] });

async function change(articleId: number, changes: Partial<DraftContent>): Promise<void> {
  const draft = await db().draft.findUniqueOrThrow({ where: { articleId }, include: { savedBy: { select: { name: true } } } });
  const { version: live } = await db().story.findUniqueOrThrow({ where: { articleId }, select: { version: true } });
  const content = { ...contentOf(draft), ...changes };
  const { version } = done(await saveDraft(editor, { articleId, version: draft.version, content }));
  done(await publishArticle(editor, { articleId, version, live }));
}

let articleId = 0;

test('publishing a story makes anew only the front page, the first pages of its section, topic and author, its day, and its neighbours', async () => {
  const { id, version } = done(await createArticle(editor, { content: draftIn(large.busy.id, 'Bài mới trong một vạn bài') }));
  done(await publishArticle(editor, { articleId: id, version, live: null }));
  articleId = id;
  const around = await large.pagesAround(articleId, NEIGHBOURS);
  const { needless, changed } = await spread(articleId, around);
  expectNoWaste(needless);
  expect(changed).toContain('/');
  expect(changed).toContain(`/${large.busy.slug}`);
  for (const term of [large.topic, large.author]) expect(changed).toContain(termPath(term, 'vi'));
  expect(changed.filter((path) => large.pageAt(path).kind === 'story')).toHaveLength(NEIGHBOURS);
  expect(changed.filter((path) => large.pageAt(path).kind === 'deep')).toEqual([]);
});

test('a new title makes anew only the pages that show it', async () => {
  const around = await large.pagesAround(articleId, NEIGHBOURS);
  await change(articleId, { title: 'Tựa khác trong một vạn bài' });
  const { needless, changed } = await spread(articleId, around);
  expectNoWaste(needless);
  expect(changed).toContain('/');
});

test('a new title deep in the archive leaves the front page and the newest lists alone', async () => {
  const around = await large.pagesAround(large.deep.id, NEIGHBOURS);
  await change(large.deep.id, { title: 'Một bài cũ được sửa tựa' });
  const { needless, changed } = await spread(large.deep.id, around);
  expectNoWaste(needless);
  expect(changed).toContain(large.deep.path);
  expect(changed).not.toContain('/');
});

test('a story that moves to another section makes anew only pages of both, and after all that no page is old', async () => {
  const left = await large.pagesAround(articleId, NEIGHBOURS);
  await change(articleId, { sectionId: large.other.id });
  const taken = await large.pagesAround(articleId, NEIGHBOURS);
  const around = (page: SampledPage) => left(page) || taken(page);
  const { needless, changed } = await spread(articleId, around);
  expectNoWaste(needless);
  for (const section of [large.busy, large.other]) expect(changed).toContain(`/${section.slug}`);
  await expectNothingOld();
});

test('a story that is taken down makes anew only the pages that showed it', async () => {
  const around = await large.pagesAround(articleId, NEIGHBOURS);
  const { version: live } = await db().story.findUniqueOrThrow({ where: { articleId }, select: { version: true } });
  done(await unpublishArticle(editor, { articleId, live }));
  const { needless, changed } = await spread(articleId, around);
  expectNoWaste(needless);
  expect(changed).toContain(`/${large.other.slug}`);
  const gone = `-${articleId}"`;
  expect([...shown].filter(([, { text }]) => text.includes(gone)).map(([path]) => path)).toEqual([]);
});
