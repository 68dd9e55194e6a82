import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { StaffMember } from '#lib/auth/roles';
import { eraseComment } from '#lib/comments/receipts/store';
import { pool } from '#lib/db/pool';
import { decideComments } from '#lib/moderation/decide-comments';
import type { Choice } from '#lib/moderation/schema';
import { lookAgain } from '#lib/moderation/second-look/look-again';
import { findDisagreements, findLooks } from '#lib/moderation/second-look/store';
import { saveDeskSettings } from '#lib/moderation/settings/save-desk-settings';
import { DEFAULT_DESK_SETTINGS, type DeskSettings } from '#lib/moderation/settings/schema';
import { findDeskSettings, findDeskSettingsNow } from '#lib/moderation/settings/store';
import { undoDecisions } from '#lib/moderation/undo-decisions';
import { aComment, aStory, countRows } from '#tests/support/commented-story';
import { somebody } from '#tests/support/newsroom';

let milo: StaffMember;
let story = 0;
beforeAll(async () => {
  milo = await somebody('moderator', 'Milo');
  story = await aStory();
});

const save = async (change: Partial<DeskSettings>, seen?: string) =>
  saveDeskSettings(milo, { seen: seen ?? (await findDeskSettingsNow()).version, settings: { ...DEFAULT_DESK_SETTINGS, ...change } });

/** Everything that waits so far is looked at by nobody any more. */
const forgetWaiting = () => pool().query(`UPDATE second_look SET drawn_at = now() - interval '31 days' WHERE looked_at IS NULL`);

/** One act of somebody on new comments; its batch and the comments. */
async function decided(
  by: StaffMember,
  choice: Choice,
  { comments = 1, words = {} }: { comments?: number; words?: { title?: string; body?: string } } = {},
) {
  const ids = [];
  for (let n = 0; n < comments; n++) ids.push(await aComment(story, words));
  const act = await decideComments(by, { comments: ids.map((id) => ({ id, version: 1 })), ...choice });
  if (!act.ok) throw new Error('Deciding never refuses as a whole.');
  return { ids, id: ids[0] ?? 0, batch: act.value.batch };
}

const drawnOf = async (ids: readonly number[]) =>
  (
    await pool().query<{ id: number }>(
      'SELECT decision_id AS id FROM second_look JOIN decision ON decision.id = decision_id WHERE comment_id = ANY($1) ORDER BY 1',
      [ids],
    )
  ).rows.map(({ id }) => id);

describe('a share of decisions', () => {
  test('is drawn by chance: all, none, or some of them, from the next decision on', async () => {
    await save({ secondLookPercent: 0 });
    const before = await decided(milo, { to: 'spam' }, { comments: 5 });
    await save({ secondLookPercent: 100 });
    expect(await drawnOf(before.ids)).toEqual([]);
    expect(await drawnOf((await decided(milo, { to: 'approved' }, { comments: 5 })).ids)).toHaveLength(5);
    await save({ secondLookPercent: 50 });
    const { length } = await drawnOf((await decided(milo, { to: 'spam' }, { comments: 60 })).ids);
    expect(length).toBeGreaterThan(5);
    expect(length).toBeLessThan(55);
  });

  test('is of what persons approved, rejected or marked, and of nothing else', async () => {
    await save({ secondLookPercent: 100, holdApprovalsSeconds: 600 });
    const { id, batch } = await decided(milo, { to: 'approved' });
    await undoDecisions(milo, { batch });
    await decideComments(milo, { comments: [{ id, version: 3 }], to: 'rejected', reason: 'insult', note: '' });
    await decideComments(milo, { comments: [{ id, version: 4 }], to: 'pending' });
    const byRule = await aComment(story);
    await pool().query(
      `INSERT INTO decision (comment_id, from_status, to_status, version, maker) VALUES ($1, 'pending', 'rejected', 1, 'rule')`,
      [byRule],
    );
    const { rows } = await pool().query('SELECT to_status::text AS to FROM decision WHERE id = ANY($1) ORDER BY id', [
      await drawnOf([id, byRule]),
    ]);
    expect(rows).toEqual([{ to: 'approving' }, { to: 'rejected' }]);
  });

  test('that nobody has set, or that cannot be read, is the one the desk takes, and no decision fails by it', async () => {
    for (const value of [null, {}, { secondLookPercent: '7' }, [], 'x']) {
      await pool().query(`DELETE FROM setting WHERE key = 'desk'`);
      if (value !== null) await pool().query(`INSERT INTO setting (key, value) VALUES ('desk', $1)`, [JSON.stringify(value)]);
      const { rows } = await pool().query<{ percent: string }>('SELECT second_look_percent() AS percent');
      expect(Number(rows[0]?.percent)).toBe((await findDeskSettings()).secondLookPercent);
      await decided(milo, { to: 'spam' });
    }
  });
});

describe('somebody who looks again', () => {
  let ada: StaffMember;
  let lan: StaffMember;
  beforeEach(async () => {
    [ada, lan] = [await somebody('editor', 'Ada'), await somebody('moderator', 'Lan')];
    await forgetWaiting();
    await save({ secondLookPercent: 100 });
  });

  test('sees the comment as it was to be decided and nothing of the decision, whichever it was', async () => {
    const words = { title: 'Chợ nổi', body: 'Chợ nổi họp sớm quá.' };
    const seen = [];
    for (const choice of [
      { to: 'approved' },
      { to: 'rejected', reason: 'insult', note: 'Mời bạn viết lại.' },
      { to: 'spam' },
    ] as const satisfies Choice[]) {
      const { id } = await decided(lan, choice, { words });
      await pool().query(`UPDATE comment SET created_at = '2026-01-01', reasons = '[]' WHERE id = $1`, [id]);
      const page = await findLooks(ada.id);
      const text = JSON.stringify(page);
      for (const told of ['Lan', 'insult', 'Mời bạn', 'approved', 'rejected', 'spam', `"${id}"`, `:${id}`])
        expect(text).not.toContain(told);
      seen.push({ ...page.card, decisionId: 0 });
      await forgetWaiting();
    }
    expect(seen[0]).toMatchObject({ title: 'Chợ nổi', body: 'Chợ nổi họp sớm quá.', reasons: [], answers: null });
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
  });

  test('is told the first decision after choosing, and goes on to the next', async () => {
    const [one, two] = [await decided(lan, { to: 'rejected', reason: 'private', note: 'Có số nhà.' }), await decided(lan, { to: 'spam' })];
    const { card, waiting } = await findLooks(ada.id);
    expect(waiting).toBe(2);
    const looked = await lookAgain(ada, { decisionId: card?.decisionId ?? 0, choice: 'rejected' });
    expect(looked).toMatchObject({
      ok: true,
      value: { agrees: true, first: { by: 'Lan', choice: 'rejected', reason: 'private', note: 'Có số nhà.' }, next: { waiting: 1 } },
    });
    expect(looked.ok && looked.value.next.card?.decisionId).toBe((await drawnOf([two.id]))[0]);
    expect(
      await countRows('audit_entry', `deed = 'look-again' AND person_id = $1 AND subject = $2`, [
        ada.id,
        `decision:${(await drawnOf([one.id]))[0]}`,
      ]),
    ).toBe(1);
  });

  test('changes nothing by it: who differs is listed with both choices, who agrees is not', async () => {
    const { id } = await decided(lan, { to: 'approved' }, { words: { title: 'Khác ý' } });
    const same = await decided(lan, { to: 'spam' }, { words: { title: 'Cùng ý' } });
    const [first, second] = await drawnOf([id, same.id]);
    const looked = await lookAgain(ada, { decisionId: first ?? 0, choice: 'spam' });
    await lookAgain(ada, { decisionId: second ?? 0, choice: 'spam' });
    expect(looked).toMatchObject({ ok: true, value: { agrees: false } });
    expect((await pool().query('SELECT status::text, version FROM comment WHERE id = $1', [id])).rows).toEqual([
      { status: 'approved', version: 2 },
    ]);
    const listed = await findDisagreements();
    expect(listed.find(({ decisionId }) => decisionId === first)).toMatchObject({
      title: 'Khác ý',
      by: 'Lan',
      choice: 'approved',
      second: { by: 'Ada', choice: 'spam' },
      deskPath: expect.stringMatching(new RegExp(`lane=all&after=\\d+\\.${id - 1}$`)),
    });
    expect(listed.some(({ decisionId }) => decisionId === second)).toBe(false);
  });

  test('never meets what they decided themselves, nor what they have looked at, on whatever version of the comment', async () => {
    const { id } = await decided(lan, { to: 'approved' });
    await decideComments(ada, { comments: [{ id, version: 2 }], to: 'spam' });
    const [first, second] = await drawnOf([id]);
    for (const who of [lan, ada]) {
      expect(await findLooks(who.id)).toEqual({ card: null, waiting: 0 });
      for (const decisionId of [first, second])
        expect(await lookAgain(who, { decisionId: decisionId ?? 0, choice: 'spam' })).toMatchObject({ ok: false, code: 'gone' });
    }
    const oanh = await somebody('moderator', 'Oanh');
    expect((await findLooks(oanh.id)).waiting).toBe(2);
    await lookAgain(oanh, { decisionId: first ?? 0, choice: 'spam' });
    expect(await findLooks(oanh.id)).toEqual({ card: null, waiting: 0 });
  });

  test('at the same time as others is heard, or told who was', async () => {
    const { ids } = await decided(lan, { to: 'approved' }, { comments: 3 });
    const people = await Promise.all(['Hoa', 'Oanh', 'Quý', 'Sen'].map((name) => somebody('moderator', name)));
    for (const decisionId of await drawnOf(ids)) {
      const answers = await Promise.all(people.map((who) => lookAgain(who, { decisionId, choice: 'rejected' })));
      const won = people[answers.findIndex(({ ok }) => ok)];
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      for (const answer of answers) if (!answer.ok) expect(answer).toMatchObject({ code: 'looked-at', by: won?.name });
      expect(await countRows('audit_entry', `deed = 'look-again' AND subject = $1`, [`decision:${decisionId}`])).toBe(1);
    }
  });

  test('meets nothing that was taken back, withdrawn, reworded or left for a month; what is brought back they meet again', async () => {
    const waits = async () => (await findLooks(ada.id)).waiting;
    const { batch, id } = await decided(lan, { to: 'approved' });
    expect(await waits()).toBe(1);
    const undone = await undoDecisions(lan, { batch });
    expect(await waits()).toBe(0);
    if (undone.ok) await undoDecisions(lan, { batch: undone.value.batch });
    expect(await waits()).toBe(1);
    for (const [change, back] of [
      [`edited_at = now() + interval '1 second'`, 'edited_at = NULL'],
      ['redacted_at = now()', 'redacted_at = NULL'],
    ]) {
      await pool().query(`UPDATE comment SET ${change} WHERE id = $1`, [id]);
      expect(await waits()).toBe(0);
      await pool().query(`UPDATE comment SET ${back} WHERE id = $1`, [id]);
      expect(await waits()).toBe(1);
    }
    await eraseComment(id);
    expect(await waits()).toBe(0);
    await decided(lan, { to: 'spam' });
    expect(await waits()).toBe(1);
    await forgetWaiting();
    expect(await waits()).toBe(0);
  });

  test('must be somebody who moderates', async () => {
    const rin = await somebody('reporter', 'Rin');
    const { id } = await decided(lan, { to: 'spam' });
    expect(await lookAgain(rin, { decisionId: (await drawnOf([id]))[0] ?? 0, choice: 'spam' })).toEqual({ ok: false, code: 'forbidden' });
  });
});

describe('how the desk works', () => {
  test('is said by those who govern comments, holds at once, and is in the book', async () => {
    const before = await countRows('audit_entry', `deed = 'change-desk'`);
    const change = { holdApprovalsSeconds: 30, waitsTooLongMinutes: 15, digestHour: null, secondLookPercent: 10 };
    expect(await save(change)).toMatchObject({ ok: true, value: { settings: change } });
    expect(await findDeskSettings()).toEqual(change);
    expect(await save(change)).toMatchObject({ ok: true });
    expect(await countRows('audit_entry', `deed = 'change-desk'`)).toBe(before + 1);
    const ada = await somebody('editor', 'Ada');
    expect(await saveDeskSettings(ada, { seen: '', settings: DEFAULT_DESK_SETTINGS })).toEqual({ ok: false, code: 'forbidden' });
  });

  test('is not overwritten unseen: of those who save at once one is heard, the others see what stands', async () => {
    for (const isFirst of [true, false]) {
      if (isFirst) await pool().query(`DELETE FROM setting WHERE key = 'desk'`);
      const { version } = await findDeskSettingsNow();
      const answers = await Promise.all(
        [11, 12, 13].map((waitsTooLongMinutes) => save({ waitsTooLongMinutes, digestHour: isFirst ? 1 : 2 }, version)),
      );
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      const settings = await findDeskSettings();
      for (const answer of answers) if (!answer.ok) expect(answer).toMatchObject({ code: 'conflict', theirs: { settings } });
    }
  });
});
