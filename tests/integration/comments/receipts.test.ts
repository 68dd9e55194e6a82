import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { tags } from '#lib/cache/tags';
import { editComment } from '#lib/comments/receipts/edit-comment';
import { readReceipt } from '#lib/comments/receipts/read-receipt';
import { receiptToken } from '#lib/comments/receipts/token';
import type { Receipt } from '#lib/comments/receipts/view';
import { withdrawComment } from '#lib/comments/receipts/withdraw-comment';
import { submitComment } from '#lib/comments/submit-comment';
import { pool } from '#lib/db/pool';
import { aCaptcha } from '#tests/support/captchas';
import { aComment, aModerator, aStory, countRows } from '#tests/support/commented-story';
import { decideComment } from '#tests/support/decisions';

let article = 0;
let people = 0;
let milo: Awaited<ReturnType<typeof aModerator>>;
const someone = (): string => `10.5.${++people >> 8}.${people & 255}`;

beforeAll(async () => {
  milo = await aModerator('Milo');
});
beforeEach(async () => {
  article = await aStory();
});

async function receiptOf(commentId: number): Promise<Receipt> {
  const receipt = await readReceipt(receiptToken(commentId));
  if (!receipt || receipt.status === 'withdrawn') throw new Error('There is no receipt.');
  return receipt;
}
const decide = (commentId: number, to: 'approved' | 'rejected' | 'spam', version = 1) =>
  decideComment(milo, to === 'rejected' ? { commentId, version, to, reason: 'off-topic', note: '' } : { commentId, version, to });
const edit = (commentId: number, changes: Record<string, string> = {}) =>
  editComment({
    input: { token: receiptToken(commentId), version: '1', name: 'Rosa', title: 'Cảm ơn', body: `Lời mới ${commentId}`, ...changes },
    address: someone(),
  });
const withdraw = (commentId: number, changes: Record<string, string> = {}) =>
  withdrawComment({ input: { token: receiptToken(commentId), confirm: 'yes', ...changes }, address: someone() });

async function aSentComment(words: { name: string; title: string; body: string; phone?: string }): Promise<number> {
  const { token, answer } = await aCaptcha(article);
  const input = { articleId: article, requestKey: randomUUID(), captcha: { token, answer }, ...words };
  const sent = await submitComment({ input, address: someone() });
  if (!sent.ok) throw new Error(sent.code);
  return sent.value.id;
}

describe('who looks after a comment that waits', () => {
  test('reads what they sent and how many wait before it', async () => {
    await pool().query(`UPDATE comment SET created_at = now() + interval '1 day' WHERE status = 'pending'`);
    const [first, second] = [await aComment(article), await aComment(article, { name: 'Đỗ An' })];
    expect(await receiptOf(first)).toMatchObject({ status: 'pending', ahead: 0, decision: null, publicPath: null });
    const receipt = await receiptOf(second);
    expect(receipt).toMatchObject({ status: 'pending', ahead: 1, name: 'Đỗ An', version: 1, locale: 'vi', officialReply: null });
    expect(receipt.story).toEqual({ title: 'Khai trương phố sách', path: expect.stringMatching(new RegExp(`-${article}$`)) });
    await decide(first, 'approved');
    expect(await receiptOf(second)).toMatchObject({ ahead: 0 });
  });

  test('finds out in one statement, through an index, however long the queue is, and is told of a thousand at most', async () => {
    await pool().query(
      `INSERT INTO comment (article_id, name, title, body, fingerprint, created_at)
       SELECT $1, 'R', 'T', 'B', decode(md5(n::text), 'hex'), now() - interval '2 days' FROM generate_series(1, 1500) AS n`,
      [article],
    );
    const last = await aComment(article);
    expect(await receiptOf(last)).toMatchObject({ ahead: 1_000 });
    await pool().query('DELETE FROM comment WHERE article_id = $1 AND id <> $2', [article, last]);
  });
});

describe('who looks after a decided comment', () => {
  test('that was approved is led to it, and nowhere once the story is gone', async () => {
    const commentId = await aComment(article);
    await decide(commentId, 'approved');
    expect(await receiptOf(commentId)).toMatchObject({
      status: 'approved',
      ahead: null,
      publicPath: expect.stringMatching(new RegExp(`-${article}/binh-luan/${commentId}#binh-luan-${commentId}$`)),
      decision: { maker: 'person', reason: '', note: '' },
    });
    await pool().query(
      `BEGIN; DELETE FROM story WHERE article_id = ${article}; UPDATE article SET status = 'unpublished' WHERE id = ${article}; COMMIT`,
    );
    expect(await receiptOf(commentId)).toMatchObject({ publicPath: null, story: { path: null } });
  });

  test('that was refused reads the reason and the note of the last decision, and never who made it', async () => {
    const commentId = await aComment(article);
    await decide(commentId, 'approved');
    await pool().query(`BEGIN; UPDATE comment SET status = 'rejected', version = 3 WHERE id = ${commentId};
      INSERT INTO decision (comment_id, from_status, to_status, version, decided_by_id, reason, note)
      VALUES (${commentId}, 'approved', 'rejected', 2, ${milo.id}, 'insult', 'Mời bạn viết lại.'); COMMIT`);
    const receipt = await receiptOf(commentId);
    expect(receipt).toMatchObject({ status: 'rejected', decision: { maker: 'person', reason: 'insult', note: 'Mời bạn viết lại.' } });
    expect(JSON.stringify(receipt)).not.toContain('Milo');
  });

  test('that the paper answers reads the answer', async () => {
    const commentId = await aComment(article);
    await decide(commentId, 'approved');
    await pool().query(`INSERT INTO official_reply (comment_id, unit, person_id) VALUES ($1, 'Sở Giao thông', $2)`, [commentId, milo.id]);
    expect(await receiptOf(commentId)).toMatchObject({ officialReply: { unit: 'Sở Giao thông', body: '', answeredAt: null } });
  });
});

describe('who changes their words', () => {
  test('while the comment waits keeps its place, and is looked at anew', async () => {
    const commentId = await aSentComment({ name: 'Rosa', title: 'T', body: `Trước ${randomUUID()}` });
    const before = await receiptOf(commentId);
    expect(await edit(commentId, { body: 'Xem https://ban-hang.example nhé' })).toEqual({ ok: true, value: undefined });
    const after = await receiptOf(commentId);
    expect(after).toMatchObject({ status: 'pending', version: 2, body: 'Xem https://ban-hang.example nhé', sentAt: before.sentAt });
    expect(after.editedAt).toBeInstanceOf(Date);
    const { rows } = await pool().query<{ held: boolean; rules: string[] }>(
      `SELECT held, ARRAY(SELECT jsonb_array_elements(reasons) ->> 'rule') AS rules FROM comment WHERE id = $1`,
      [commentId],
    );
    expect(rows[0]).toMatchObject({ held: true, rules: expect.arrayContaining(['links']) });
  });

  test('from under a moderator makes the decision a conflict: nobody approves what they have not read', async () => {
    const commentId = await aComment(article);
    expect(await edit(commentId)).toMatchObject({ ok: true });
    const refused = { ok: false, code: 'conflict', status: 'pending', version: 2, editedAt: expect.stringMatching(/^\d{4}-/) };
    expect(await decide(commentId, 'approved')).toMatchObject(refused);
    expect(await decide(commentId, 'approved', 2)).toMatchObject({ ok: true });
  });

  test('at the very moment of a decision: one of both happens, never both, round after round', async () => {
    for (let round = 0; round < 10; round++) {
      const commentId = await aComment(article);
      const [edited, decided] = await Promise.all([edit(commentId), decide(commentId, 'approved')]);
      expect(Number(edited.ok) + Number(decided.ok)).toBe(1);
      const { body, status } = await receiptOf(commentId);
      expect({ body, status }).toEqual(
        edited.ok ? { body: `Lời mới ${commentId}`, status: 'pending' } : { body: 'Phố sách rất đẹp.', status: 'approved' },
      );
    }
  });

  test('after a decision, or in an old window, is told; nothing is changed', async () => {
    const decided = await aComment(article);
    await decide(decided, 'approved');
    expect(await edit(decided, { version: '2' })).toEqual({ ok: false, code: 'changed' });
    const twice = await aComment(article);
    expect(await edit(twice, { body: 'Lần một' })).toMatchObject({ ok: true });
    expect(await edit(twice, { body: 'Lần hai' })).toEqual({ ok: false, code: 'changed' });
    expect(await receiptOf(twice)).toMatchObject({ body: 'Lần một' });
  });

  test('into what stands under the story already, or into nothing, is refused', async () => {
    const words = { name: 'Rosa', title: 'Trùng', body: 'Y như nhau.' };
    await aSentComment(words);
    const commentId = await aComment(article);
    expect(await edit(commentId, words)).toEqual({ ok: false, code: 'duplicate' });
    expect(await edit(commentId, { title: ' ' })).toEqual({ ok: false, code: 'invalid', fields: { title: ['required'] } });
    expect(await edit(commentId, { status: 'approved' })).toMatchObject({ ok: false, code: 'invalid' });
    expect(await edit(commentId, { token: 'A'.repeat(27) })).toEqual({ ok: false, code: 'not-found' });
    expect(await receiptOf(commentId)).toMatchObject({ version: 1 });
  });
});

describe('who takes a comment back', () => {
  test.each(['pending', 'approved', 'rejected'] as const)('that was %s leaves nothing of theirs in any table', async (status) => {
    const secret = `lời riêng ${randomUUID()}`;
    const phone = `09${String(people).padStart(3, '0')}54321`;
    const words = { name: `Họ ${randomUUID()}`, title: `Tựa ${secret}`, body: `Thân ${secret}`, phone };
    const commentId = await aSentComment(words);
    if (status !== 'pending') await decide(commentId, status);
    const answer = await aComment(article);
    await decide(answer, 'approved');
    await pool().query('UPDATE comment SET parent_id = $1, reply_to_id = $1 WHERE id = $2', [commentId, answer]);
    await pool().query(`INSERT INTO comment_like (comment_id, device, address) VALUES ($1, '\\x01', '\\x01')`, [commentId]);
    await pool().query(
      `INSERT INTO comment_report (comment_id, reason, note, device, address) VALUES ($1, 'other', 'xem', '\\x01', '\\x01')`,
      [commentId],
    );
    await pool().query(`INSERT INTO official_reply (comment_id, unit, person_id) VALUES ($1, 'Sở', $2)`, [commentId, milo.id]);
    const { rows: before } = await pool().query<{ phone_hash: Buffer }>('SELECT phone_hash FROM comment WHERE id = $1', [commentId]);
    const edition = async () => (await pool().query<{ number: number }>('SELECT number FROM edition')).rows[0]?.number ?? 0;
    const began = await edition();

    expect(await withdraw(commentId)).toEqual({ ok: true, value: undefined });

    const { rows: tables } = await pool().query<{ name: string }>(
      `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'`,
    );
    for (const gone of [secret, words.name, phone.slice(1), before[0]?.phone_hash.toString('hex') ?? 'none']) {
      for (const { name } of tables) {
        const { rows } = await pool().query(`SELECT 1 FROM ${name} AS kept WHERE strpos(kept::text, $1) > 0`, [gone]);
        expect(rows, `${gone} in ${name}`).toEqual([]);
      }
    }
    const { rows } = await pool().query(
      `SELECT status::text, name, title, body, phone_encrypted, phone_hash, address_hash, text_key, wave_keys, reasons, request_key, featured_at,
         like_count, report_count FROM comment WHERE id = $1`,
      [commentId],
    );
    expect(rows).toEqual([
      {
        ...{ status: 'withdrawn', name: '', title: '', body: '', phone_encrypted: null, phone_hash: null, address_hash: null },
        ...{ text_key: null, wave_keys: [], reasons: [], request_key: null, featured_at: null, like_count: 0, report_count: 0 },
      },
    ]);
    expect(await countRows('decision', "comment_id = $1 AND maker = 'writer' AND to_status = 'withdrawn'", [commentId])).toBe(1);
    expect(
      await countRows('audit_entry', "deed = 'withdraw-comment' AND subject = $1 AND person_id IS NULL", [`comment:${commentId}`]),
    ).toBe(1);
    const { rows: replies } = await pool().query('SELECT unit FROM official_reply WHERE comment_id = $1', [commentId]);
    expect(replies).toEqual([{ unit: 'Sở' }]);
    expect(await countRows('comment', "id = $1 AND status = 'approved'", [answer])).toBe(1);
    // Only what readers saw makes a page old; the answer's approval came before.
    expect((await edition()) - began).toBe(status === 'approved' ? 1 : 0);
    if (status === 'approved') {
      const { rows: expired } = await pool().query('SELECT edition FROM expired_tag WHERE tag = $1', [tags.comments(article)]);
      expect(expired).toEqual([{ edition: await edition() }]);
    }
    const { rows: counted } = await pool().query('SELECT comment_count FROM story WHERE article_id = $1', [article]);
    expect(counted).toEqual([{ comment_count: 1 }]);
    expect(await readReceipt(receiptToken(commentId))).toEqual({ status: 'withdrawn', locale: 'vi' });
    expect(await decide(commentId, 'approved', 2)).toEqual({ ok: false, code: 'not-found' });
    // The same words may be sent again, as somebody's who has said nothing yet.
    await aSentComment(words);
  });

  test('says so twice, and doing it again is no fault', async () => {
    const commentId = await aComment(article);
    expect(await withdrawComment({ input: { token: receiptToken(commentId) }, address: someone() })).toEqual({
      ok: false,
      code: 'unconfirmed',
    });
    expect(await receiptOf(commentId)).toMatchObject({ status: 'pending' });
    expect(await withdraw(commentId)).toMatchObject({ ok: true });
    expect(await withdraw(commentId)).toMatchObject({ ok: true });
    expect(await withdraw(commentId, { more: 'x' })).toEqual({ ok: false, code: 'not-found' });
    expect(await withdraw(commentId, { token: 'B'.repeat(27) })).toEqual({ ok: false, code: 'not-found' });
    expect(await countRows('decision', 'comment_id = $1', [commentId])).toBe(1);
  });

  test('twenty times at once and while a moderator approves it: it is gone, once, and counted nowhere', async () => {
    for (let round = 0; round < 5; round++) {
      const commentId = await aComment(article);
      await Promise.all([...Array.from({ length: 8 }, () => withdraw(commentId)), decide(commentId, 'approved')]);
      expect(await readReceipt(receiptToken(commentId))).toMatchObject({ status: 'withdrawn' });
      expect(await countRows('decision', "comment_id = $1 AND to_status = 'withdrawn'", [commentId])).toBe(1);
      const { rows } = await pool().query('SELECT comment_count FROM story WHERE article_id = $1', [article]);
      expect(rows).toEqual([{ comment_count: 0 }]);
    }
  });
});
