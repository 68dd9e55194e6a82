import { beforeAll, beforeEach, expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article';
import { findArticleForEdit } from '#lib/articles/find-article-for-edit';
import { attendStory, findOtherWriter } from '#lib/articles/presence/attend-story';
import { attendance as answer } from '#lib/articles/presence/schema';
import { forgetPresence } from '#lib/articles/presence/store';
import type { StoryAttendance } from '#lib/articles/presence/view';
import { saveDraft } from '#lib/articles/save-draft';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { aDraft, bodyOf } from '#tests/support/drafts';
import { somebody } from '#tests/support/newsroom';

let ada: StaffMember;
let rin: StaffMember;
let minh: StaffMember;
let articleId: number;

beforeAll(async () => {
  ada = await somebody('editor', 'Ada');
  rin = await somebody('reporter', 'Rin');
  minh = await somebody('reporter', 'Minh');
});

beforeEach(async () => {
  const created = await createArticle(rin, { content: aDraft() });
  if (!created.ok) throw new Error(created.code);
  articleId = created.value.id;
});

const tabOf = (number: number) => `${'a'.repeat(16)}-${number.toString(16).padStart(16, '0')}`;

async function attend(
  staff: StaffMember,
  tab: number,
  wants: 'look' | 'pen' | 'leave' = 'pen',
  from: number | null = null,
): Promise<StoryAttendance> {
  const attended = await attendStory(staff, { articleId, tab: tabOf(tab), wants, from });
  if (!attended.ok || !attended.value) throw new Error('Nothing was heard.');
  return attended.value;
}

/** As if so long nothing had been heard of this page. */
const fallSilent = (tab: number) =>
  pool().query(
    `WITH there AS (UPDATE article_presence SET until = now() - interval '1 s' WHERE tab = $1)
     UPDATE article_pen SET until = now() - interval '1 s' WHERE tab = $1`,
    [tabOf(tab)],
  );

test('who opens a story first writes; who comes second sees who writes and who else is there', async () => {
  expect(await attend(rin, 1)).toMatchObject({ others: [], pen: { isMine: true, name: 'Rin', isMe: true }, version: 1, live: null });
  expect(await attend(ada, 2)).toMatchObject({
    others: [{ name: 'Rin', isMe: false }],
    pen: { isMine: false, name: 'Rin', isMe: false, tab: null },
  });
  expect(await attend(rin, 1)).toMatchObject({ others: [{ name: 'Ada' }], pen: { isMine: true, turn: 1 } });
  expect(await findOtherWriter(ada, articleId)).toBe('Rin');
  expect(await findOtherWriter(rin, articleId)).toBeNull();
});

test('a second page of the same person reads along and is told which page writes', async () => {
  await attend(rin, 1);
  expect(await attend(rin, 2)).toMatchObject({ others: [{ name: 'Rin', isMe: true }], pen: { isMine: false, isMe: true, tab: tabOf(1) } });
});

test('what is heard can be read by the page', async () => {
  expect(answer.parse(JSON.parse(JSON.stringify(await attend(rin, 1))))).toMatchObject({ pen: { isMine: true }, stage: 'writing' });
});

test('of twenty pages that come at once exactly one writes', async () => {
  const heard = await Promise.all(Array.from({ length: 20 }, (_, index) => attend(index % 2 ? ada : rin, index)));
  const again = await Promise.all(heard.map((_, index) => attend(index % 2 ? ada : rin, index)));
  expect(again.filter(({ pen }) => pen?.isMine)).toHaveLength(1);
  expect(new Set(again.map(({ pen }) => pen?.turn))).toEqual(new Set([1]));
});

test('of several who take over in the same turn one gets it, and the former writer is told', async () => {
  await attend(rin, 1);
  const taken = await Promise.all([2, 3, 4, 5].map((tab) => attend(ada, tab, 'pen', 1)));
  const writer = taken.findIndex(({ pen }) => pen?.isMine);
  expect(taken.filter(({ pen }) => pen?.isMine).length).toBeGreaterThan(0);
  const after = await Promise.all([2, 3, 4, 5].map((tab) => attend(ada, tab)));
  expect(after.filter(({ pen }) => pen?.isMine)).toHaveLength(1);
  expect(writer).toBeGreaterThanOrEqual(0);
  expect(await attend(rin, 1)).toMatchObject({ pen: { isMine: false, name: 'Ada', turn: 2 } });
  // Who takes it back names the turn they see.
  expect(await attend(rin, 1, 'pen', 1)).toMatchObject({ pen: { isMine: false } });
  expect(await attend(rin, 1, 'pen', 2)).toMatchObject({ pen: { isMine: true, turn: 3 } });
});

test('a page that is left gives the pen away at once, one that crashed when its time is over', async () => {
  await attend(rin, 1);
  await attend(ada, 2);
  await attendStory(rin, { articleId, tab: tabOf(1), wants: 'leave', from: null });
  expect(await attend(ada, 2)).toMatchObject({ others: [], pen: { isMine: true } });
  await fallSilent(2);
  expect(await findOtherWriter(rin, articleId)).toBeNull();
  expect(await attend(rin, 3)).toMatchObject({ others: [], pen: { isMine: true } });
});

test('a hidden page that only looks on takes no free pen, and nobody leaves in the name of another', async () => {
  expect(await attend(ada, 2, 'look')).toMatchObject({ pen: null });
  await attend(rin, 1);
  await attendStory(ada, { articleId, tab: tabOf(1), wants: 'leave', from: null });
  expect(await attend(ada, 1)).toMatchObject({ pen: { isMine: false, name: 'Rin' } });
});

test('who may not work on a story neither hears of it nor leaves a trace', async () => {
  expect(await attendStory(minh, { articleId, tab: tabOf(9), wants: 'pen', from: null })).toEqual({ ok: false, code: 'not-found' });
  expect(await attend(rin, 1)).toMatchObject({ others: [], pen: { isMine: true } });
});

test('saving never moves the pen, and a page that lost it and saves all the same overwrites nothing unseen', async () => {
  await attend(rin, 1);
  await attend(ada, 2, 'pen', 1);
  expect((await saveDraft(rin, { articleId, version: 1, content: aDraft({ body: bodyOf('Rin.') }) })).ok).toBe(true);
  expect(await attend(ada, 2)).toMatchObject({ pen: { isMine: true }, version: 2 });
  expect(await saveDraft(ada, { articleId, version: 1, content: aDraft({ lead: 'Ada.' }) })).toMatchObject({
    code: 'conflict',
    theirs: { version: 2, body: bodyOf('Rin.') },
  });
});

test('when taking over and saving race, one save stands and the other is given its text: no word is lost', async () => {
  for (let turn = 0; turn < 8; turn += 1) {
    const version = (await findArticleForEdit(ada, articleId))?.draft.version ?? 0;
    const [ofRin, ofAda] = [aDraft({ lead: `Rin ${turn}.` }), aDraft({ byline: `Ada ${turn}` })];
    await attend(rin, 1, 'pen', (await attend(rin, 1)).pen?.turn ?? null);
    const turnSeen = (await attend(ada, 2)).pen?.turn ?? null;
    const [last, , first] = await Promise.all([
      saveDraft(rin, { articleId, version, content: ofRin, kind: 'auto' }),
      attend(ada, 2, 'pen', turnSeen),
      saveDraft(ada, { articleId, version, content: ofAda, kind: 'auto' }),
    ]);
    const [won, lost] = last.ok ? [ofRin, first] : [ofAda, last];
    expect([last.ok, first.ok].filter(Boolean)).toHaveLength(1);
    expect(lost).toMatchObject({ code: 'conflict', theirs: { ...won, version: version + 1 } });
  }
});

test('who had a story open when is forgotten also where nobody opens that story again', async () => {
  await attend(rin, 31);
  await attend(ada, 32, 'look');
  await pool().query(`UPDATE article_presence SET until = now() - interval '2 hours' WHERE tab = $1`, [tabOf(31)]);
  await forgetPresence();
  const { rows } = await pool().query('SELECT tab FROM article_presence WHERE article_id = $1', [articleId]);
  expect(rows).toEqual([{ tab: tabOf(32) }]);
});

test('a pen that nobody has had for a month is forgotten, and the next one who writes gets it', async () => {
  const pens = async () => (await pool().query('SELECT tab FROM article_pen WHERE article_id = $1', [articleId])).rows;
  const left = (days: number) =>
    pool().query(`UPDATE article_pen SET until = now() - make_interval(days => $2) WHERE article_id = $1`, [articleId, days]);
  await attend(rin, 41, 'pen');
  await left(29);
  await forgetPresence();
  expect(await pens()).toHaveLength(1);
  await left(31);
  await forgetPresence();
  expect(await pens()).toEqual([]);
  await attend(ada, 42, 'pen');
  expect(await pens()).toEqual([{ tab: tabOf(42) }]);
});
