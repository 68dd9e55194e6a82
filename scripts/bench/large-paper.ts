import pg from 'pg';
import { storyPath } from '#lib/articles/address';
import { dayPath, earlierPath, monthPath, sectionPath, termPath } from '#lib/site/paths';
import type { TermKind } from '#lib/terms/view';
import { dayOf } from '#lib/vietnamese/days';
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
    const { rows: terms } = await client.query<{ kind: TermKind; slug: string }>('SELECT kind, slug FROM term ORDER BY id');
    const { rows: stories } = await client.query<{ id: number; slug: string; section: string; publishedAt: Date; title: string }>(
      `SELECT article_id AS id, story.slug, section.slug AS section, published_at AS "publishedAt", title
       FROM story JOIN section ON section.id = section_id WHERE article_id > 100000 AND article_id % 600 = 1 ORDER BY article_id LIMIT $1`,
      [EACH],
    );
    const search = (words: string) => `/tim-kiem?${new URLSearchParams({ q: words })}`;
    const base = (story: { section: string }) => sectionPath(story.section, 'vi');
    return {
      story: stories.map(({ section, slug, id }) => storyPath({ sectionSlug: section, slug, id })),
      section: sections.map(({ slug }) => sectionPath(slug, 'vi')),
      'deep in a section’s list': stories.map((story) => earlierPath(base(story), story, 'vi')),
      'topic, thread, author': terms.slice(0, EACH).map((term) => termPath(term, 'vi')),
      'day of a section': stories.map((story) => dayPath(base(story), dayOf(story.publishedAt), 'vi')),
      'month of all sections': [...new Set(stories.map(({ publishedAt }) => monthPath('', dayOf(publishedAt).slice(0, 7), 'vi')))],
      'search, rare words': stories.map(({ title }) => search(title)),
      'search, frequent words': ['cau', 'đường vành đai', 'duong', 'bến sông', '"cầu đường"', 'nhà máy', 'quy hoach', 'nguoi'].map(search),
    };
  } finally {
    await client.end();
  }
}
