import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readReceipt } from '#lib/comments/receipts/read-receipt';
import { receiptToken } from '#lib/comments/receipts/token';
import { demoteOverturnedTerms } from '#lib/comments/screening/precision/demote-overturned-terms';
import { readPrecision } from '#lib/comments/screening/precision/read-precision';
import { findNewestComments } from '#lib/comments/thread/store';
import { pool } from '#lib/db/pool';
import { decideComments } from '#lib/moderation/decide-comments';
import { escalateComment } from '#lib/moderation/escalation/escalate-comment';
import { listComments } from '#lib/moderation/list-comments';
import { noteComment } from '#lib/moderation/notes/note-comment';
import { markRuleMistake } from '#lib/moderation/rule-mistakes/mark-rule-mistake';
import { deskQuery } from '#lib/moderation/schema';
import { listSent } from '#lib/moderation/senders/list-sent';
import { undoDecisions } from '#lib/moderation/undo-decisions';
import type { DeskCard } from '#lib/moderation/view';
import { aBan, aCommentFrom } from '#tests/support/bans';
import { aComment, aModerator, anApprovedComment, aStory, countRows } from '#tests/support/commented-story';
import { aDecision, decideComment, lanesCounted } from '#tests/support/decisions';

let milo: Awaited<ReturnType<typeof aModerator>>;
let lan: Awaited<ReturnType<typeof aModerator>>;
let article = 0;
let places = 0;
const somewhere = (): string => `10.41.${++places >> 8}.${places & 255}`;

beforeAll(async () => {
  [milo, lan] = [await aModerator('Milo'), await aModerator('Lan')];
});
beforeEach(async () => {
  // Every test has the desk to itself.
  await pool().query(`UPDATE comment SET created_at = created_at - interval '1 year' WHERE created_at > now() - interval '1 month'`);
  article = await aStory();
});

async function cardOf(commentId: number, lane: string): Promise<DeskCard> {
  for (let after: string | null = ''; after !== null; ) {
    const page = await listComments(deskQuery.parse({ lane, ...(after && { after }) }));
    const card = page.cards.find(({ id }) => id === commentId);
    if (card) return card;
    after = page.after;
  }
  throw new Error('It is not on the desk.');
}

describe('a note', () => {
  test('is read by everybody on the desk, oldest first, and by nobody else', async () => {
    const commentId = await anApprovedComment(article);
    expect(await noteComment(milo, { commentId, text: 'Người này hay gọi điện.' })).toMatchObject({
      ok: true,
      value: { by: 'Milo', kind: 'note' },
    });
    await noteComment(lan, { commentId, text: 'Tôi đã trả lời họ.' });
    const { facts } = await cardOf(commentId, 'approved');
    expect(facts?.notes.map(({ by, text }) => `${by}: ${text}`)).toEqual(['Milo: Người này hay gọi điện.', 'Lan: Tôi đã trả lời họ.']);
    const shown = JSON.stringify([await findNewestComments(article, 20), await readReceipt(receiptToken(commentId))]);
    expect(shown).not.toContain('gọi điện');
  });

  test('stands in the book without its words, cannot be changed or deleted, and has a comment', async () => {
    const commentId = await aComment(article);
    await noteComment(milo, { commentId, text: 'Chuyện riêng' });
    const { rows } = await pool().query(`SELECT detail::text AS said FROM audit_entry WHERE deed = 'note-comment' AND subject = $1`, [
      `comment:${commentId}`,
    ]);
    expect(rows).toEqual([{ said: expect.not.stringContaining('Chuyện') }]);
    await expect(pool().query(`UPDATE comment_note SET text = ''`)).rejects.toMatchObject({ code: '42501' });
    await expect(pool().query('DELETE FROM comment_note')).rejects.toMatchObject({ code: '42501' });
    expect(await noteComment(milo, { commentId: 2_000_000_000, text: 'x' })).toEqual({ ok: false, code: 'not-found' });
  });
});

describe('who asks for a second opinion', () => {
  test('sees the comment in a lane of its own, with the question, until anybody decides', async () => {
    const commentId = await aComment(article);
    expect(await escalateComment(milo, { commentId, version: 1, note: 'Có vu khống không?' })).toMatchObject({ ok: true });
    await escalateComment(lan, { commentId, version: 1, note: '' });
    const card = await cardOf(commentId, 'escalated');
    expect(card).toMatchObject({ isEscalated: true, status: 'pending', version: 1 });
    expect(card.facts?.notes.map(({ kind, by, text }) => [kind, by, text])).toEqual([
      ['escalation', 'Milo', 'Có vu khống không?'],
      ['escalation', 'Lan', ''],
    ]);
    await decideComment(lan, aDecision(commentId, 1, 'approved'));
    await expect(cardOf(commentId, 'escalated')).rejects.toThrow();
    expect((await cardOf(commentId, 'approved')).facts?.notes).toHaveLength(2);
    expect((await listComments(deskQuery.parse({}))).counts).toEqual(await lanesCounted());
  });

  test('finds the question again when the decision is taken back', async () => {
    const commentId = await aComment(article);
    await escalateComment(milo, { commentId, version: 1, note: '' });
    const act = await decideComments(lan, { comments: [{ id: commentId, version: 1 }], to: 'spam' });
    await undoDecisions(lan, { batch: act.ok ? act.value.batch : '' });
    expect(await cardOf(commentId, 'escalated')).toMatchObject({ isEscalated: true, status: 'pending' });
  });

  test('about a comment that was decided meanwhile is told by whom, and nothing is written', async () => {
    const commentId = await aComment(article);
    await decideComment(lan, aDecision(commentId, 1, 'rejected'));
    expect(await escalateComment(milo, { commentId, version: 1, note: 'x' })).toMatchObject({
      code: 'conflict',
      by: 'Lan',
      status: 'rejected',
    });
    expect(await escalateComment(milo, { commentId: 2_000_000_000, version: 1, note: '' })).toEqual({ ok: false, code: 'not-found' });
    expect(await countRows('comment_note', 'comment_id = $1', [commentId])).toBe(0);
  });

  test('at the very moment of a decision: either it was asked before it, or it is refused', async () => {
    for (let round = 0; round < 8; round++) {
      const commentId = await aComment(article);
      const [asked, decided] = await Promise.all([
        escalateComment(milo, { commentId, version: 1, note: '' }),
        decideComment(lan, aDecision(commentId, 1, 'approved')),
      ]);
      expect(decided.ok).toBe(true);
      expect(await countRows('comment', 'id = $1 AND escalated_at IS NULL', [commentId])).toBe(1);
      expect(await countRows('comment_note', 'comment_id = $1', [commentId])).toBe(asked.ok ? 1 : 0);
    }
  });
});

describe('what else a sender wrote', () => {
  test('is counted by phone and by address, refused ones apart, and the last three are shown, without number or address', async () => {
    const [address, phone] = [somewhere(), '0987654321'];
    const ids: number[] = [];
    for (let index = 0; index < 4; index++)
      ids.push(await aCommentFrom(article, { address: index < 2 ? address : somewhere(), phone, title: `Lần ${index}` }));
    await decideComment(milo, aDecision(ids[1] ?? 0, 1, 'spam'));
    const card = await cardOf(ids[0] ?? 0, 'all');
    expect(card.facts?.senders).toEqual({
      phone: { others: 3, refused: 1, isBanned: false },
      address: { others: 1, refused: 1, isBanned: false },
    });
    const sent = await listSent(milo, { commentId: ids[0] ?? 0, kind: 'phone' });
    expect(sent).toMatchObject({ ok: true, value: [{ title: 'Lần 3' }, { title: 'Lần 2' }, { title: 'Lần 1', status: 'spam' }] });
    expect(JSON.stringify([card, sent])).not.toMatch(new RegExp(`${phone}|${address}`));
    await aBan(milo, ids[3] ?? 0, { kind: 'phone' });
    expect((await cardOf(ids[0] ?? 0, 'all')).facts?.senders).toMatchObject({ phone: { isBanned: true }, address: { isBanned: false } });
    await pool().query('UPDATE ban SET ended_at = now(), hash = NULL WHERE ended_at IS NULL');
  });

  test('is nothing where nobody knows where a comment came from; a hundred stand for more', async () => {
    const unknown = await aComment(article);
    expect((await cardOf(unknown, 'pending')).facts?.senders).toEqual({ phone: null, address: null });
    expect(await listSent(milo, { commentId: unknown, kind: 'address' })).toEqual({ ok: true, value: [] });
    expect(await listSent(milo, { commentId: 2_000_000_000, kind: 'address' })).toEqual({ ok: false, code: 'not-found' });
    const commentId = await aCommentFrom(article, { address: somewhere() });
    await pool().query(
      `INSERT INTO comment (article_id, name, title, body, address_hash, fingerprint, created_at)
       SELECT $2, 'R', 'T', 'B', address_hash, decode(md5('s' || n::text), 'hex'), now() - interval '2 years' FROM comment, generate_series(1, 120) AS n
       WHERE id = $1`,
      [commentId, article],
    );
    expect((await cardOf(commentId, 'pending')).facts?.senders.address).toMatchObject({ others: 100 });
    await pool().query(`DELETE FROM comment WHERE name = 'R' AND article_id = $1`, [article]);
  });
});

describe('a moderator who finds that a rule was wrong', () => {
  const reasons = (termIds: number[]) =>
    JSON.stringify([
      { rule: 'terms', outcome: 'reject', weight: 5, detail: 'cấm', spans: [], termIds },
      { rule: 'links', detail: 'x' },
    ]);

  test('says so with one press, once, and may take it back; the screening page counts it', async () => {
    const commentId = await aComment(article);
    await pool().query('UPDATE comment SET reasons = $2 WHERE id = $1', [commentId, reasons([])]);
    const mark = (isWrong: boolean, staff = milo) => markRuleMistake(staff, { commentId, rule: 'links', isWrong });
    expect(await mark(true)).toEqual({ ok: true, value: { isWrong: true } });
    expect(await mark(true, lan)).toEqual({ ok: true, value: { isWrong: true } });
    expect((await cardOf(commentId, 'pending')).facts?.mistakes).toEqual(['links']);
    const linksNow = async () => (await readPrecision()).rules.find(({ rule }) => rule === 'links');
    expect(await linksNow()).toMatchObject({ mistakes: 1 });
    expect(await mark(false)).toEqual({ ok: true, value: { isWrong: false } });
    expect((await cardOf(commentId, 'pending')).facts?.mistakes).toEqual([]);
    expect((await linksNow())?.mistakes ?? 0).toBe(0);
    expect(await countRows('audit_entry', `deed = 'mark-rule-mistake' AND subject = $1`, [`comment:${commentId}`])).toBe(2);
  });

  test('about what the rule did not notice is told so', async () => {
    expect(await markRuleMistake(milo, { commentId: await aComment(article), rule: 'terms', isWrong: true })).toEqual({
      ok: false,
      code: 'not-found',
    });
  });

  test('often enough makes a banned term hold from then on, though nobody has approved what it refused', async () => {
    const { rows } = await pool().query<{ id: number }>(
      `INSERT INTO screening_term (text, key, folded, kind, strength) VALUES ('từ oan', 'tu oan', 'tu oan', 'banned', 'exact') RETURNING id`,
    );
    const termId = rows[0]?.id ?? 0;
    for (let index = 0; index < 6; index++) {
      const commentId = await aComment(article, { body: `từ oan ${index}` });
      const client = await pool().connect();
      await client.query('BEGIN');
      await client.query(`UPDATE comment SET status = 'rejected', version = 2, reasons = $2 WHERE id = $1`, [commentId, reasons([termId])]);
      await client.query(
        `INSERT INTO decision (comment_id, from_status, to_status, version, maker, reason) VALUES ($1, 'pending', 'rejected', 1, 'rule', 'banned')`,
        [commentId],
      );
      await client.query('COMMIT');
      client.release();
      if (index < 4) await markRuleMistake(milo, { commentId, rule: 'terms', isWrong: true });
    }
    expect((await readPrecision()).terms.find(({ id }) => id === termId)).toMatchObject({ mistakes: 4 });
    await demoteOverturnedTerms();
    const { rows: after } = await pool().query('SELECT kind::text FROM screening_term WHERE id = $1', [termId]);
    expect(after).toEqual([{ kind: 'suspect' }]);
  });
});
