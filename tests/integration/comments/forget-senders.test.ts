import { expect, test } from 'vitest';
import { forgetSenders } from '#lib/comments/store';
import { pool } from '#lib/db/pool';
import { aComment, aStory } from '#tests/support/commented-story';

async function aCommentFrom(article: number, daysAgo: number): Promise<number> {
  const id = await aComment(article);
  await pool().query(`UPDATE comment SET address_hash = $2, created_at = now() - make_interval(days => $3) WHERE id = $1`, [
    id,
    Buffer.alloc(32, 1),
    daysAgo,
  ]);
  return id;
}

test('a reader who wrote long ago is known by no address any more, and who wrote lately still is; every word stays', async () => {
  const article = await aStory();
  const [old, recent] = [await aCommentFrom(article, 91), await aCommentFrom(article, 89)];
  expect(await forgetSenders()).toBe(1);
  expect(await forgetSenders()).toBe(0);
  const { rows } = await pool().query<{ id: number; known: boolean; body: string; version: number }>(
    'SELECT id, address_hash IS NOT NULL AS known, body, version FROM comment WHERE id = ANY($1) ORDER BY id',
    [[old, recent]],
  );
  expect(rows).toEqual([
    { id: old, known: false, body: 'Phố sách rất đẹp.', version: 1 },
    { id: recent, known: true, body: 'Phố sách rất đẹp.', version: 1 },
  ]);
});
