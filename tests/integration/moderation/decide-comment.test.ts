import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeAudit } from '#lib/audit/store';
import { tagClock } from '#lib/cache/tag-clock';
import { tags } from '#lib/cache/tags';
import { COMMENT_STATUSES, type CommentStatus } from '#lib/comments/status';
import { pool } from '#lib/db/pool';
import { aComment, aModerator, aStory, countRows } from '#tests/support/commented-story';
import { aDecision, decideComment } from '#tests/support/decisions';

let milo: Awaited<ReturnType<typeof aModerator>>;
beforeAll(async () => {
  milo = await aModerator('Milo');
});

async function one<Row extends object>(statement: string, values: unknown[] = []): Promise<Row> {
  const { rows } = await pool().query<Row>(statement, values);
  const [row] = rows;
  if (!row) throw new Error(`Nothing came back from: ${statement}`);
  return row;
}

const shownUnder = async (article: number) =>
  (await one<{ n: number }>('SELECT comment_count AS n FROM story WHERE article_id = $1', [article])).n;
const editionNow = async () => (await one<{ number: number }>('SELECT number FROM edition')).number;

describe('a moderator who approves a comment', () => {
  test('puts it before readers: status, decision, count, book and edition move together', async () => {
    const article = await aStory();
    const commentId = await aComment(article);
    const before = await editionNow();
    expect(await decideComment(milo, { commentId, version: 1, to: 'approved' })).toEqual({
      ok: true,
      value: { status: 'approved', version: 2 },
    });
    expect(await shownUnder(article)).toBe(1);
    expect(await one('SELECT from_status, to_status, version, decided_by_id FROM decision WHERE comment_id = $1', [commentId])).toEqual({
      from_status: 'pending',
      to_status: 'approved',
      version: 1,
      decided_by_id: milo.id,
    });
    expect(await editionNow()).toBe(before + 1);
    expect(await one('SELECT edition FROM expired_tag WHERE tag = $1', [tags.comments(article)])).toEqual({ edition: before + 1 });
    expect(tagClock().edition).toBe(before + 1);
  });

  test('can change their mind, in every direction, and back again', async () => {
    const article = await aStory();
    const commentId = await aComment(article);
    let version = 1;
    for (const to of ['approved', 'rejected', 'spam', 'pending', 'spam', 'approved', 'pending', 'rejected', 'approved', 'spam'] as const) {
      expect(await decideComment(milo, aDecision(commentId, version, to))).toMatchObject({
        ok: true,
        value: { status: to, version: ++version },
      });
      expect(await shownUnder(article)).toBe(to === 'approved' ? 1 : 0);
    }
    expect(await countRows('decision', 'comment_id = $1', [commentId])).toBe(10);
  });

  test('makes no page old by rejecting what nobody sees', async () => {
    const commentId = await aComment(await aStory());
    const before = await editionNow();
    await decideComment(milo, { commentId, version: 1, to: 'spam' });
    await decideComment(milo, aDecision(commentId, 2, 'rejected'));
    await decideComment(milo, { commentId, version: 3, to: 'pending' });
    expect(await editionNow()).toBe(before);
  });

  test('of a story that was taken away changes nothing in public', async () => {
    const article = await aStory({ status: 'draft' });
    const commentId = await aComment(article);
    const before = await editionNow();
    expect(await decideComment(milo, { commentId, version: 1, to: 'approved' })).toMatchObject({ ok: true });
    expect(await editionNow()).toBe(before);
  });

  test('that is not there, or not any more as it was, is told so', async () => {
    expect(await decideComment(milo, { commentId: 2_000_000_000, version: 1, to: 'approved' })).toEqual({ ok: false, code: 'not-found' });
    const commentId = await aComment(await aStory());
    expect(await decideComment(milo, { commentId, version: 1, to: 'pending' })).toMatchObject({
      code: 'conflict',
      by: null,
      status: 'pending',
      version: 1,
    });
    const lan = await aModerator('Lan');
    await decideComment(lan, aDecision(commentId, 1, 'rejected'));
    const answer = await decideComment(milo, { commentId, version: 1, to: 'approved' });
    expect(answer).toMatchObject({ code: 'conflict', by: 'Lan', status: 'rejected', version: 2 });
    expect(Math.abs(Date.now() - Date.parse(!answer.ok && answer.code === 'conflict' ? answer.at : ''))).toBeLessThan(60_000);
    // The right version does not help when the comment already stands there.
    expect(await decideComment(milo, aDecision(commentId, 2, 'rejected'))).toMatchObject({ code: 'conflict', by: 'Lan' });
  });
});

test('twenty moderators who decide at once make one decision, and nineteen learn who was first', async () => {
  const moderators = await Promise.all(Array.from({ length: 20 }, (_, index) => aModerator(`Người ${index}`)));
  for (let round = 0; round < 4; round++) {
    const article = await aStory();
    const commentId = await aComment(article);
    const wishes: CommentStatus[] = ['approved', 'rejected', 'spam'];
    const answers = await Promise.all(
      moderators.map((staff, index) => decideComment(staff, aDecision(commentId, 1, wishes[index % wishes.length] ?? 'approved'))),
    );
    const winner = answers.findIndex(({ ok }) => ok);
    const status = wishes[winner % wishes.length];
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok)).toHaveLength(19);
    for (const answer of answers)
      if (!answer.ok) expect(answer).toMatchObject({ code: 'conflict', by: moderators[winner]?.name, status, version: 2 });
    expect(await countRows('decision', 'comment_id = $1', [commentId])).toBe(1);
    expect(await shownUnder(article)).toBe(status === 'approved' ? 1 : 0);
  }
});

test('whatever is decided, in whatever order and at once, what readers see is counted exactly and has a name behind it', async () => {
  const step = fc.record({ comment: fc.nat(3), to: fc.constantFrom(...COMMENT_STATUSES), isStale: fc.boolean(), alone: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const article = await aStory();
      const ids = await Promise.all([0, 1, 2, 3].map(() => aComment(article)));
      const underway: Promise<unknown>[] = [];
      for (const { comment, to, isStale, alone } of steps) {
        const commentId = ids[comment] ?? 0;
        const { version } = await one<{ version: number }>('SELECT version FROM comment WHERE id = $1', [commentId]);
        underway.push(decideComment(milo, aDecision(commentId, isStale ? Math.max(1, version - 1) : version, to)));
        if (alone) await Promise.all(underway);
      }
      await Promise.all(underway);
      expect(await shownUnder(article)).toBe(await countRows('comment', "article_id = $1 AND status = 'approved'", [article]));
      const { rows } = await pool().query<{ version: number; status: string; decisions: number; last: string | null }>(
        `SELECT version, status::text, (SELECT count(*)::int FROM decision WHERE comment_id = comment.id) AS decisions,
           (SELECT to_status::text FROM decision WHERE comment_id = comment.id ORDER BY version DESC LIMIT 1) AS last
         FROM comment WHERE article_id = $1`,
        [article],
      );
      for (const { version, status, decisions, last } of rows) {
        expect(decisions).toBe(version - 1);
        expect(last ?? 'pending').toBe(status);
      }
    }),
    { numRuns: 40 },
  );
});

describe('what was decided', () => {
  test('cannot be changed, removed or emptied, whoever asks the database', async () => {
    const commentId = await aComment(await aStory());
    await decideComment(milo, { commentId, version: 1, to: 'approved' });
    await writeAudit({ personId: milo.id, deed: 'read-phone', subject: `comment:${commentId}` });
    for (const table of ['decision', 'audit_entry']) {
      await expect(pool().query(`UPDATE ${table} SET id = id`)).rejects.toMatchObject({ code: '42501' });
      await expect(pool().query(`DELETE FROM ${table}`)).rejects.toMatchObject({ code: '42501' });
      await expect(pool().query(`TRUNCATE ${table} CASCADE`)).rejects.toMatchObject({ code: '42501' });
    }
  });

  test('cannot come about without a decision, even by hand', async () => {
    const commentId = await aComment(await aStory());
    await expect(pool().query(`UPDATE comment SET status = 'approved' WHERE id = $1`, [commentId])).rejects.toMatchObject({
      code: '23514',
    });
  });

  test('is undone altogether when one part of it fails', async () => {
    const article = await aStory();
    const commentId = await aComment(article);
    await pool().query(`
      CREATE FUNCTION refuse_outbox() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the disk is full' USING ERRCODE = '53100'; END $$;
      CREATE TRIGGER no_outbox BEFORE INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION refuse_outbox()`);
    await expect(decideComment(milo, { commentId, version: 1, to: 'approved' })).rejects.toThrow();
    await pool().query('DROP FUNCTION refuse_outbox CASCADE');
    expect(await one('SELECT status::text, version FROM comment WHERE id = $1', [commentId])).toEqual({ status: 'pending', version: 1 });
    expect(await countRows('decision', 'comment_id = $1', [commentId])).toBe(0);
    expect(await shownUnder(article)).toBe(0);
  });
});
