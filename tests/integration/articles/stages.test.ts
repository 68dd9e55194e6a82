import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { assignArticle } from '#lib/articles/assignments/assign-article';
import { createArticle } from '#lib/articles/create-article';
import { publishArticle } from '#lib/articles/publish-article';
import { restoreRevision } from '#lib/articles/revisions/restore-revision';
import { saveDraft } from '#lib/articles/save-draft';
import { planArticle } from '#lib/articles/schedules/plan-article';
import { findFlow } from '#lib/articles/stages/find-flow';
import { moveDraft } from '#lib/articles/stages/move-draft';
import { moveDraftInput } from '#lib/articles/stages/schema';
import type { Stage } from '#lib/articles/stages/standing';
import type { StageDeed } from '#lib/articles/stages/transitions';
import { unpublishArticle } from '#lib/articles/unpublish-article';
import { saveWorkflow } from '#lib/articles/workflow/save-workflow';
import { type Workflow, workflowNow } from '#lib/articles/workflow/schema';
import { findWorkflow } from '#lib/articles/workflow/store';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { aDraft, bodyOf } from '#tests/support/drafts';
import { aSection, somebody } from '#tests/support/newsroom';

let ada: StaffMember;
let eve: StaffMember;
let rin: StaffMember;
let boss: StaffMember;
let news: number;
let culture: number;

beforeAll(async () => {
  ada = await somebody('editor', 'Ada');
  eve = await somebody('editor', 'Eve');
  rin = await somebody('reporter', 'Rin');
  boss = await somebody('admin', 'Boss');
  news = await aSection('thoi-su');
  culture = await aSection('van-hoa');
});

let articleId: number;
let version: number;
beforeEach(async () => {
  await pool().query(`DELETE FROM setting WHERE key = 'workflow'`);
  const created = await createArticle(rin, { content: aDraft({ sectionId: news }) });
  if (!created.ok) throw new Error(created.code);
  ({ id: articleId, version } = created.value);
});

const rows = async <Row>(statement: string) => (await pool().query(statement, [articleId])).rows as Row[];
const step = (who: StaffMember, deed: StageDeed, stage: Stage, reason = '') =>
  moveDraft(who, moveDraftInput.parse({ articleId, deed, version, stage, reason }));
const save = async (who: StaffMember, lead: string, sectionId = news) => {
  const saved = await saveDraft(who, { articleId, version, content: aDraft({ sectionId, lead }) });
  if (saved.ok) version = saved.value.version;
  return saved;
};
const stage = async () => (await rows<{ stage: Stage }>('SELECT stage FROM draft WHERE article_id = $1'))[0]?.stage;
const history = async () =>
  (
    await rows<{ deed: string; to_stage: string; version: number; name: string }>(
      'SELECT deed, to_stage, stage_change.version, name FROM stage_change JOIN person ON person.id = person_id WHERE article_id = $1 ORDER BY stage_change.id',
    )
  ).map(({ deed, to_stage, version: at, name }) => `${deed} ${to_stage} ${at} ${name}`);
const audit = async () =>
  (
    await rows<{ deed: string; step: string | null }>(
      `SELECT deed, detail ->> 'step' AS step FROM audit_entry WHERE subject = 'article:' || $1::int AND deed NOT IN ('create-article', 'save-draft') ORDER BY id`,
    )
  ).map(({ deed, step: taken }) => (taken ? `${deed} ${taken}` : deed));
const publish = async (who: StaffMember) => {
  const [story] = await rows<{ version: number }>('SELECT version FROM story WHERE article_id = $1');
  return publishArticle(who, { articleId, version, live: story?.version ?? null });
};
const setRule = (settings: Workflow) => pool().query(`INSERT INTO setting (key, value) VALUES ('workflow', $1)`, [settings]);

describe('on its way to readers', () => {
  test('a story is handed over, returned with a reason, mended, handed over again, found ready and published; each step is kept', async () => {
    expect(await step(rin, 'submit', 'writing', 'Gấp, mai họp.')).toMatchObject({ ok: true, value: { stage: 'submitted' } });
    expect(await step(ada, 'take', 'submitted')).toMatchObject({ ok: true, value: { stage: 'reviewing' } });
    const returned = await step(ada, 'return', 'reviewing', 'Thiếu nguồn tin.');
    expect(returned).toMatchObject({ ok: true, value: { stage: 'returned' } });
    expect(await findFlow(rin, { articleId })).toMatchObject({
      ok: true,
      value: {
        hands: ['writer'],
        steps: [{ deed: 'return', by: 'Ada', reason: 'Thiếu nguồn tin.' }, { deed: 'take' }, { deed: 'submit', reason: 'Gấp, mai họp.' }],
      },
    });
    expect((await save(rin, 'Đã thêm nguồn.')).ok).toBe(true);
    expect(await stage()).toBe('returned');
    await step(rin, 'submit', 'returned');
    await step(eve, 'approve', 'submitted');
    expect(await stage()).toBe('ready');
    expect(await publish(ada)).toMatchObject({ ok: true, value: { changed: true } });
    expect(await stage()).toBe('writing');
    expect(await history()).toEqual([
      'submit submitted 1 Rin',
      'take reviewing 1 Ada',
      'return returned 1 Ada',
      'submit submitted 2 Rin',
      'approve ready 2 Eve',
      'publish writing 2 Ada',
    ]);
    expect(await audit()).toEqual([
      'change-stage submit',
      'change-stage take',
      'change-stage return',
      'change-stage submit',
      'change-stage approve',
      'publish-article',
    ]);
  });

  test('a draft is not returned without a reason', () => {
    const input = { articleId: 1, deed: 'return', version: 1, stage: 'submitted' };
    expect(moveDraftInput.safeParse({ ...input, reason: ' \u200b ' }).success).toBe(false);
    expect(moveDraftInput.parse({ ...input, reason: ' Thiếu ảnh. ' }).reason).toBe('Thiếu ảnh.');
  });

  test('of two editors who decide at once one does, and the other is shown who it was, when, and what', async () => {
    await step(rin, 'submit', 'writing');
    const answers = await Promise.all([step(ada, 'approve', 'submitted'), step(eve, 'return', 'submitted', 'Chưa rõ.')]);
    const loser = answers.find(({ ok }) => !ok);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const winner = answers[0]?.ok ? 'Ada' : 'Eve';
    expect(loser).toMatchObject({ code: 'moved', now: { steps: [{ by: winner, at: expect.any(Date) }, {}] } });
    expect(await history()).toHaveLength(2);
  });

  test('a step taken on words that were changed since moves nothing', async () => {
    await step(rin, 'submit', 'writing');
    const seen = version;
    await save(eve, 'Biên tập viên sửa.');
    const late = await moveDraft(ada, moveDraftInput.parse({ articleId, deed: 'approve', version: seen, stage: 'submitted' }));
    expect(late).toMatchObject({ ok: false, code: 'moved', now: { version: seen + 1, stage: 'submitted' } });
    expect(await stage()).toBe('submitted');
  });

  test('what lies with the desk its writer reads and does not change, until it is taken back or returned', async () => {
    await step(rin, 'submit', 'writing');
    expect(await save(rin, 'Sửa thêm.')).toEqual({ ok: false, code: 'in-review', stage: 'submitted' });
    const restore = (who: StaffMember) => restoreRevision(who, { articleId, version: 1, seen: version, field: null });
    await save(ada, 'Ada sửa.');
    expect(await restore(rin)).toEqual({ ok: false, code: 'in-review', stage: 'submitted' });
    expect(await restore(ada)).toMatchObject({ ok: true });
    version += 1;
    expect(await step(rin, 'withdraw', 'submitted')).toMatchObject({ ok: true });
    expect((await save(rin, 'Sửa thêm.')).ok).toBe(true);
    await step(rin, 'submit', 'writing');
    await step(ada, 'take', 'submitted');
    expect(await step(rin, 'withdraw', 'submitted')).toMatchObject({ ok: false, code: 'moved' });
    expect(await step(rin, 'withdraw', 'reviewing')).toEqual({ ok: false, code: 'forbidden' });
    expect((await save(ada, 'Biên tập viên sửa.')).ok).toBe(true);
    expect(await save(rin, 'Lại sửa.')).toMatchObject({ ok: false, code: 'in-review', stage: 'reviewing' });
  });

  test('an editor’s words after it was found ready put it back into review, in their name', async () => {
    await step(rin, 'submit', 'writing');
    await step(ada, 'approve', 'submitted');
    await save(eve, 'Sửa lần cuối.');
    expect(await stage()).toBe('reviewing');
    expect((await history()).at(-1)).toBe('save reviewing 2 Eve');
    expect((await audit()).at(-1)).toBe('change-stage save');
  });

  test('an editor still publishes directly, also words that nobody handed over', async () => {
    expect(await publish(ada)).toMatchObject({ ok: true });
    expect(await history()).toEqual([]);
    await save(rin, 'Bản mới.');
    await step(rin, 'submit', 'writing');
    expect(await publish(ada)).toMatchObject({ ok: true });
    expect((await history()).at(-1)).toBe('publish writing 2 Ada');
  });

  test('an older version that goes out leaves the newer draft where it is on its way', async () => {
    const { publishIn, lockArticle } = await import('#lib/articles/publication/store');
    const { db } = await import('#lib/db/client');
    const { findRevisionContent } = await import('#lib/articles/revisions/store');
    await save(rin, 'Bản sau.');
    await step(rin, 'submit', 'writing');
    await db().$transaction(async (transaction) => {
      const article = await lockArticle(transaction, articleId);
      const content = await findRevisionContent(transaction, articleId, 1);
      if (!article || !content) throw new Error('Nothing to publish.');
      await publishIn(transaction, {
        article,
        articleId,
        version: 1,
        content,
        live: null,
        personId: ada.id,
        mayIn: () => true,
        acceptedRights: [],
      });
    });
    expect(await stage()).toBe('submitted');
  });
});

describe('with two people behind every version', () => {
  const fourEyes: Workflow = { publishing: 'four-eyes', hotFixAlone: true };

  test('nobody finds ready what they saved last, and nothing else is published', async () => {
    await setRule(fourEyes);
    expect(await publish(ada)).toMatchObject({ ok: false, code: 'needs-other-eyes' });
    await step(rin, 'submit', 'writing');
    await save(ada, 'Ada sửa.');
    expect(await step(ada, 'approve', 'submitted')).toMatchObject({ ok: false, code: 'needs-other-eyes' });
    await step(eve, 'approve', 'submitted');
    expect(await findFlow(ada, { articleId })).toMatchObject({ value: { foundReady: 'other', isOwnText: true, rule: 'four-eyes' } });
    await save(eve, 'Eve lại sửa.');
    expect(await publish(ada)).toMatchObject({ ok: false, code: 'needs-other-eyes' });
    await step(ada, 'approve', 'reviewing');
    expect(await publish(ada)).toMatchObject({ ok: true, value: { changed: true } });
  });

  test('nothing else is planned, either', async () => {
    const dueAt = new Date(Date.now() + 3_600_000);
    const plan = () => planArticle(ada, { articleId, deed: 'publish', version, live: null, seen: null, at: dueAt });
    await setRule(fourEyes);
    expect(await plan()).toMatchObject({ ok: false, code: 'needs-other-eyes' });
    await step(rin, 'submit', 'writing');
    await step(ada, 'approve', 'submitted');
    expect(await plan()).toMatchObject({ ok: true });
    expect(await findFlow(ada, { articleId })).toMatchObject({ value: { plannedVersion: version } });
  });

  test('a finding that was taken back counts no more; one that led to readers still does after the story was away', async () => {
    await setRule(fourEyes);
    await step(rin, 'submit', 'writing');
    await step(ada, 'approve', 'submitted');
    await step(eve, 'reopen', 'ready');
    expect(await publish(ada)).toMatchObject({ ok: false, code: 'needs-other-eyes' });
    await step(rin, 'submit', 'writing');
    await step(ada, 'approve', 'submitted');
    expect(await publish(eve)).toMatchObject({ ok: true });
    await unpublishArticle(ada, { articleId, live: version });
    expect(await publish(ada)).toMatchObject({ ok: true, value: { changed: true } });
  });

  test('found ready by whomever is enough for a paper that asks for that', async () => {
    await setRule({ publishing: 'ready', hotFixAlone: true });
    expect(await publish(ada)).toMatchObject({ ok: false, code: 'not-ready' });
    await step(rin, 'submit', 'writing');
    await save(ada, 'Ada sửa.');
    await step(ada, 'approve', 'submitted');
    expect(await publish(ada)).toMatchObject({ ok: true });
  });

  test('a hot fix goes out alone if the paper allows it, and is logged as one', async () => {
    await pool().query(`UPDATE revision SET kind = 'hot-fix' WHERE article_id = $1`, [articleId]);
    await setRule({ publishing: 'four-eyes', hotFixAlone: false });
    expect(await publish(ada)).toMatchObject({ ok: false, code: 'needs-other-eyes' });
    await pool().query(`UPDATE setting SET value = '{"publishing":"four-eyes","hotFixAlone":true}' WHERE key = 'workflow'`);
    expect(await publish(ada)).toMatchObject({ ok: true });
    const [entry] = await rows<{ detail: unknown }>(
      `SELECT detail FROM audit_entry WHERE subject = 'article:' || $1::int AND deed = 'publish-article'`,
    );
    expect(entry?.detail).toMatchObject({ hotFix: true });
  });

  test('only who runs the newsroom says so, in the place of what they saw', async () => {
    const seen = (await findWorkflow()).version;
    expect(await saveWorkflow(ada, { seen, settings: fourEyes })).toEqual({ ok: false, code: 'forbidden' });
    expect(await saveWorkflow(boss, { seen, settings: fourEyes })).toEqual({ ok: true, value: workflowNow(fourEyes) });
    const late = await saveWorkflow(boss, { seen, settings: { publishing: 'ready', hotFixAlone: false } });
    expect(late).toEqual({ ok: false, code: 'conflict', theirs: workflowNow(fourEyes) });
    const { rows: log } = await pool().query(`SELECT person_id FROM audit_entry WHERE deed = 'change-workflow'`);
    expect(log).toEqual([{ person_id: boss.id }]);
  });
});

describe('given to somebody', () => {
  const dueAt = new Date('2026-12-01T10:00:00Z');
  const assign = (who: StaffMember, personId: number | null, seen: Date | null = null, note = '') =>
    assignArticle(who, { articleId, seen, personId, dueAt, note });

  test('a story is worked on by whom it was given to, and handed over by them', async () => {
    const minh = await somebody('reporter', 'Minh');
    expect(await save(minh, 'Chưa được.')).toMatchObject({ code: 'not-found' });
    const given = await assign(ada, minh.id, null, 'Nhớ gọi ông Hai.');
    expect(given).toMatchObject({
      ok: true,
      value: { assignment: { name: 'Minh', by: 'Ada', dueAt, note: 'Nhớ gọi ông Hai.', isLate: false } },
    });
    expect((await save(minh, 'Minh viết.')).ok).toBe(true);
    expect(await step(minh, 'submit', 'writing')).toMatchObject({ ok: true });
    expect((await audit())[0]).toBe('assign-article');
    const at = given.ok ? (given.value.assignment?.at ?? null) : null;
    await assign(ada, null, at);
    expect(await findFlow(minh, { articleId })).toEqual({ ok: false, code: 'not-found' });
  });

  test('of two who assign at once one does; nobody assigns without the desk’s right, or to who writes nothing', async () => {
    const minh = await somebody('reporter', 'Minh');
    const answers = await Promise.all([assign(ada, minh.id), assign(eve, rin.id)]);
    expect(answers.map((answer) => (answer.ok ? 'given' : answer.code)).sort()).toEqual(['given', 'moved']);
    expect(await assign(rin, rin.id)).toEqual({ ok: false, code: 'forbidden' });
    const at = (await rows<{ at: Date }>('SELECT assigned_at AS at FROM assignment WHERE article_id = $1'))[0]?.at ?? null;
    expect(await assign(ada, (await somebody('moderator', 'Milo')).id, at)).toEqual({ ok: false, code: 'unknown-person' });
  });

  test('what is late is said so until it is handed over', async () => {
    await assign(ada, rin.id);
    await pool().query(`UPDATE assignment SET due_at = now() - interval '1 minute' WHERE article_id = $1`, [articleId]);
    expect(await findFlow(rin, { articleId })).toMatchObject({ value: { assignment: { isLate: true } } });
    await step(rin, 'submit', 'writing');
    expect(await findFlow(rin, { articleId })).toMatchObject({ value: { assignment: { isLate: false } } });
  });
});

describe('where one answers for some sections', () => {
  /** Reporters, editors and administrators who have all sections, this one, or another. */
  const deeds = {
    save: async (who: StaffMember) => save(who, 'Một câu.'),
    submit: (who: StaffMember) => step(who, 'submit', 'writing'),
    publish,
    assign: (who: StaffMember) => assignArticle(who, { articleId, seen: null, personId: who.id, dueAt: null, note: '' }),
    approve: async (who: StaffMember) => {
      await step(rin, 'submit', 'writing');
      return step(who, 'approve', 'submitted');
    },
    unpublish: async (who: StaffMember) => {
      await publish(boss);
      return unpublishArticle(who, { articleId, live: version });
    },
  };
  const all = Object.keys(deeds) as (keyof typeof deeds)[];
  test.each<[StaffMember['role'], 'all' | 'this' | 'other', (keyof typeof deeds)[]]>([
    ['reporter', 'all', []],
    ['reporter', 'this', []],
    ['moderator', 'all', []],
    ['editor', 'all', all],
    ['editor', 'this', all],
    ['editor', 'other', []],
    ['admin', 'all', all],
    ['admin', 'this', all],
    ['admin', 'other', []],
  ])('a %s with %s sections does exactly this to a colleague’s story there: %j', async (role, sections, allowed) => {
    const ids = { all: undefined, this: [news], other: [culture] }[sections];
    for (const deed of all) {
      const created = await createArticle(rin, { content: aDraft({ sectionId: news }) });
      if (!created.ok) throw new Error(created.code);
      ({ id: articleId, version } = created.value);
      const who = { ...(await somebody(role, 'Ai đó')), ...(ids && { sectionIds: ids }) };
      const { ok } = await deeds[deed](who);
      expect([deed, ok]).toEqual([deed, allowed.includes(deed)]);
    }
  });

  test('nobody moves a story to, or begins one in, a section that is not theirs; where it is, it may stay', async () => {
    const tam = { ...(await somebody('editor', 'Tâm')), sectionIds: [news] };
    expect(await save(tam, 'Sang văn hóa.', culture)).toEqual({ ok: false, code: 'foreign-section' });
    expect(await createArticle(tam, { content: aDraft({ sectionId: culture }) })).toEqual({ ok: false, code: 'foreign-section' });
    await save(boss, 'Sang văn hóa.', culture);
    await save(boss, 'Trở lại.', news);
    const back = await restoreRevision(tam, { articleId, version: version - 1, seen: version, field: 'sectionId' });
    expect(back).toEqual({ ok: false, code: 'foreign-section' });
    await save(boss, 'Sang văn hóa.', culture);
    await assignArticle(boss, { articleId, seen: null, personId: tam.id, dueAt: null, note: '' });
    expect((await save(tam, 'Tâm viết tiếp.', culture)).ok).toBe(true);
    expect(await publish(tam)).toEqual({ ok: false, code: 'forbidden' });
    await step(tam, 'submit', 'writing');
    expect(await save(tam, 'Thêm nữa.', culture)).toMatchObject({ code: 'in-review' });
  });
});

test('bodies of handed-over versions stay among the revisions', async () => {
  await saveDraft(rin, { articleId, version, content: aDraft({ sectionId: news, body: bodyOf('Bản được chuyển.') }) });
  version += 1;
  await pool().query(`UPDATE revision SET kind = 'auto', kept = false WHERE article_id = $1 AND version = $2`, [articleId, version]);
  await step(rin, 'submit', 'writing');
  expect(await rows('SELECT kept FROM revision WHERE article_id = $1 AND version = 2')).toEqual([{ kept: true }]);
});
