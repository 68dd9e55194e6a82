// A sample of the pages of a large paper, and which of them have a reason to change when one story does.
import type pg from 'pg';
import { storyPath } from '#lib/articles/address';
import { dayPath, earlierPath, homePath, laterPath, latestPath, monthPath, sectionPath, termPath } from '#lib/site/paths';
import type { TermKind } from '#lib/terms/view';
import { dayOf } from '#lib/vietnamese/days';

/** Whose stories a page lists: those of a section with its parts, those under a term, or all (`null`). */
type Of = { sectionId: number } | { termId: number } | null;

export type SampledPage =
  /** The front page, or the first page of a list. */
  | { path: string; kind: 'head'; of: Of }
  /** A later page of a list. */
  | { path: string; kind: 'deep' }
  | { path: string; kind: 'day'; of: Of; day: string }
  | { path: string; kind: 'month'; of: Of; month: string }
  | { path: string; kind: 'story'; storyId: number };

type Section = { id: number; slug: string; parentId: number | null };

export type LargePaper = {
  pages: SampledPage[];
  pageAt(path: string): SampledPage;
  /** A section of which most of the sampled stories are, and another one. */
  busy: Section;
  other: Section;
  /** A topic and an author with long lists of their own. */
  topic: Term;
  author: Term;
  /** A story in the middle of the archive of the busy section, whose page is in the sample. */
  deep: { id: number; path: string };
  /**
   * Which pages have a reason to change with a story as it stands at this moment: while it is among the newest, the front page
   * and the first pages of its lists; its day and month and the nearest ones in each list; its own page and those of its nearest
   * neighbours on each side.
   */
  pagesAround(articleId: number, neighbours: number): Promise<(page: SampledPage) => boolean>;
};

type Term = { id: number; kind: TermKind; slug: string };
type StoryRow = { id: number; slug: string; sectionId: number; publishedAt: Date };

const STORIES = 40;
/** Which of them are sampled: those around the newest, and those around the one in the middle. */
const isSampled = (at: number): boolean => at < 8 || Math.abs(at - STORIES / 2) <= 5;
const ON_A_PAGE = 30;
const LATER_PAGES = [1, 3];

/** @param client a connection to the large paper's database */
export async function inLargePaper(client: pg.Client): Promise<LargePaper> {
  const { rows: sections } = await client.query<Section>('SELECT id, slug, parent_id AS "parentId" FROM section ORDER BY id');
  const bySlug = (slug: string): Section => must(sections.find((section) => section.slug === slug));
  const [busy, above, other] = [bySlug('giao-thong'), bySlug('do-thi'), bySlug('y-te')];
  const { rows: terms } = await client.query<Term>(
    'SELECT id, kind, slug FROM term JOIN story_term ON term_id = id GROUP BY id ORDER BY count(*) DESC, id',
  );
  const [topic, author, thread] = (['topic', 'author', 'thread'] as const).map((kind) => must(terms.find((term) => term.kind === kind)));
  const slugOf = new Map(sections.map(({ id, slug }) => [id, slug]));
  const pathOf = (story: StoryRow): string => storyPath({ sectionSlug: must(slugOf.get(story.sectionId)), slug: story.slug, id: story.id });
  const newest = async (where: string, values: unknown[], take: number): Promise<StoryRow[]> => {
    const { rows } = await client.query<StoryRow>(
      `SELECT article_id AS id, slug, section_id AS "sectionId", published_at AS "publishedAt" FROM story s
       WHERE s.locale = 'vi' AND (${where}) ORDER BY published_at DESC, article_id DESC LIMIT ${take}`,
      values,
    );
    return rows;
  };
  const listed = (of: Of, take: number): Promise<StoryRow[]> => {
    if (of === null) return newest('true', [], take);
    return 'termId' in of
      ? newest('EXISTS (SELECT 1 FROM story_term t WHERE t.article_id = s.article_id AND term_id = $1)', [of.termId], take)
      : newest('section_id IN (SELECT id FROM section WHERE id = $1 OR parent_id = $1)', [of.sectionId], take);
  };

  const ofBusy = await newest('section_id = $1', [busy.id], STORIES);
  const deep = must(ofBusy[STORIES / 2]);
  const stories = new Map(
    [
      ...ofBusy.filter((_, at) => isSampled(at)),
      ...(await newest('section_id <> $1', [busy.id], 6)),
      ...(await newest('section_id = $1', [other.id], 8)),
    ].map((story) => [story.id, story]),
  );

  const lists: { of: Of; base: string; days?: string }[] = [
    { of: null, base: latestPath('vi'), days: '' },
    { of: { sectionId: busy.id }, base: sectionPath(busy.slug, 'vi'), days: sectionPath(busy.slug, 'vi') },
    { of: { sectionId: above.id }, base: sectionPath(above.slug, 'vi'), days: sectionPath(above.slug, 'vi') },
    { of: { sectionId: other.id }, base: sectionPath(other.slug, 'vi'), days: sectionPath(other.slug, 'vi') },
    ...[topic, author, thread].map((term) => ({ of: { termId: must(term).id }, base: termPath(must(term), 'vi') })),
  ];
  const days = [...new Set([dayOf(new Date()), ...[0, 1, STORIES / 2].map((at) => dayOf(must(ofBusy[at]).publishedAt))])];
  const months = [...new Set(days.map((day) => day.slice(0, 7)))];
  const pages: SampledPage[] = [
    { path: homePath('vi'), kind: 'head', of: null },
    ...lists.map(({ of, base }): SampledPage => ({ path: base, kind: 'head', of })),
    ...sections
      .filter(({ id }) => ![busy.id, above.id, other.id].includes(id))
      .map(({ id, slug }): SampledPage => ({ path: sectionPath(slug, 'vi'), kind: 'head', of: { sectionId: id } })),
    ...terms.slice(0, 12).flatMap((term): SampledPage[] => {
      const path = termPath(term, 'vi');
      return lists.some(({ base }) => base === path) ? [] : [{ path, kind: 'head', of: { termId: term.id } }];
    }),
    ...lists.flatMap(({ of, days: base }): SampledPage[] =>
      base === undefined
        ? []
        : [
            ...days.map((day): SampledPage => ({ path: dayPath(base, day, 'vi'), kind: 'day', of, day })),
            ...months.map((month): SampledPage => ({ path: monthPath(base, month, 'vi'), kind: 'month', of, month })),
          ],
    ),
    ...[...stories.values()].map((story): SampledPage => ({ path: pathOf(story), kind: 'story', storyId: story.id })),
  ];
  for (const { of, base } of lists) {
    const all = await listed(of, ON_A_PAGE * 8);
    for (const turn of LATER_PAGES) {
      const last = all[turn * ON_A_PAGE - 1];
      if (last) pages.push({ path: earlierPath(base, last, 'vi'), kind: 'deep' });
    }
    const inside = all[4 * ON_A_PAGE];
    if (inside) pages.push({ path: laterPath(base, inside, 'vi'), kind: 'deep' });
  }
  const byPath = new Map(pages.map((page) => [page.path, page]));

  async function pagesAround(articleId: number, neighbours: number): Promise<(page: SampledPage) => boolean> {
    const [story] = await newest('article_id = $1', [articleId], 1);
    const { id, sectionId, publishedAt } = must(story);
    const near = async (side: '<' | '>'): Promise<StoryRow[]> => {
      const { rows } = await client.query<StoryRow>(
        `SELECT article_id AS id FROM story WHERE locale = 'vi' AND section_id = $1 AND (published_at, article_id) ${side} ($2, $3)
         ORDER BY published_at ${side === '<' ? 'DESC' : 'ASC'}, article_id ${side === '<' ? 'DESC' : 'ASC'} LIMIT $4`,
        [sectionId, publishedAt, id, neighbours],
      );
      return rows;
    };
    const nearest = new Set([id, ...[...(await near('<')), ...(await near('>'))].map((one) => one.id)]);
    const { rows: under } = await client.query<{ id: number }>('SELECT term_id AS id FROM story_term WHERE article_id = $1', [id]);
    const inTerms = new Set(under.map((term) => term.id));
    const inSections = new Set([sectionId, must(sections.find((section) => section.id === sectionId)).parentId]);
    const holds = (of: Of): boolean => of === null || ('termId' in of ? inTerms.has(of.termId) : inSections.has(of.sectionId));
    const [last] = await newest('published_at > $1', [publishedAt], 1);
    const isNewest = last === undefined;
    const around = new Map<string, string[]>();
    for (const { of } of lists.filter((list) => holds(list.of))) {
      const moments = await listMoments(of, publishedAt);
      around.set(JSON.stringify(of), [publishedAt, ...moments].map(dayOf));
    }
    const isAround = (of: Of, span: string): boolean =>
      holds(of) && (around.get(JSON.stringify(of)) ?? []).some((day) => day.startsWith(span));
    return (page) => {
      switch (page.kind) {
        case 'head':
          return isNewest && holds(page.of);
        case 'deep':
          return false;
        case 'day':
          return isAround(page.of, page.day);
        case 'month':
          return isAround(page.of, page.month);
        case 'story':
          return nearest.has(page.storyId);
      }
    };
  }

  /** When a list last published before a moment, and first after it. */
  async function listMoments(of: Of, at: Date): Promise<Date[]> {
    const inList =
      of === null
        ? 'true'
        : 'termId' in of
          ? `EXISTS (SELECT 1 FROM story_term t WHERE t.article_id = s.article_id AND term_id = ${of.termId})`
          : `section_id IN (SELECT id FROM section WHERE id = ${of.sectionId} OR parent_id = ${of.sectionId})`;
    const { rows } = await client.query<{ before: Date | null; after: Date | null }>(
      `SELECT (SELECT max(published_at) FROM story s WHERE s.locale = 'vi' AND ${inList} AND published_at < $1) AS before,
        (SELECT min(published_at) FROM story s WHERE s.locale = 'vi' AND ${inList} AND published_at > $1) AS after`,
      [at],
    );
    return [rows[0]?.before, rows[0]?.after].flatMap((moment) => (moment ? [moment] : []));
  }

  return {
    pages,
    pageAt: (path) => must(byPath.get(path)),
    busy,
    other,
    topic: must(topic),
    author: must(author),
    deep: { id: deep.id, path: pathOf(deep) },
    pagesAround,
  };
}

function must<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The large paper lacks something the sample is made of.');
  return value;
}
