import { deflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { commentPath, parseThread } from '#lib/comments/thread/address';
import { cursorOf, parseCursor } from '#lib/comments/thread/cursor';
import { THREAD_BYTES } from '#lib/comments/thread/fit-page';
import { findConversation, findNewestComments, findThread, ON_A_PAGE } from '#lib/comments/thread/store';
import { THREAD_ORDERS, type ThreadOrder, type ThreadPage, type ThreadPlace } from '#lib/comments/thread/view';
import { pool } from '#lib/db/pool';
import { aComment, aModerator, aStory } from '#tests/support/commented-story';
import { aDecision, decideComment } from '#tests/support/decisions';
import { said } from '#tests/support/said';
import { until } from '#tests/support/until';

const BEGAN = Date.parse('2026-11-20T01:00:00Z');

/** The place as a link carries it. */
const carried = (place: ThreadPlace, order: ThreadOrder): ThreadPlace => {
  const read = parseCursor(cursorOf(place, order), order);
  if (!read) throw new Error('A link of ours could not be read.');
  return read;
};

async function pageOf(article: number, order: ThreadOrder, turn: 'first' | 'after' | 'before', place?: ThreadPlace) {
  const asked = turn === 'first' || !place ? { turn: 'first' as const } : { turn, place: carried(place, order) };
  return findThread(article, order, asked, THREAD_BYTES);
}

function must<Value>(value: Value | 'first' | null): Value {
  if (value === null || value === 'first') throw new Error(`There is no such page: ${value}`);
  return value as Value;
}

const idsOn = (page: ThreadPage) => page.conversations.map(({ id }) => id);

/** What somebody meets who follows the links from the first page to the last; `between` happens before each next page. */
async function leafThrough(article: number, order: ThreadOrder, between: () => Promise<unknown> = async () => {}): Promise<ThreadPage[]> {
  const pages = [must(await pageOf(article, order, 'first'))];
  for (let at = pages[0]?.after; at; at = pages.at(-1)?.after) {
    await between();
    pages.push(must(await pageOf(article, order, 'after', at)));
  }
  return pages;
}

let large: number;
beforeAll(async () => {
  large = await aStory();
  // Five at every moment, and few different numbers of likes: ties wherever one looks.
  const first = await said(
    large,
    Array.from({ length: 700 }, (_, n) => ({ at: BEGAN + Math.floor(n / 5) * 60_000, likes: (n * 7) % 4 })),
  );
  await said(
    large,
    Array.from({ length: 1_300 }, (_, n) => ({ parentId: first[(n * 13) % 300], at: BEGAN + 86_400_000 + Math.floor(n / 3) * 1_000 })),
  );
  await pool().query('ANALYZE comment');
});

const EXPECTED: Record<ThreadOrder, string> = {
  newest: 'created_at DESC, id DESC',
  oldest: 'created_at, id',
  liked: 'shown_like_count DESC, created_at DESC, id DESC',
};

async function inOrder(article: number, order: ThreadOrder): Promise<number[]> {
  const { rows } = await pool().query<{ id: number }>(
    `SELECT id FROM comment WHERE article_id = $1 AND parent_id IS NULL AND status = 'approved' ORDER BY ${EXPECTED[order]}`,
    [article],
  );
  return rows.map(({ id }) => id);
}

describe.each(THREAD_ORDERS)('whoever leafs through two thousand comments, order %s', (order) => {
  test('meets every conversation once, twenty on a page, and the same on the way back', async () => {
    const pages = await leafThrough(large, order);
    const ids = await inOrder(large, order);
    expect(pages.flatMap(idsOn)).toEqual(ids);
    expect(pages).toHaveLength(700 / ON_A_PAGE);
    const back: number[][] = [];
    let page: ThreadPage | 'first' | null = must(pages.at(-1) ?? null);
    while (page !== 'first' && page?.before) {
      back.unshift(idsOn(page));
      page = await pageOf(large, order, 'before', page.before);
    }
    expect([...ids.slice(0, ON_A_PAGE), ...back.flat()]).toEqual(ids);
  });

  test('neither misses nor meets twice what was there, whatever is approved meanwhile', async () => {
    const article = await aStory();
    const there = await said(
      article,
      Array.from({ length: 150 }, (_, n) => ({ at: BEGAN + Math.floor(n / 4) * 1_000, likes: n % 3 })),
    );
    let n = 0;
    const pages = await leafThrough(article, order, () =>
      said(article, [
        { at: BEGAN + ((n * 7_000) % 40_000), likes: n % 3 },
        { at: Date.now(), likes: 0 },
        { at: BEGAN - ++n * 1_000, likes: 5 },
      ]),
    );
    const met = pages.flatMap(idsOn);
    expect(new Set(met).size).toBe(met.length);
    expect(met.filter((id) => there.includes(id)).toSorted((one, other) => one - other)).toEqual(there);
  });
});

test('a reader of a conversation gets its answers oldest first, twenty on a page, and every one once', async () => {
  const article = await aStory();
  const [first = 0] = await said(article, [{ at: BEGAN }]);
  const answers = await said(
    article,
    Array.from({ length: 45 }, (_, n) => ({ parentId: first, at: BEGAN + Math.floor(n / 2) * 1_000 })),
  );
  const thread = must(await pageOf(article, 'newest', 'first'));
  expect(thread).toMatchObject({ count: 46, conversations: [{ id: first, replyCount: 45 }] });
  expect(thread.conversations[0]?.answers.map(({ id }) => id)).toEqual(answers.slice(0, 3));

  const pages: number[][] = [];
  let at: ThreadPlace | null = null;
  do {
    const page = await findConversation(
      article,
      first,
      at ? { turn: 'after', place: carried(at, 'oldest') } : { turn: 'first' },
      THREAD_BYTES,
    );
    if (page === null || page === 'first' || 'place' in page) throw new Error('The conversation has no page here.');
    pages.push(page.answers.map(({ id }) => id));
    at = page.after;
  } while (at);
  expect(pages.map(({ length }) => length)).toEqual([20, 20, 5]);
  expect(pages.flat()).toEqual(answers);
});

test('the address of an answer on the third page opens the conversation at that answer', async () => {
  const article = await aStory();
  const [first = 0] = await said(article, [{ at: BEGAN }]);
  const answers = await said(
    article,
    Array.from({ length: 45 }, (_, n) => ({ parentId: first, at: BEGAN + 1_000 + Math.floor(n / 4) * 1_000 })),
  );
  const id = answers[43] ?? 0;
  const path = commentPath({ path: '/do-thi/bai-1', locale: 'vi' }, { id });
  expect(path).toBe(`/do-thi/bai-1/binh-luan/${id}#binh-luan-${id}`);
  expect(parseThread([String(id)], 'vi')).toEqual({ page: 'conversation', id, at: { turn: 'first' } });
  const found = await findConversation(article, id, { turn: 'first' }, THREAD_BYTES);
  if (found === null || found === 'first' || !('place' in found)) throw new Error('The answer was not found.');
  expect(found.conversationId).toBe(first);
  const place = carried({ ...found.place, id: found.place.id - 1 }, 'oldest');
  const page = await findConversation(article, first, { turn: 'after', place }, THREAD_BYTES);
  expect(page).toMatchObject({ answers: [{ id }, { id: answers[44] }], before: { id }, after: null });
});

test('nothing of a comment that is not on the page is shown, but answers to it stay under a line that says so', async () => {
  const milo = await aModerator('Milo');
  const article = await aStory();
  const [first = 0] = await said(article, [{ body: 'ĐIỀU KHÔNG AI ĐƯỢC ĐỌC', at: BEGAN }]);
  const [answer = 0] = await said(article, [{ body: 'ĐIỀU ĐÃ BỊ GỠ', parentId: first, at: BEGAN + 1 }]);
  const [second = 0] = await said(article, [{ parentId: first, replyToId: answer, at: BEGAN + 2 }]);
  await aComment(article, { body: 'ĐIỀU CÒN CHỜ DUYỆT' });
  await pool().query(
    `INSERT INTO official_reply (comment_id, unit, body, answered_at, person_id) VALUES ($1, 'PHÒNG GIẤU KÍN', 'Đã trả lời', now(), $2)`,
    [first, milo.id],
  );
  expect(await pageOf(article, 'oldest', 'first')).toMatchObject({
    conversations: [{ answers: [{ id: answer }, { id: second, quoted: { id: answer, body: 'ĐIỀU ĐÃ BỊ GỠ' } }] }],
  });
  for (const commentId of [first, answer]) await decideComment(milo, aDecision(commentId, 2, 'rejected'));
  const pages = [
    await pageOf(article, 'newest', 'first'),
    await findConversation(article, first, { turn: 'first' }, THREAD_BYTES),
    await findNewestComments(article, 50),
  ];
  expect(JSON.stringify(pages)).not.toMatch(/ĐIỀU|GIẤU/);
  expect(pages[0]).toMatchObject({
    count: 1,
    conversations: [{ id: first, first: null, replyCount: 1, answers: [{ id: second, quoted: null }] }],
  });
  // With the last answer the conversation goes.
  await decideComment(milo, { commentId: second, version: 2, to: 'spam' });
  expect(await pageOf(article, 'newest', 'first')).toMatchObject({ count: 0, conversations: [] });
  expect(await findConversation(article, first, { turn: 'first' }, THREAD_BYTES)).toBeNull();
});

test('what is not there, is not approved, or belongs to another story has no page', async () => {
  const [article, other] = [await aStory(), await aStory()];
  const [comment = 0] = await said(article, [{}]);
  const waiting = await aComment(article);
  for (const [story, id] of [
    [other, comment],
    [article, waiting],
    [article, 2_000_000_000],
  ] as const)
    expect(await findConversation(story, id, { turn: 'first' }, THREAD_BYTES)).toBeNull();
  const draft = await aStory({ status: 'draft' });
  const [unseen = 0] = await said(draft, [{}]);
  expect(await pageOf(draft, 'newest', 'first')).toBeNull();
  expect(await findConversation(draft, unseen, { turn: 'first' }, THREAD_BYTES)).toBeNull();
  expect(await findNewestComments(draft, 50)).toEqual([]);
});

test('the three newest picks stand first on the first page, and nowhere else in the thread', async () => {
  const article = await aStory();
  const ids = await said(
    article,
    Array.from({ length: 50 }, (_, n) => ({ at: BEGAN + n * 1_000 })),
  );
  const [answer = 0] = await said(article, [{ parentId: ids[10], at: BEGAN + 100_000 }]);
  const picked = [ids[3], ids[30], ids[49], answer];
  for (const [n, id] of picked.entries())
    await pool().query(`UPDATE comment SET featured_at = $2 WHERE id = $1`, [id, new Date(BEGAN + n)]);
  const pages = await leafThrough(article, 'newest');
  expect(pages.map(({ picks }) => picks.map(({ comment }) => comment.id))).toEqual([[answer, ids[49], ids[30]], [], []]);
  expect(pages[0]?.picks[0]).toMatchObject({ conversationId: ids[10], comment: { quoted: { id: ids[10] }, isPick: true } });
  expect(pages.flatMap(idsOn)).toEqual(ids.toReversed().filter((id) => id !== ids[49] && id !== ids[30]));
  expect(JSON.stringify(pages.map(({ conversations }) => conversations))).not.toContain(`"id":${answer},`);
});

test('a page ends earlier where its texts are long, so that it never grows heavier, and nobody misses any of them', async () => {
  const article = await aStory();
  const syllables = 'nguyễn đường phượng khuya rằng trưởng ngoẹo thuở giếng quạnh xuyên lướt mơ ấy ọp ẹp chữ nghĩa ừ hở'.split(' ');
  let seed = 7;
  const word = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return syllables[seed % syllables.length] ?? '';
  };
  const long = () =>
    Array.from({ length: 700 }, () => `${word()}${seed % 97}`)
      .join(' ')
      .slice(0, 3_000);
  const first = await said(
    article,
    Array.from({ length: 24 }, (_, n) => ({ body: long(), at: BEGAN + n * 1_000 })),
  );
  for (let n = 0; n < 3; n++)
    await said(
      article,
      first.map((parentId) => ({ parentId, body: long(), at: BEGAN + 90_000 + n * 1_000 })),
    );
  const pages = await leafThrough(article, 'oldest');
  expect(pages.flatMap(idsOn)).toEqual(first);
  expect(pages.length).toBeGreaterThan(6);
  for (const page of pages) {
    const words = page.conversations.flatMap((one) => [one.first, ...one.answers]).map((comment) => comment?.body);
    expect(deflateRawSync(words.join('\n')).byteLength).toBeLessThan(THREAD_BYTES);
    expect(words.length).toBeGreaterThan(0);
  }
  const conversation = await findConversation(article, first[0] ?? 0, { turn: 'first' }, THREAD_BYTES);
  expect(conversation).toMatchObject({ replyCount: 3 });
});

test('every page is found in the index made for it', async () => {
  const scans = async (index: string) => {
    const { rows } = await pool().query<{ n: number }>('SELECT idx_scan::int AS n FROM pg_stat_user_indexes WHERE indexrelname = $1', [
      index,
    ]);
    return rows[0]?.n ?? 0;
  };
  const place = must(await pageOf(large, 'newest', 'first')).after;
  const read = async (order: ThreadOrder) => {
    for (const turn of ['first', 'after', 'before'] as const) await pageOf(large, order, turn, place ?? undefined);
  };
  for (const [indexes, orders] of [
    [
      ['comment_thread_by_time', 'comment_replies', 'comment_featured'],
      ['newest', 'oldest'],
    ],
    [['comment_thread_by_likes'], ['liked']],
  ] as const)
    for (const order of orders) {
      const before = await Promise.all(indexes.map(scans));
      await read(order);
      // What a session used is known a second later.
      await until(async () => (await Promise.all(indexes.map(scans))).every((n, index) => n >= (before[index] ?? 0) + 3));
    }
});
