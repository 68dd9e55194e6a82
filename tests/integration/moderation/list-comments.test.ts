import pg from 'pg';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { parsePhone } from '#lib/comments/phone';
import { readPhone } from '#lib/comments/read-phone';
import { sealPhone } from '#lib/comments/seal-phone';
import { pool } from '#lib/db/pool';
import { CARDS_PER_PAGE, listComments } from '#lib/moderation/list-comments';
import { deskQuery } from '#lib/moderation/schema';
import type { DeskPage } from '#lib/moderation/view';
import { aComment, aModerator, aStory } from '#tests/support/commented-story';
import { decideComment, lanesCounted } from '#tests/support/decisions';

const PHONE = '+84912345678';
const MANY = 5_000;
let milo: Awaited<ReturnType<typeof aModerator>>;
let article = 0;

const desk = (query: Record<string, unknown> = {}): Promise<DeskPage> => listComments(deskQuery.parse(query));

beforeAll(async () => {
  milo = await aModerator('Milo');
  article = await aStory();
  // A thousand moments for five thousand comments: many share one.
  await pool().query(
    `INSERT INTO comment (article_id, name, title, body, fingerprint, created_at)
     SELECT $1, 'Rosa', 'Số ' || n, 'Nội dung', decode(md5(n::text), 'hex'), now() - interval '1 day' + (n / 5) * interval '1 ms'
     FROM generate_series(1, $2) AS n`,
    [article, MANY],
  );
});

describe('a moderator who opens the desk', () => {
  test('meets the oldest first, page after page, each comment once, and finds the way back', async () => {
    const seen: number[] = [];
    let page = await desk();
    expect(page.before).toBeNull();
    const visited: DeskPage[] = [];
    for (;;) {
      seen.push(...page.cards.map(({ id }) => id));
      visited.push(page);
      if (!page.after) break;
      page = await desk({ after: page.after });
    }
    expect(seen).toHaveLength(MANY);
    expect(new Set(seen).size).toBe(MANY);
    expect(visited).toHaveLength(MANY / CARDS_PER_PAGE);
    for (const expected of visited.slice(0, -1).reverse().slice(0, 5)) {
      page = await desk({ before: page.before });
      expect(page.cards.map(({ id }) => id)).toEqual(expected.cards.map(({ id }) => id));
    }
    const second = await desk({ after: visited[0]?.after });
    expect((await desk({ before: second.before })).before).toBeNull();
  });

  test('is led to the page of an English story where that stands', async () => {
    const english = await aStory({ locale: 'en' });
    const waiting = await aComment(english);
    await pool().query(`UPDATE comment SET created_at = now() - interval '2 days' WHERE id = $1`, [waiting]);
    expect((await desk()).cards[0]?.story.path).toMatch(new RegExp(`^/en/thoi-su/.*-${english}$`));
    await pool().query('DELETE FROM comment WHERE id = $1', [waiting]);
  });

  test('costs the database at most four statements, wherever in the lane', async () => {
    const query = vi.spyOn(pg.Client.prototype, 'query');
    const first = await desk();
    expect(query.mock.calls.length).toBeLessThanOrEqual(4);
    query.mockClear();
    await desk({ after: first.after });
    expect(query.mock.calls.length).toBeLessThanOrEqual(4);
    expect(query.mock.calls.length).toBeGreaterThan(0);
    query.mockRestore();
  });

  test('loses no place when a comment on the page is decided in the meantime', async () => {
    const first = await desk();
    const [card] = first.cards;
    if (!card) throw new Error('The desk is empty.');
    const expected = (await desk({ after: first.after })).cards.map(({ id }) => id);
    await decideComment(milo, { commentId: card.id, version: card.version, to: 'spam' });
    expect((await desk({ after: first.after })).cards.map(({ id }) => id)).toEqual(expected);
  });

  test('reads exact numbers, who decided last, why it waits and where the story is', async () => {
    const id = await aComment(article, { title: 'Cuối hàng' });
    await pool().query(`UPDATE comment SET reasons = '[{"rule":"links","detail":"www.a.vn"},{"rule":"gone","detail":""}]' WHERE id = $1`, [
      id,
    ]);
    await decideComment(milo, { commentId: id, version: 1, to: 'approved' });
    const page = await desk({ lane: 'approved' });
    expect(page.counts).toEqual(await lanesCounted());
    expect(page.cards.at(-1)).toMatchObject({
      id,
      version: 2,
      status: 'approved',
      title: 'Cuối hàng',
      hasPhone: false,
      story: {
        id: article,
        title: 'Khai trương phố sách',
        path: expect.stringMatching(new RegExp(`^/[a-z-]+/khai-truong-.*-${article}$`)),
      },
      decided: { by: 'Milo', at: expect.stringMatching(/^\d{4}-.*Z$/) },
    });
  });

  test('with an address that makes no sense stands at the beginning', async () => {
    for (const query of [
      { lane: 'x' },
      { after: '1' },
      { after: "1.1' OR 1=1" },
      { before: ['1.1', '2.2'] },
      { after: '9999999999999999.1' },
      { take: '1000000' },
    ])
      expect((await desk(query)).cards.length, JSON.stringify(query)).toBe(CARDS_PER_PAGE);
    expect((await desk({ after: '999999999999999.2147483647' })).cards).toEqual([]);
  });
});

describe('a commenter’s phone number', () => {
  async function aCommentWithPhone(): Promise<number> {
    const parsed = parsePhone(PHONE);
    if (!parsed.ok) throw new Error('The number is not one.');
    const sealed = sealPhone(parsed.value);
    const id = await aComment(article);
    await pool().query("UPDATE comment SET phone_encrypted = $2, phone_hash = $3, created_at = now() - interval '9 days' WHERE id = $1", [
      id,
      sealed.encrypted,
      sealed.hash,
    ]);
    return id;
  }

  test('is on no card; only that there is one', async () => {
    const id = await aCommentWithPhone();
    const page = await desk();
    expect(page.cards.find((card) => card.id === id)?.hasPhone).toBe(true);
    expect(JSON.stringify(page)).not.toContain(PHONE.slice(3));
  });

  test('is read with a reason, which is written down first', async () => {
    const commentId = await aCommentWithPhone();
    expect(await readPhone(milo, { commentId, reason: 'Gọi xác minh' })).toEqual({ ok: true, value: { phone: PHONE } });
    const { rows } = await pool().query(`SELECT person_id, detail FROM audit_entry WHERE deed = 'read-phone' AND subject = $1`, [
      `comment:${commentId}`,
    ]);
    expect(rows).toEqual([{ person_id: milo.id, detail: { reason: 'Gọi xác minh' } }]);
  });

  test('stays closed when its reading cannot be written down', async () => {
    const commentId = await aCommentWithPhone();
    await pool().query(`
      CREATE FUNCTION refuse_audit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the disk is full' USING ERRCODE = '53100'; END $$;
      CREATE TRIGGER no_audit BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_audit()`);
    await expect(readPhone(milo, { commentId, reason: 'x' })).rejects.toThrow();
    await pool().query('DROP FUNCTION refuse_audit CASCADE');
  });

  test('that was never given, or of a comment that is not there, is not there', async () => {
    expect(await readPhone(milo, { commentId: await aComment(article), reason: 'x' })).toEqual({ ok: false, code: 'no-phone' });
    expect(await readPhone(milo, { commentId: 2_000_000_000, reason: 'x' })).toEqual({ ok: false, code: 'not-found' });
  });
});
