// A sample of the pages of a large paper, and which of them may show one story.
import type pg from 'pg';
import { storyPath } from '#lib/articles/address';
import { dayOf } from '#lib/vietnamese/days';

export type SampledPage =
  | { path: string; kind: 'front' }
  | { path: string; kind: 'section'; sectionId: number }
  | { path: string; kind: 'day'; sectionId: number; day: string }
  | { path: string; kind: 'story'; storyId: number };

type Section = { id: number; slug: string; parentId: number | null };

export type LargePaper = {
  pages: SampledPage[];
  pageAt(path: string): SampledPage;
  /** A section of which most of the sampled stories are, and another one. */
  busy: Section;
  other: Section;
  /** A story in the middle of the archive of the busy section, whose page is in the sample. */
  deep: { id: number; path: string };
  /**
   * Which pages may show a story as it stands at this moment: the front page while it is among the newest, lists and days of its
   * section and the one above it, its own page and those of the `neighbours` nearest stories on each side.
   */
  pagesThatMayShow(articleId: number, neighbours: number): Promise<(page: SampledPage) => boolean>;
};

const STORIES = 220;
/** Stories this new may stand on the front page or the first page of a list. */
const NEWEST = 40;

type StoryRow = { id: number; slug: string; sectionId: number; publishedAt: Date };

/** @param client a connection to the large paper's database */
export async function inLargePaper(client: pg.Client): Promise<LargePaper> {
  const { rows: sections } = await client.query<Section>('SELECT id, slug, parent_id AS "parentId" FROM section ORDER BY id');
  const bySlug = (slug: string): Section => {
    const found = sections.find((section) => section.slug === slug);
    if (!found) throw new Error(`The paper has no section ${slug}.`);
    return found;
  };
  const [busy, other] = [bySlug('giao-thong'), bySlug('y-te')];
  const slugOf = new Map(sections.map(({ id, slug }) => [id, slug]));
  const pathOf = (story: StoryRow): string => storyPath({ sectionSlug: slugOf.get(story.sectionId) ?? '', slug: story.slug, id: story.id });

  const STORY = 'SELECT article_id AS id, slug, section_id AS "sectionId", published_at AS "publishedAt" FROM story';
  const ofBusy = await client.query<StoryRow>(`${STORY} WHERE section_id = $1 ORDER BY published_at DESC, article_id DESC LIMIT $2`, [
    busy.id,
    STORIES,
  ]);
  const ofOthers = await client.query<StoryRow>(`${STORY} WHERE section_id <> $1 ORDER BY article_id DESC LIMIT 60`, [busy.id]);
  const ofOther = await client.query<StoryRow>(`${STORY} WHERE section_id = $1 ORDER BY published_at DESC, article_id DESC LIMIT 20`, [
    other.id,
  ]);
  const stories = new Map([...ofBusy.rows, ...ofOthers.rows, ...ofOther.rows].map((story) => [story.id, story]));
  const deep = ofBusy.rows[STORIES / 2];
  if (!deep) throw new Error('The archive is not deep enough.');

  const today = dayOf(new Date());
  const days = new Set([today, ...[0, 1, 2, 50, 100, STORIES / 2, 150].map((at) => dayOf(ofBusy.rows[at]?.publishedAt ?? new Date()))]);
  const withDays = sections.filter(({ id, slug }) => id === busy.id || id === busy.parentId || slug === 'thoi-su');
  const pages: SampledPage[] = [
    { path: '/', kind: 'front' },
    ...sections.map(({ id, slug }): SampledPage => ({ path: `/${slug}`, kind: 'section', sectionId: id })),
    ...withDays.flatMap(({ id, slug }) =>
      [...days].map((day): SampledPage => ({ path: `/${slug}/ngay/${day}`, kind: 'day', sectionId: id, day })),
    ),
    ...[...stories.values()].map((story): SampledPage => ({ path: pathOf(story), kind: 'story', storyId: story.id })),
  ];
  const byPath = new Map(pages.map((page) => [page.path, page]));

  async function pagesThatMayShow(articleId: number, neighbours: number): Promise<(page: SampledPage) => boolean> {
    const { rows } = await client.query<StoryRow>(`${STORY} WHERE article_id = $1`, [articleId]);
    const story = rows[0];
    if (!story) throw new Error(`There is no story ${articleId}.`);
    const near = (compare: '<' | '>', order: 'ASC' | 'DESC') =>
      client.query<{ id: number }>(
        `SELECT article_id AS id FROM story WHERE section_id = $1 AND (published_at, article_id) ${compare} ($2, $3)
         ORDER BY published_at ${order}, article_id ${order} LIMIT $4`,
        [story.sectionId, story.publishedAt, story.id, neighbours],
      );
    const nearest = [await near('<', 'DESC'), await near('>', 'ASC')].flatMap((found) => found.rows.map(({ id }) => id));
    const onStories = new Set([story.id, ...nearest]);
    const { parentId } = sections.find(({ id }) => id === story.sectionId) ?? { parentId: null };
    const inSections = new Set([story.sectionId, ...(parentId === null ? [] : [parentId])]);
    const newer = await client.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM story WHERE published_at > $1 AND section_id = ANY($2)',
      [story.publishedAt, [...inSections]],
    );
    const isNew = (newer.rows[0]?.count ?? 0) < NEWEST;
    const day = dayOf(story.publishedAt);
    return (page) => {
      switch (page.kind) {
        case 'front':
          return isNew;
        case 'section':
          return isNew && inSections.has(page.sectionId);
        case 'day':
          return page.day === day && inSections.has(page.sectionId);
        case 'story':
          return onStories.has(page.storyId);
      }
    };
  }

  function pageAt(path: string): SampledPage {
    const page = byPath.get(path);
    if (!page) throw new Error(`${path} is not in the sample.`);
    return page;
  }

  return { pages, pageAt, busy, other, deep: { id: deep.id, path: pathOf(deep) }, pagesThatMayShow };
}
