import { beforeAll, beforeEach, expect, test } from 'vitest';
import { changeArticles } from '#lib/articles/bulk/change-articles';
import { type ArticlesChange, changeArticlesInput } from '#lib/articles/bulk/schema';
import { undoChange } from '#lib/articles/bulk/undo-change';
import { createArticle } from '#lib/articles/create-article';
import { publishArticle } from '#lib/articles/publish-article';
import { saveDraft } from '#lib/articles/save-draft';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { aDraft } from '#tests/support/drafts';
import { aSection, somebody } from '#tests/support/newsroom';
import { until } from '#tests/support/until';

let ada: StaffMember;
let eve: StaffMember;
let rin: StaffMember;
let desk: StaffMember;
let news: number;
let culture: number;
let topic: number;

beforeAll(async () => {
  ada = await somebody('editor', 'Ada');
  eve = await somebody('editor', 'Eve');
  rin = await somebody('reporter', 'Rin');
  news = await aSection('thoi-su');
  culture = await aSection('van-hoa');
  desk = { ...(await somebody('editor', 'Bàn văn hóa')), sectionIds: [culture] };
  const { rows } = await pool().query<{ id: number }>(
    `INSERT INTO term (kind, slug, name) VALUES ('topic', 'cau-duong', 'Cầu đường') RETURNING id`,
  );
  topic = rows[0]?.id ?? 0;
});

let ids: number[];
beforeEach(async () => {
  await pool().query(`DELETE FROM setting WHERE key = 'workflow'`);
  ids = [];
  for (const title of ['Một', 'Hai', 'Ba']) ids.push(await aStory(title));
});

async function aStory(title: string, sectionId: number | null = news, by = rin): Promise<number> {
  const created = await createArticle(by, { content: aDraft({ title, sectionId }) });
  if (!created.ok) throw new Error(created.code);
  return created.value.id;
}

type Row = {
  id: number;
  version: number;
  section: number;
  stage: string;
  terms: number[];
  status: string;
  live: number | null;
  person: number;
};
const rows = async (which = ids): Promise<Row[]> =>
  (
    await pool().query(
      `SELECT article.id, draft.version, draft.section_id AS section, draft.stage, draft.term_ids AS terms, article.status, story.version AS live,
         assignment.person_id AS person
       FROM article JOIN draft ON draft.article_id = article.id LEFT JOIN story ON story.article_id = article.id
       LEFT JOIN assignment ON assignment.article_id = article.id WHERE article.id = ANY ($1) ORDER BY article.id`,
      [which],
    )
  ).rows;
const each = async <Name extends keyof Row>(name: Name) => (await rows()).map((row) => row[name]);

async function change(who: StaffMember, asked: ArticlesChange, which = ids) {
  const seen = await rows(which);
  const items = seen.map(({ id, version, live }) => ({ id, version: (asked.kind === 'take-down' && live) || version }));
  return told(await changeArticles(who, changeArticlesInput.parse({ items, change: asked })));
}
const undo = async (who: StaffMember, act: { undo: string | null }) => undoChange(who, { undo: act.undo ?? '' });
function told<Value>(answer: { ok: true; value: Value } | { ok: false; code: string }): Value {
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}
const step = (name: 'submit' | 'approve' | 'return' | 'take', reason = ''): ArticlesChange => ({ kind: 'step', step: name, reason });

test('an editor moves stories to another section, and takes it back: each is a version that somebody can read', async () => {
  const act = await change(ada, { kind: 'section', sectionId: culture });
  expect(act).toMatchObject({ done: 3, refused: [] });
  expect(await each('section')).toEqual([culture, culture, culture]);
  expect(await each('version')).toEqual([2, 2, 2]);
  expect(await undo(ada, act)).toEqual({ ok: true, value: { done: 3, refused: [] } });
  expect(await each('section')).toEqual([news, news, news]);
  expect(await each('version')).toEqual([3, 3, 3]);
  expect(await undo(ada, act)).toEqual({ ok: false, code: 'not-found' });
});

test('what somebody saved since stays as they left it, and is named; the others go back', async () => {
  const act = await change(ada, { kind: 'section', sectionId: culture });
  const [, second = 0] = ids;
  await saveDraft(eve, { articleId: second, version: 2, content: aDraft({ title: 'Eve sửa', sectionId: culture }) });
  expect(await undo(ada, act)).toEqual({ ok: true, value: { done: 2, refused: [{ id: second, code: 'moved' }] } });
  expect(await each('section')).toEqual([news, culture, news]);
});

test('a story that was saved since it was seen is left alone, and so is one that this person has no part in', async () => {
  const foreign = await aStory('Của người khác', news, ada);
  const mine = await aStory('Của bàn văn hóa', culture, ada);
  const input = changeArticlesInput.parse({
    items: [
      { id: foreign, version: 1 },
      { id: mine, version: 1 },
      { id: 2_000_000, version: 1 },
    ],
    change: { kind: 'add-term', termId: topic },
  });
  expect(await changeArticles(desk, input)).toMatchObject({
    ok: true,
    value: {
      done: 1,
      refused: [
        { id: foreign, code: 'not-found' },
        { id: 2_000_000, code: 'not-found' },
      ],
    },
  });
  expect(await changeArticles(desk, input)).toMatchObject({
    ok: true,
    value: { done: 0, refused: [{}, { id: mine, code: 'moved' }, {}], undo: null },
  });
  expect(await change(desk, { kind: 'section', sectionId: news }, [mine])).toMatchObject({
    refused: [{ id: mine, code: 'foreign-section' }],
  });
});

test('a topic is added to stories and taken from them; one that has it already is done without a new version', async () => {
  const [first = 0] = ids;
  await change(ada, { kind: 'add-term', termId: topic }, [first]);
  const act = await change(ada, { kind: 'add-term', termId: topic });
  expect(act).toMatchObject({ done: 3, refused: [] });
  expect(await each('version')).toEqual([2, 2, 2]);
  await undo(ada, act);
  expect(await each('terms')).toEqual([[topic], [], []]);
  expect(
    await changeArticles(
      ada,
      changeArticlesInput.parse({ items: [{ id: first, version: 2 }], change: { kind: 'add-term', termId: 999_999 } }),
    ),
  ).toEqual({
    ok: false,
    code: 'unknown-term',
  });
});

test('a reporter hands over the own stories at once; what was found ready before a mistaken return is ready again when it is taken back', async () => {
  await pool().query(`INSERT INTO setting (key, value) VALUES ('workflow', '{"publishing":"four-eyes","hotFixAlone":true}')`);
  expect(await change(rin, step('submit'))).toMatchObject({ done: 3 });
  expect(await change(rin, step('approve'))).toMatchObject({
    done: 0,
    refused: [{ code: 'forbidden' }, { code: 'forbidden' }, { code: 'forbidden' }],
  });
  await change(ada, step('approve'));
  const returned = await change(ada, step('return', 'Nhầm bài'));
  expect(await each('stage')).toEqual(['returned', 'returned', 'returned']);
  expect(await undo(ada, returned)).toMatchObject({ value: { done: 3, refused: [] } });
  expect(await each('stage')).toEqual(['ready', 'ready', 'ready']);
  expect(await change(eve, { kind: 'publish' })).toMatchObject({ done: 3, refused: [] });
});

test('nobody finds ready the own words of many where the paper wants four eyes', async () => {
  await pool().query(`INSERT INTO setting (key, value) VALUES ('workflow', '{"publishing":"four-eyes","hotFixAlone":true}')`);
  const own = await aStory('Bài của Ada', news, ada);
  await change(ada, step('submit'), [...ids, own]);
  expect(await change(ada, step('approve'), [...ids, own])).toMatchObject({ done: 3, refused: [{ id: own, code: 'needs-other-eyes' }] });
});

test('an undone step holds no more if another one was taken since', async () => {
  const act = await change(rin, step('submit'));
  await change(ada, step('take'), ids.slice(0, 1));
  expect(await undo(rin, act)).toMatchObject({ value: { done: 2, refused: [{ id: ids[0], code: 'moved' }] } });
  expect(await each('stage')).toEqual(['reviewing', 'writing', 'writing']);
});

test('who belongs to the desk no more takes none of its steps back, not even their own on a story they began', async () => {
  const own = await aStory('Bài của bàn', culture, desk);
  await change(desk, step('submit'), [own]);
  const act = await change(desk, step('approve'), [own]);
  const moved = { ...desk, sectionIds: [news] };
  expect(await undo(moved, act)).toEqual({ ok: true, value: { done: 0, refused: [{ id: own, code: 'forbidden' }] } });
  expect((await rows([own])).map(({ stage }) => stage)).toEqual(['ready']);
});

test('ready stories go out together, each with its own edition, and are taken away again; one that is not ready is named', async () => {
  await change(rin, step('submit'));
  await change(ada, step('approve'), ids.slice(0, 2));
  const before = (await pool().query<{ number: number }>('SELECT number FROM edition')).rows[0]?.number ?? 0;
  const act = await change(ada, { kind: 'publish' });
  expect(act).toMatchObject({ done: 2, refused: [{ id: ids[2], code: 'wrong-stage' }] });
  expect(await each('live')).toEqual([1, 1, null]);
  expect((await pool().query('SELECT number FROM edition')).rows).toEqual([{ number: before + 2 }]);
  expect(await undo(ada, act)).toMatchObject({ value: { done: 2, refused: [] } });
  expect(await each('live')).toEqual([null, null, null]);
  expect(await each('stage')).toEqual(['ready', 'ready', 'submitted']);
  expect(await change(ada, { kind: 'publish' })).toMatchObject({ done: 0, refused: [{ code: 'taken-down' }, { code: 'taken-down' }, {}] });
});

test('a change of a published story goes out, and taken back it is what readers had before', async () => {
  const [first = 0] = ids;
  await publishArticle(ada, { articleId: first, version: 1, live: null });
  await saveDraft(rin, { articleId: first, version: 1, content: aDraft({ title: 'Một, sửa', sectionId: news }) });
  await change(rin, step('submit'), [first]);
  await change(ada, step('approve'), [first]);
  const act = await change(ada, { kind: 'publish' }, [first]);
  const title = async () => (await pool().query('SELECT version, title FROM story WHERE article_id = $1', [first])).rows;
  expect(await title()).toEqual([{ version: 2, title: 'Một, sửa' }]);
  expect(await undo(ada, act)).toMatchObject({ value: { done: 1 } });
  expect(await title()).toEqual([{ version: 1, title: 'Một' }]);
  expect(await each('stage')).toEqual(['ready', 'writing', 'writing']);
});

test('stories are taken down together and come back as readers had them; one that somebody published anew meanwhile stays', async () => {
  for (const articleId of ids) await publishArticle(ada, { articleId, version: 1, live: null });
  const act = await change(ada, { kind: 'take-down', reason: 'Xác minh lại' });
  expect(await each('status')).toEqual(['unpublished', 'unpublished', 'unpublished']);
  await publishArticle(eve, { articleId: ids[1] ?? 0, version: 1, live: null });
  expect(await undo(ada, act)).toMatchObject({ value: { done: 2, refused: [{ id: ids[1], code: 'moved' }] } });
  expect(await each('live')).toEqual([1, 1, 1]);
});

test('stories are given to somebody together; taken back, each is whose it was', async () => {
  await change(ada, { kind: 'assign', personId: rin.id }, ids.slice(0, 1));
  const act = await change(ada, { kind: 'assign', personId: eve.id });
  expect(await each('person')).toEqual([eve.id, eve.id, eve.id]);
  expect(await undo(ada, act)).toMatchObject({ value: { done: 3 } });
  expect(await each('person')).toEqual([rin.id, null, null]);
  expect(await change(rin, { kind: 'assign', personId: rin.id }, ids.slice(1))).toMatchObject({
    done: 0,
    refused: [{ code: 'forbidden' }, { code: 'forbidden' }],
  });
});

test('of two who change the same stories at once, in whatever order they name them, each story is changed by one', async () => {
  const seen = (await rows()).map(({ id, version }) => ({ id, version }));
  const ask = (who: StaffMember, items: typeof seen, sectionId: number | null) =>
    changeArticles(who, changeArticlesInput.parse({ items, change: { kind: 'section', sectionId } }));
  const answers = (await Promise.all([ask(ada, seen, culture), ask(eve, seen.toReversed(), null)])).map(told);
  expect(answers.map(({ done }) => done).sort()).toEqual([0, 3]);
  expect(answers.find(({ done }) => done === 0)?.refused.map(({ code }) => code)).toEqual(['moved', 'moved', 'moved']);
  expect(await each('version')).toEqual([2, 2, 2]);
});

test('who corrects a story in the moment in which many are taken down is not stopped by them, nor they by that', async () => {
  for (const articleId of ids) expect(await publishArticle(ada, { articleId, version: 1, live: null })).toMatchObject({ ok: true });
  const correcting = await pool().connect();
  try {
    // As a correction does: first the story, then the edition.
    await correcting.query('BEGIN');
    await correcting.query('SELECT FROM story WHERE article_id = $1 FOR NO KEY UPDATE', [ids[1]]);
    const changing = change(ada, { kind: 'take-down', reason: '' });
    // So long that the database, which looks once for those who wait for each other, finds the one that comes last.
    await until(async () => (await waitingFor('1500 milliseconds')) === 1);
    await correcting.query('SELECT number FROM edition FOR UPDATE');
    await correcting.query('COMMIT');
    expect(await changing).toMatchObject({ done: 3, refused: [] });
  } finally {
    correcting.release();
  }
});

const waitingFor = async (time: string) =>
  (
    await pool().query<{ count: number }>(
      `SELECT count(*)::int AS count FROM pg_stat_activity
       WHERE wait_event_type = 'Lock' AND datname = current_database() AND query_start < now() - $1::interval`,
      [time],
    )
  ).rows[0]?.count;

test('an act that breaks off in the middle has changed nothing, and there is nothing to take back', async () => {
  await pool().query(`
    CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'The disk is full.'; END $$;
    CREATE TRIGGER break_off BEFORE UPDATE ON draft FOR EACH ROW WHEN (NEW.title = 'Ba' AND NEW.section_id IS NULL) EXECUTE FUNCTION break_off()`);
  await expect(change(ada, { kind: 'section', sectionId: null })).rejects.toThrow();
  await pool().query('DROP FUNCTION break_off CASCADE');
  expect(await each('version')).toEqual([1, 1, 1]);
  const { rows: acts } = await pool().query('SELECT id FROM bulk_act WHERE changes @> $1', [JSON.stringify([{ id: ids[0] }])]);
  expect(acts).toEqual([]);
});

test('two hundred stories are changed in one act, and taken back in one', async () => {
  await pool().query(
    `WITH made AS (INSERT INTO article (created_by_id) SELECT $1 FROM generate_series(1, 200) RETURNING id)
     INSERT INTO draft (article_id, section_id, slug, title, lead, lead_source, byline, body, saved_by_id)
     SELECT id, $2, 'bai', 'Bài ' || id, '', '', '', '{"type":"doc","content":[{"type":"paragraph"}]}', $1 FROM made`,
    [rin.id, news],
  );
  const many = (await pool().query<{ id: number }>('SELECT article_id AS id FROM draft ORDER BY article_id DESC LIMIT 200')).rows.map(
    ({ id }) => id,
  );
  const act = await change(ada, { kind: 'section', sectionId: culture }, many);
  expect(act).toMatchObject({ done: 200, refused: [] });
  expect(await undo(ada, act)).toEqual({ ok: true, value: { done: 200, refused: [] } });
});
