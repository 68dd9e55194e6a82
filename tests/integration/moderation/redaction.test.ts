import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { editComment } from '#lib/comments/receipts/edit-comment';
import { readReceipt } from '#lib/comments/receipts/read-receipt';
import { receiptToken } from '#lib/comments/receipts/token';
import { withdrawComment } from '#lib/comments/receipts/withdraw-comment';
import { textKeysOf } from '#lib/comments/screening/gather-facts';
import { findNewestComments, findThread } from '#lib/comments/thread/store';
import { pool } from '#lib/db/pool';
import { feedOfComments } from '#lib/feeds/feed-of-list';
import { listComments } from '#lib/moderation/list-comments';
import { proposeRedaction } from '#lib/moderation/redaction/propose-redaction';
import { readOriginal } from '#lib/moderation/redaction/read-original';
import { type Redacted, redactAndApprove } from '#lib/moderation/redaction/redact-and-approve';
import { redactionInput } from '#lib/moderation/redaction/schema';
import { deskQuery } from '#lib/moderation/schema';
import { undoDecisions } from '#lib/moderation/undo-decisions';
import { aComment, aModerator, aStory, countRows } from '#tests/support/commented-story';
import { aDecision, decideComment, lanesCounted } from '#tests/support/decisions';

const PHONE = '0912 345 678';
const BODY = `Ai cần thì gọi ${PHONE} hoặc lan.nguyen@example.com nhé, phố sách đẹp lắm.`;
const MASKED = 'Ai cần thì gọi •••• ••• ••• hoặc •••@••• nhé, phố sách đẹp lắm.';
const SECRETS = [PHONE, 'lan.nguyen'];
let milo: Awaited<ReturnType<typeof aModerator>>;
let article = 0;

beforeAll(async () => {
  milo = await aModerator('Milo');
});
beforeEach(async () => {
  article = await aStory();
});

const aPrivateComment = () => aComment(article, { body: BODY });

async function proposed(commentId: number, version = 1) {
  const answer = await proposeRedaction(milo, { commentId, version });
  if (!answer.ok) throw new Error(answer.code);
  return answer.value.cuts.map(({ field, start, end }) => ({ field, start, end }));
}

async function redact(commentId: number, version = 1, staff = milo): Promise<Redacted> {
  const answer = await redactAndApprove(staff, { commentId, version, cuts: await proposed(commentId, version) });
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}

type Stored = { status: string; version: number; name: string; title: string; body: string; isRedacted: boolean; textKey: Buffer | null };
async function stored(commentId: number): Promise<Stored> {
  const { rows } = await pool().query<Stored>(
    `SELECT status::text, version, name, title, body, redacted_at IS NOT NULL AS "isRedacted", text_key AS "textKey" FROM comment WHERE id = $1`,
    [commentId],
  );
  const [row] = rows;
  if (!row) throw new Error('There is no such comment.');
  return row;
}

/** All that readers and the writer can be shown of the story's comments. */
async function shownOf(commentId: number): Promise<string> {
  const thread = await findThread(article, 'newest', { turn: 'first' }, 100_000);
  const comments = await findNewestComments(article, 20);
  const head = { siteUrl: 'https://bao.example', siteName: 'Báo', locale: 'vi', format: 'rss', title: 'T', description: 'D' } as const;
  const story = { id: article, path: '/thoi-su/x', locale: 'vi', publishedAt: new Date() } as const;
  const feed = feedOfComments({ ...head, story, base: '/thoi-su/x/binh-luan', comments });
  return JSON.stringify([thread, comments, feed, await readReceipt(receiptToken(commentId))]);
}

describe('a moderator who masks what is private and approves the rest', () => {
  test('does both in one act: readers see the masked words, and that the newsroom edited them', async () => {
    const commentId = await aPrivateComment();
    const { decided, words } = await redact(commentId);
    expect(decided).toEqual({ id: commentId, status: 'approved', version: 2 });
    expect(words).toEqual({ name: 'Rosa', title: 'Cảm ơn', body: MASKED });
    expect(await stored(commentId)).toMatchObject({ status: 'approved', version: 2, body: MASKED, isRedacted: true });
    expect(await countRows('decision', `comment_id = $1 AND to_status = 'approved' AND decided_by_id = $2`, [commentId, milo.id])).toBe(1);
    const shown = await shownOf(commentId);
    expect(shown).toContain(MASKED);
    expect(shown).toContain('Tòa soạn đã biên tập');
    for (const secret of SECRETS) expect(shown).not.toContain(secret);
    expect(await readReceipt(receiptToken(commentId))).toMatchObject({ isRedacted: true, body: MASKED });
  });

  test('leaves nothing of it where it is looked for again, on the desk, or in any book but the one for the original', async () => {
    const commentId = await aPrivateComment();
    await redact(commentId);
    expect((await stored(commentId)).textKey).toEqual(textKeysOf({ body: MASKED }).textKey);
    const desk = await listComments(deskQuery.parse({ lane: 'approved' }));
    expect(desk.cards.find(({ id }) => id === commentId)).toMatchObject({ isRedacted: true, body: MASKED });
    for (const secret of SECRETS) {
      expect(JSON.stringify(desk)).not.toContain(secret);
      const { rows } = await pool().query<{ name: string; found: boolean }>(
        `SELECT c.relname AS name, (xpath('count(//row)', query_to_xml(format('SELECT 1 FROM %I t WHERE strpos(t::text, %L) > 0', c.relname, $1::text), false, false, '')))[1]::text <> '0' AS found
         FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`,
        [secret],
      );
      expect(rows.filter(({ found }) => found).map(({ name }) => name)).toEqual(['comment_redaction']);
    }
  });

  test('stands in the book with a hash of the original that nobody without the key can try numbers against', async () => {
    const [one, two] = [await aPrivateComment(), await aComment(article, { body: BODY.replace('678', '679') })];
    await redact(one);
    await redact(two);
    const { rows } = await pool().query<{ detail: { original: string; parts: number } }>(
      `SELECT detail FROM audit_entry WHERE deed = 'redact-comment' AND subject = ANY($1) ORDER BY id`,
      [[`comment:${one}`, `comment:${two}`]],
    );
    expect(rows.map(({ detail }) => detail.parts)).toEqual([2, 2]);
    expect(new Set(rows.map(({ detail }) => detail.original)).size).toBe(2);
    for (const { detail } of rows) expect(detail.original).toMatch(/^[\da-f]{64}$/);
  });

  test('may leave out what was found and mask what was not, in the name and the title too', async () => {
    const commentId = await aComment(article, { name: 'Lan Nguyễn', title: 'Nhà 12 Lê Lợi', body: BODY });
    const cuts = [
      { field: 'name', start: 4, end: 10 },
      { field: 'title', start: 4, end: 13 },
      { field: 'body', start: BODY.indexOf(PHONE), end: BODY.indexOf(PHONE) + PHONE.length },
    ] as const;
    const answer = await redactAndApprove(milo, { commentId, version: 1, cuts: [...cuts] });
    expect(answer).toMatchObject({ ok: true });
    expect(await stored(commentId)).toMatchObject({
      name: 'Lan •••',
      title: 'Nhà •• ••• •••',
      body: BODY.replace(PHONE, '•••• ••• •••'),
    });
  });

  test('keeps the marks of screening at their words', async () => {
    const commentId = await aPrivateComment();
    const span = { field: 'body', start: BODY.indexOf('phố sách'), end: BODY.indexOf('phố sách') + 8 };
    const reasons = [{ rule: 'terms', outcome: 'hold', weight: 1, detail: 'phố sách', spans: [span] }];
    await pool().query('UPDATE comment SET reasons = $2 WHERE id = $1', [commentId, JSON.stringify(reasons)]);
    await redact(commentId);
    const { rows } = await pool().query('SELECT reasons FROM comment WHERE id = $1', [commentId]);
    const moved = rows[0].reasons[0].spans[0];
    expect(MASKED.slice(moved.start, moved.end)).toBe('phố sách');
  });

  test('is told when a part does not lie in the text, splits a letter, or is nothing to mask; nothing is changed', async () => {
    const commentId = await aComment(article, { body: 'Chào 😀 bạn' });
    for (const cut of [
      { field: 'body', start: 0, end: 99 },
      { field: 'body', start: 5, end: 6 },
      { field: 'body', start: 4, end: 5 },
    ] as const)
      expect(await redactAndApprove(milo, { commentId, version: 1, cuts: [cut] }), JSON.stringify(cut)).toEqual({
        ok: false,
        code: 'unfit',
      });
    expect(await stored(commentId)).toMatchObject({ status: 'pending', version: 1, body: 'Chào 😀 bạn', isRedacted: false });
    expect(await countRows('comment_redaction', 'comment_id = $1', [commentId])).toBe(0);
    expect(redactionInput.safeParse({ commentId, version: 1, cuts: [{ field: 'body', start: 3, end: 3 }] }).success).toBe(false);
    expect(redactionInput.safeParse({ commentId, version: 1, cuts: [] }).success).toBe(false);
  });

  test('masks one that readers see already, and the page follows', async () => {
    const commentId = await aPrivateComment();
    await decideComment(milo, aDecision(commentId, 1, 'approved'));
    const { rows: before } = await pool().query('SELECT number FROM edition');
    await redact(commentId, 2);
    expect(await stored(commentId)).toMatchObject({ status: 'approved', version: 3, body: MASKED });
    const { rows: after } = await pool().query('SELECT number FROM edition');
    expect(after[0].number).toBe(before[0].number + 1);
  });
});

describe('who is second', () => {
  test('of two who mask at once learns who was first; the text is masked once', async () => {
    const lan = await aModerator('Lan');
    for (let round = 0; round < 5; round++) {
      const commentId = await aPrivateComment();
      const cuts = await proposed(commentId);
      const answers = await Promise.all([milo, lan].map((staff) => redactAndApprove(staff, { commentId, version: 1, cuts })));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      const winner = answers[0]?.ok ? 'Milo' : 'Lan';
      expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'conflict', by: winner, status: 'approved', version: 2 });
      expect(await stored(commentId)).toMatchObject({ body: MASKED, version: 2 });
      expect(await countRows('comment_redaction', 'comment_id = $1', [commentId])).toBe(1);
    }
  });

  test('of one who masks and one who rejects, or of the writer who edits, one wins and the text is whole', async () => {
    for (let round = 0; round < 8; round++) {
      const commentId = await aPrivateComment();
      const cuts = await proposed(commentId);
      const edits = round % 2 === 1;
      const input = { token: receiptToken(commentId), version: '1', name: 'Rosa', title: 'Cảm ơn', body: `Lời mới ${commentId}` };
      const rival = edits
        ? editComment({ input, address: `10.31.0.${round}` })
        : decideComment(await aModerator('Lan'), aDecision(commentId, 1, 'rejected'));
      const [masked, other] = await Promise.all([redactAndApprove(milo, { commentId, version: 1, cuts }), rival]);
      expect(Number(masked.ok) + Number(other.ok)).toBe(1);
      const { status, body, isRedacted } = await stored(commentId);
      if (masked.ok) expect({ status, body, isRedacted }).toEqual({ status: 'approved', body: MASKED, isRedacted: true });
      else expect({ body, isRedacted }).toEqual({ body: edits ? `Lời mới ${commentId}` : BODY, isRedacted: false });
      expect(await countRows('comment_redaction', 'comment_id = $1', [commentId])).toBe(masked.ok ? 1 : 0);
    }
  });

  test('is shown nothing to mask of a comment that is not as they saw it, or not there', async () => {
    const commentId = await aPrivateComment();
    await decideComment(milo, aDecision(commentId, 1, 'spam'));
    expect(await proposeRedaction(milo, { commentId, version: 1 })).toMatchObject({ code: 'conflict', by: 'Milo', status: 'spam' });
    expect(await proposeRedaction(milo, { commentId: 2_000_000_000, version: 1 })).toEqual({ ok: false, code: 'not-found' });
    expect(await redactAndApprove(milo, { commentId: 2_000_000_000, version: 1, cuts: [{ field: 'body', start: 0, end: 2 }] })).toEqual({
      ok: false,
      code: 'not-found',
    });
  });
});

describe('taking it back', () => {
  test('brings the words back as they were, where they stood; taking that back masks them again', async () => {
    const commentId = await aPrivateComment();
    const before = await stored(commentId);
    const { batch } = await redact(commentId);
    const undone = await undoDecisions(milo, { batch });
    expect(undone).toMatchObject({ ok: true, value: { undone: [{ id: commentId, status: 'pending', version: 3 }] } });
    expect(await stored(commentId)).toEqual({ ...before, version: 3 });
    for (const secret of SECRETS) expect(JSON.stringify(await findNewestComments(article, 20))).not.toContain(secret);
    expect(await readOriginal(milo, { commentId, reason: 'Xem lại' })).toEqual({ ok: false, code: 'not-found' });

    const again = await undoDecisions(milo, { batch: undone.ok ? undone.value.batch : '' });
    expect(again).toMatchObject({ ok: true, value: { undone: [{ status: 'approved', version: 4 }] } });
    expect(await stored(commentId)).toMatchObject({ status: 'approved', body: MASKED, isRedacted: true });
    const shown = await shownOf(commentId);
    for (const secret of SECRETS) expect(shown).not.toContain(secret);
    expect(await readOriginal(milo, { commentId, reason: 'Xem lại' })).toMatchObject({ ok: true, value: { body: BODY } });
  });

  test('of what was masked while readers saw it shows them the words again, and the page follows', async () => {
    const commentId = await aPrivateComment();
    await decideComment(milo, aDecision(commentId, 1, 'approved'));
    const { batch } = await redact(commentId, 2);
    const { rows: before } = await pool().query('SELECT number FROM edition');
    expect(await undoDecisions(milo, { batch })).toMatchObject({ ok: true, value: { undone: [{ status: 'approved', version: 4 }] } });
    expect(await stored(commentId)).toMatchObject({ status: 'approved', body: BODY, isRedacted: false });
    const { rows: after } = await pool().query('SELECT number FROM edition');
    expect(after[0].number).toBe(before[0].number + 1);
  });

  test('comes too late once somebody decided on it since; the words stay masked', async () => {
    const commentId = await aPrivateComment();
    const { batch } = await redact(commentId);
    await decideComment(milo, aDecision(commentId, 2, 'pending'));
    expect(await undoDecisions(milo, { batch })).toMatchObject({ ok: true, value: { undone: [], refused: [{ id: commentId }] } });
    expect(await stored(commentId)).toMatchObject({ status: 'pending', body: MASKED });
  });
});

describe('the original', () => {
  test('is read for a reason that stands in the book, and is the first one however often it was masked', async () => {
    const commentId = await aPrivateComment();
    await redact(commentId);
    await decideComment(milo, aDecision(commentId, 2, 'pending'));
    const more = { field: 'body', start: 0, end: 2 } as const;
    await redactAndApprove(milo, { commentId, version: 3, cuts: [more] });
    expect(await stored(commentId)).toMatchObject({ body: MASKED.replace('Ai', '•••') });
    expect(await readOriginal(milo, { commentId, reason: 'Công an hỏi' })).toEqual({
      ok: true,
      value: { name: 'Rosa', title: 'Cảm ơn', body: BODY },
    });
    const noted = `deed = 'read-original' AND subject = $1 AND person_id = $2 AND detail ->> 'reason' = 'Công an hỏi'`;
    expect(await countRows('audit_entry', noted, [`comment:${commentId}`, milo.id])).toBe(1);
    expect(await readOriginal(milo, { commentId: await aComment(article), reason: 'x' })).toEqual({ ok: false, code: 'not-found' });
  });

  test('is gone once its writer takes the comment back, or writes it anew; the book keeps its hash', async () => {
    const [erased, rewritten] = [await aPrivateComment(), await aComment(article, { body: `${BODY} 2` })];
    await redact(erased);
    await withdrawComment({ input: { token: receiptToken(erased), confirm: 'yes' }, address: '10.32.0.1' });
    expect(await readOriginal(milo, { commentId: erased, reason: 'x' })).toEqual({ ok: false, code: 'not-found' });
    expect(await countRows('comment_redaction', 'comment_id = $1', [erased])).toBe(0);
    expect(await countRows('audit_entry', `deed = 'redact-comment' AND subject = $1`, [`comment:${erased}`])).toBe(1);

    await redact(rewritten);
    await decideComment(milo, aDecision(rewritten, 2, 'pending'));
    const input = { token: receiptToken(rewritten), version: '3', name: 'Rosa', title: 'Cảm ơn', body: 'Không còn số nào' };
    expect(await editComment({ input, address: '10.32.0.2' })).toMatchObject({ ok: true });
    expect(await countRows('comment_redaction', 'comment_id = $1', [rewritten])).toBe(0);
    expect(await stored(rewritten)).toMatchObject({ body: 'Không còn số nào', isRedacted: false });
  });
});

test('whatever is masked and taken back, the lanes are counted exactly', async () => {
  const commentId = await aPrivateComment();
  const { batch } = await redact(commentId);
  await undoDecisions(milo, { batch });
  expect((await listComments(deskQuery.parse({}))).counts).toEqual(await lanesCounted());
});
