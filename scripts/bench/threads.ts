import { brotliDecompressSync } from 'node:zlib';
import pg from 'pg';
import { storyPath } from '#lib/articles/address';
import { threadRest } from '#lib/comments/thread/address';
import { THREAD_ORDERS, type ThreadOrder, type ThreadPlace } from '#lib/comments/thread/view';
import { askBytes } from './ask-bytes.ts';
import type { BenchPaper } from './open-paper.ts';
import { type Measure, median } from './table.ts';

const EACH = 15;
const ON_A_PAGE = 20;
const DEEP = 900;
const PAGE_KB = 30;
const STATEMENTS = 3;
/** How much slower a page deep in a thread may be. */
const AS_FAST = 1.5;
const FILLED_S = 180;

const BY: Record<ThreadOrder, string> = {
  newest: 'created_at DESC, id DESC',
  oldest: 'created_at, id',
  liked: 'shown_like_count DESC, created_at DESC, id DESC',
};

/** What pages of a story with twenty thousand conversations cost that were never asked for: its first ones and those around page 900. */
export async function measureThreads({ discussed }: BenchPaper): Promise<Measure[]> {
  const { url, databaseUrl, storyId, filledInMs, statements } = discussed;
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const measures: Measure[] = [{ name: 'a million comments written', value: filledInMs / 1_000, unit: 's', target: { most: FILLED_S } }];
  let [most, heaviest] = [0, 0];
  try {
    const { rows } = await client.query<{ slug: string; section: string }>(
      'SELECT story.slug, section.slug AS section FROM story JOIN section ON section.id = section_id WHERE article_id = $1',
      [storyId],
    );
    const [story] = rows;
    if (!story) throw new Error('The discussed story is not there.');
    const path = storyPath({ sectionSlug: story.section, slug: story.slug, id: storyId });
    // What runs by itself every minute would be counted as some page's.
    await client.query('DELETE FROM jobs.schedule');
    await client.query("DELETE FROM jobs.job WHERE state = 'created'");
    // What every page of the story shares is read once.
    for (const warm of [path, path, '/']) await askBytes(url + warm);

    const timesFrom = async (order: ThreadOrder, page: number): Promise<number[]> => {
      const { rows: places } = await client.query<ThreadPlace>(
        `SELECT id, created_at AS "createdAt", shown_like_count AS likes FROM comment
         WHERE article_id = $1 AND parent_id IS NULL AND (status = 'approved' OR reply_count > 0)
         ORDER BY ${BY[order]} LIMIT ${EACH * ON_A_PAGE} OFFSET ${(page - 1) * ON_A_PAGE}`,
        [storyId],
      );
      const times: number[] = [];
      for (const place of places.filter((_, index) => index % ON_A_PAGE === ON_A_PAGE - 1)) {
        const before = statements();
        const { bytes, ms } = await askBytes(url + path + threadRest({ page: 'thread', order, at: { turn: 'after', place } }, 'vi'));
        times.push(ms);
        most = Math.max(most, statements() - before);
        heaviest = Math.max(heaviest, bytes.byteLength);
        if (!brotliDecompressSync(bytes).includes('comment-list')) throw new Error('A page of a thread shows no comments.');
      }
      return times;
    };
    for (const order of THREAD_ORDERS) {
      const [first, deep] = [median(await timesFrom(order, 1)), median(await timesFrom(order, DEEP))];
      measures.push({ name: `comments, ${order} first: pages 2 to ${EACH + 1}`, value: first, unit: 'ms', target: null });
      measures.push({ name: `comments, ${order} first: from page ${DEEP}`, value: deep, unit: 'ms', target: null });
      measures.push({
        name: `comments, ${order} first: deep against first`,
        value: deep / first,
        unit: 'ratio',
        target: { most: AS_FAST },
      });
    }
    measures.push({ name: 'comments: most statements of a page', value: most, unit: 'statements', target: { most: STATEMENTS } });
    measures.push({ name: 'comments: heaviest page', value: heaviest / 1_024, unit: 'KB', target: { most: PAGE_KB } });
    return measures;
  } finally {
    await client.end();
  }
}
