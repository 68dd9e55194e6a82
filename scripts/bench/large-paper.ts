import pg from 'pg';
import type { BenchPaper } from './open-paper.ts';
import { type Measure, median } from './table.ts';

const A_PAGE_MS = 100;
const EACH = 15;

/** How long pages of a paper with ten thousand stories take that were never asked for: the middle one and the slowest of each type. */
export async function measureLargePaper({ largeUrl, largeDatabaseUrl }: BenchPaper): Promise<Measure[]> {
  // The first page of a process pays for everything that is loaded once.
  for (const path of ['/', '/khong-co']) await (await fetch(largeUrl + path)).text();
  const measures: Measure[] = [];
  for (const [name, paths] of Object.entries(await pathsByType(largeDatabaseUrl))) {
    const times: number[] = [];
    for (const path of paths) {
      const began = performance.now();
      const answer = await fetch(largeUrl + path);
      await answer.text();
      if (answer.status === 200) times.push(performance.now() - began);
    }
    // A type that this paper does not have.
    if (times.length === 0) continue;
    measures.push({ name: `${name}, 10,000 stories: middle`, value: median(times), unit: 'ms', target: { most: A_PAGE_MS } });
    measures.push({ name: `${name}, 10,000 stories: slowest`, value: Math.max(...times), unit: 'ms', target: null });
  }
  return measures;
}

async function pathsByType(databaseUrl: string): Promise<Record<string, string[]>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: sections } = await client.query<{ slug: string }>('SELECT slug FROM section ORDER BY id');
    const { rows: stories } = await client.query<{ path: string; section: string; day: string; words: string }>(
      `SELECT '/' || section.slug || '/' || story.slug || '-' || article_id AS path, section.slug AS section,
        to_char(published_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS day, story.title AS words
       FROM story JOIN section ON section.id = section_id WHERE article_id > 100000 AND article_id % 600 = 1 ORDER BY article_id LIMIT $1`,
      [EACH],
    );
    const query = (words: string) => `/tim-kiem?${new URLSearchParams({ q: words })}`;
    return {
      story: stories.map(({ path }) => path),
      section: sections.map(({ slug }) => `/${slug}`),
      'day of a section': stories.map(({ section, day }) => `/${section}/ngay/${day}`),
      'month of a section': stories.map(({ section, day }) => `/${section}/thang/${day.slice(0, 7)}`),
      'search, rare words': stories.map(({ words }) => query(words)),
      'search, frequent words': ['cau', 'đường vành đai', 'duong', 'bến sông', '"cầu đường"', 'nhà máy', 'quy hoach', 'nguoi'].map(query),
    };
  } finally {
    await client.end();
  }
}
