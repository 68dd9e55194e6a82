import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { banSender } from '#lib/bans/ban-sender';
import { liftBans } from '#lib/bans/bulk/lift-bans';
import { liftManyInput } from '#lib/bans/bulk/schema';
import { undoLifting } from '#lib/bans/bulk/undo-lifting';
import { findBan } from '#lib/bans/find-ban';
import { liftBan } from '#lib/bans/lift-ban';
import { listBans } from '#lib/bans/list-bans';
import { bansQuery } from '#lib/bans/schema';
import { endBans } from '#lib/bans/store';
import { parsePhone } from '#lib/comments/phone';
import { receiptToken } from '#lib/comments/receipts/token';
import { withdrawComment } from '#lib/comments/receipts/withdraw-comment';
import { sealPhone } from '#lib/comments/seal-phone';
import { forgetSenders } from '#lib/comments/store';
import { pool } from '#lib/db/pool';
import { aBan, aCommentFrom, letBansRunOut } from '#tests/support/bans';
import { aComment, aModerator, aStory, countRows } from '#tests/support/commented-story';

let milo: Awaited<ReturnType<typeof aModerator>>;
let article = 0;
let places = 0;
const somewhere = (): string => `10.21.${++places >> 8}.${places & 255}`;
let phones = 0;
const aPhone = (): string => `0912${String(300_000 + ++phones)}`;

beforeAll(async () => {
  milo = await aModerator('Milo');
});
beforeEach(async () => {
  article = await aStory();
});

function hashOf(phone: string): Uint8Array {
  const parsed = parsePhone(phone);
  if (!parsed.ok) throw new Error(parsed.code);
  return sealPhone(parsed.value).hash;
}

describe('a moderator who bans the sender of a comment', () => {
  test('by its address keeps that address out, and nobody else, until the end', async () => {
    const address = somewhere();
    const commentId = await aCommentFrom(article, { address });
    const until = await aBan(milo, commentId, { days: 7 });
    expect(Date.parse(until) - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
    expect(await findBan({ address })).toMatchObject({ code: 'banned', kind: 'address', reason: 'Gửi rác nhiều lần' });
    expect(await findBan({ address: somewhere() })).toBeNull();
    await letBansRunOut();
    expect(await findBan({ address })).toBeNull();
  });

  test('by its phone keeps that number out from wherever it writes, however it is written', async () => {
    const phone = aPhone();
    const commentId = await aCommentFrom(article, { address: somewhere(), phone });
    await aBan(milo, commentId, { kind: 'phone', days: 30 });
    expect(await findBan({ address: somewhere(), phoneHash: hashOf(`+84 ${phone.slice(1)}`) })).toMatchObject({ kind: 'phone' });
    expect(await findBan({ address: somewhere(), phoneHash: hashOf(aPhone()) })).toBeNull();
  });

  test('may keep the reason to the newsroom', async () => {
    const address = somewhere();
    await aBan(milo, await aCommentFrom(article, { address }), { tellsReason: false });
    expect(await findBan({ address })).toMatchObject({ reason: '' });
  });

  test('stands in the book with it, without number, address or hash', async () => {
    const address = somewhere();
    const commentId = await aCommentFrom(article, { address, phone: aPhone() });
    await aBan(milo, commentId, { kind: 'phone', days: 365 });
    const { rows } = await pool().query('SELECT person_id, detail FROM audit_entry WHERE deed = $1 AND subject = $2', [
      'ban-sender',
      `comment:${commentId}`,
    ]);
    expect(rows).toEqual([
      { person_id: milo.id, detail: { ban: expect.any(Number), kind: 'phone', days: 365, reason: 'Gửi rác nhiều lần', told: true } },
    ]);
    expect(JSON.stringify(rows)).not.toContain(address);
  });

  test('is told when there is no phone, when nobody knows where it came from any more, and when it is gone', async () => {
    const input = { kind: 'phone', days: 1, reason: 'Rác', tellsReason: true } as const;
    const commentId = await aCommentFrom(article, { address: somewhere() });
    expect(await banSender(milo, { ...input, commentId })).toEqual({ ok: false, code: 'unknown' });
    await pool().query(`UPDATE comment SET created_at = now() - interval '91 days' WHERE id = $1`, [commentId]);
    await forgetSenders();
    expect(await banSender(milo, { ...input, commentId, kind: 'address' })).toEqual({ ok: false, code: 'unknown' });
    expect(await banSender(milo, { ...input, commentId: 2_000_000_000 })).toEqual({ ok: false, code: 'not-found' });
  });

  test('second, of two at the same moment, learns who was first: there is one ban', async () => {
    const commentId = await aCommentFrom(article, { address: somewhere() });
    const lan = await aModerator('Lan');
    const input = { commentId, kind: 'address', days: 1, reason: 'Rác', tellsReason: true } as const;
    const answers = await Promise.all([milo, lan, milo, lan].map((staff) => banSender(staff, input)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers) if (!answer.ok) expect(answer).toMatchObject({ code: 'standing', by: expect.stringMatching(/Milo|Lan/) });
    expect(await countRows('ban', 'comment_id = $1', [commentId])).toBe(1);
  });

  test('again, once the first ban has run out, makes a new one', async () => {
    const commentId = await aCommentFrom(article, { address: somewhere() });
    await aBan(milo, commentId);
    await letBansRunOut();
    await aBan(milo, commentId);
    expect(await countRows('ban', 'comment_id = $1 AND ended_at IS NULL', [commentId])).toBe(1);
  });
});

describe('a ban', () => {
  test('outlives that where the comment came from is forgotten, and that its writer takes the comment back', async () => {
    const address = somewhere();
    const commentId = await aCommentFrom(article, { address });
    await aBan(milo, commentId, { days: 365 });
    await pool().query(`UPDATE comment SET created_at = now() - interval '91 days' WHERE id = $1`, [commentId]);
    await forgetSenders();
    await withdrawComment({ input: { token: receiptToken(commentId), confirm: 'yes' }, address });
    expect(await findBan({ address })).toMatchObject({ code: 'banned' });
    const { items: active } = await listBans({ state: 'active' });
    expect(active.find(({ comment }) => comment.id === commentId)).toMatchObject({ comment: { name: '', title: '' } });
  });

  test('that has run out or was lifted knows nobody any more', async () => {
    const [lifted, over] = [await aCommentFrom(article, { address: somewhere() }), await aCommentFrom(article, { address: somewhere() })];
    await aBan(milo, lifted);
    await aBan(milo, over);
    const { items: active } = await listBans({ state: 'active' });
    const ban = active.find(({ comment }) => comment.id === lifted);
    expect(await liftBan(milo, { banId: ban?.id ?? 0, reason: 'Nhầm người' })).toMatchObject({ ok: true });
    await letBansRunOut();
    await endBans();
    expect(await countRows('ban', 'comment_id IN ($1, $2) AND hash IS NOT NULL', [lifted, over])).toBe(0);
  });

  test('is lifted once, for a reason, by somebody whose name stands there', async () => {
    const address = somewhere();
    const commentId = await aCommentFrom(article, { address });
    await aBan(milo, commentId);
    const banId = (await listBans({ state: 'active' })).items.find(({ comment }) => comment.id === commentId)?.id ?? 0;
    const lifts = await Promise.all([1, 2, 3].map(() => liftBan(milo, { banId, reason: 'Nhầm người' })));
    expect(lifts.filter(({ ok }) => ok)).toHaveLength(1);
    expect(lifts.filter((answer) => !answer.ok && answer.code === 'ended')).toHaveLength(2);
    expect(await findBan({ address })).toBeNull();
    const { items: ended } = await listBans({ state: 'ended' });
    expect(ended.find(({ id }) => id === banId)).toMatchObject({ by: 'Milo', ended: { by: 'Milo', reason: 'Nhầm người' } });
    expect(
      await countRows('audit_entry', `deed = 'lift-ban' AND subject = $1 AND detail ->> 'reason' = 'Nhầm người'`, [`comment:${commentId}`]),
    ).toBe(1);
  });

  test('is listed with who made it, why and from which comment, page by page once it has ended', async () => {
    const ids: number[] = [];
    for (let index = 0; index < 27; index++) ids.push(await aComment(article, { title: `Số ${index}` }));
    await pool().query(
      `INSERT INTO ban (kind, comment_id, reason, is_reason_told, until, created_by_id, ended_at)
       SELECT 'address', id, 'Rác', true, now() - interval '1 hour', $2, now() - interval '1 hour' FROM unnest($1::int[]) AS id`,
      [ids, milo.id],
    );
    const first = await listBans({ state: 'ended' });
    expect(first.items).toHaveLength(25);
    expect(first.items[0]).toMatchObject({ by: 'Milo', reason: 'Rác', comment: { title: 'Số 26', name: 'Rosa' }, ended: { by: null } });
    const second = await listBans({ state: 'ended', after: Number(first.older) });
    expect(second.items.map(({ comment }) => comment.title)).toEqual(expect.arrayContaining(['Số 0', 'Số 1']));
    expect(second.items.some(({ id }) => first.items.some((one) => one.id === id))).toBe(false);
  });

  test('is found by its reason without marks, by whether it holds, and by what it is for', async () => {
    const commentId = await aCommentFrom(article, { address: somewhere(), phone: aPhone() });
    await aBan(milo, commentId, { kind: 'phone', reason: 'Quảng cáo đường dây nóng' });
    const found = async (words: Record<string, string>) =>
      (await listBans(bansQuery.parse(words))).items.some(({ comment }) => comment.id === commentId);
    expect(await found({ q: 'duong day' })).toBe(true);
    expect(await found({ q: 'đường'.normalize('NFD'), state: 'active', kind: 'phone' })).toBe(true);
    expect(await found({ q: 'duong', state: 'ended' })).toBe(false);
    expect(await found({ q: 'duong', kind: 'address' })).toBe(false);
    expect(await found({ q: 'dường chay' })).toBe(false);
  });

  test('ends with others for one reason, and all hold again when that is taken back, as far as they would', async () => {
    const places = [somewhere(), somewhere(), somewhere()];
    const comments: number[] = [];
    for (const address of places) comments.push(await aCommentFrom(article, { address }));
    for (const commentId of comments) await aBan(milo, commentId);
    const { items } = await listBans({ state: 'active' });
    const ids = comments.map((commentId) => items.find(({ comment }) => comment.id === commentId)?.id ?? 0);
    await liftBan(milo, { banId: ids[2] ?? 0, reason: 'Nhầm người' });
    const input = liftManyInput.parse({ items: ids.map((id) => ({ id })), change: { reason: 'Cả xóm dùng chung' } });
    const lifted = await liftBans(milo, input);
    expect(lifted).toMatchObject({ ok: true, value: { done: 2, refused: [{ id: ids[2], code: 'ended' }] } });
    expect(await Promise.all(places.map((address) => findBan({ address })))).toEqual([null, null, null]);
    // One of them is banned anew meanwhile.
    await aBan(milo, comments[0] ?? 0, { reason: 'Lại gửi rác' });
    const undo = (lifted.ok && lifted.value.undo) || '';
    expect(await undoLifting(await aModerator('Lan'), { undo })).toEqual({ ok: false, code: 'not-found' });
    expect(await undoLifting(milo, { undo })).toEqual({ ok: true, value: { done: 1, refused: [{ id: ids[0], code: 'standing' }] } });
    expect(await findBan({ address: places[0] ?? '' })).toMatchObject({ reason: 'Lại gửi rác' });
    expect(await findBan({ address: places[1] ?? '' })).toMatchObject({ reason: 'Gửi rác nhiều lần' });
    expect(await undoLifting(milo, { undo })).toEqual({ ok: false, code: 'not-found' });
  });
});
