import type pg from 'pg';

/** Words by how many comments they stand in; `demo` stands in many of the texts themselves, `nowhere` in none. */
export const WORDS = {
  demo: 'đường',
  medium: 'chauchau',
  rare: 'bangbang',
  /** In one of 200 of all, wherever they stand. */
  everywhere: 'quanquan',
  /** In none but the newest of all, and in a third of those, as the name of what happened today. */
  lately: 'baobao',
  /** The same in a third of the newest 60,000: more than are put in order at once. */
  muchLately: 'muamua',
  nowhere: 'khongdau',
} as const;

/** How many stories the smallest section has. */
const FEW_STORIES = 10;
/** How many comments came from one address, as from a school's. */
const FROM_ONE_ADDRESS = 5_000;

/** Puts something into every lane, and words, reasons and a sender where they are as frequent as they are said to be. */
export async function prepareDesk(client: pg.Client): Promise<void> {
  await client.query('BEGIN');
  await client.query('SET LOCAL session_replication_role = replica');
  await client.query(`UPDATE comment SET status = 'spam' WHERE status = 'approved' AND id % 25 = 2`);
  await addWord(client, 'medium', `status IN ('pending', 'rejected', 'spam') AND id % 100 = 3`);
  await addWord(client, 'rare', `status IN ('pending', 'rejected', 'spam') AND id % 20000 = 3`);
  await addWord(client, 'everywhere', 'id % 200 = 11');
  for (const [word, newest] of [
    ['lately', 15_000],
    ['muchLately', 60_000],
  ] as const)
    await addWord(
      client,
      word,
      `created_at > (SELECT created_at FROM comment ORDER BY created_at DESC, id DESC OFFSET ${newest} LIMIT 1) AND id % 3 = 0`,
    );
  for (const [rule, every, place] of [
    ['links', 20, 5],
    ['hook', 20_000, 5],
    ['flood', 200, 13],
  ] as const)
    await client.query(
      `UPDATE comment SET held = status = 'pending', reasons = jsonb_build_array(jsonb_build_object('rule', $1::text, 'detail', ''))
       WHERE ${rule === 'flood' ? "status <> 'withdrawn'" : "status IN ('pending', 'rejected', 'spam')"} AND id % $2::int = $3::int`,
      [rule, every, place],
    );
  await client.query(
    `WITH made AS (INSERT INTO section (slug, name, name_en, position) VALUES ('it-tin', 'Ít tin', 'Small', 1000) RETURNING id)
     UPDATE story SET section_id = made.id FROM made, (SELECT article_id FROM story ORDER BY article_id DESC LIMIT $1::int) AS few
     WHERE story.article_id = few.article_id`,
    [FEW_STORIES],
  );
  await client.query(`UPDATE comment SET report_count = 1, unseen = true WHERE status = 'approved' AND id % 200 = 7`);
  await client.query(`UPDATE comment SET escalated_at = now() WHERE status = 'pending' AND id % 500 = 9`);
  await client.query(
    `UPDATE comment SET address_hash = '\\x00' FROM (SELECT id FROM comment WHERE id % 180 = 17 ORDER BY id LIMIT $1::int) AS sent
     WHERE comment.id = sent.id`,
    [FROM_ONE_ADDRESS],
  );
  await client.query('COMMIT');
  await client.query('VACUUM (ANALYZE) comment');
}

async function addWord(client: pg.Client, word: keyof typeof WORDS, where: string): Promise<void> {
  await client.query(`UPDATE comment SET body = body || ' ' || $1 WHERE ${where}`, [WORDS[word]]);
}
