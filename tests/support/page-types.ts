// Every type of page a reader can meet, with one address of the demo paper for each; whoever makes a new type adds it here.
import { db } from '#lib/db/client';
import { searchHref } from '#lib/search/search-address';
import {
  dayPath,
  earlierPath,
  homePath,
  latestPath,
  monthPath,
  notePath,
  noteThanksPath,
  pathPrefix,
  searchPath,
  sectionPath,
  termPath,
} from '#lib/site/paths';
import { TERM_KINDS } from '#lib/terms/view';
import { newestStory, withdrawnStory } from './demo.ts';

export type PageType = {
  name: string;
  path: string;
  /** The status it is answered with. */
  status: number;
};

/** The types of page, of any paper that began as the demo newsroom. */
export async function pageTypes(): Promise<PageType[]> {
  const [story, english] = await Promise.all([newestStory('do-thi'), newestStory('giao-thong', 'en')]);
  const withdrawn = await withdrawnStory({ title: 'Một bài đã gỡ', reason: 'Nguồn tin đã rút lại.' });
  const latest = latestPath('vi');
  const middle = await db().story.findFirstOrThrow({
    where: { locale: 'vi' },
    orderBy: [{ publishedAt: 'desc' }, { articleId: 'desc' }],
    skip: 35,
    select: { articleId: true, publishedAt: true },
  });
  const place = { id: middle.articleId, publishedAt: middle.publishedAt };
  const terms = await Promise.all(
    TERM_KINDS.map(async (kind) => {
      const term = await db().term.findFirstOrThrow({
        where: { kind, stories: { some: {} } },
        orderBy: { id: 'asc' },
        select: { slug: true },
      });
      return { name: kind as string, path: termPath({ kind, slug: term.slug }, 'vi') };
    }),
  );
  return [
    { name: 'front page', path: homePath('vi') },
    { name: 'story', path: story.path },
    { name: 'section', path: sectionPath('do-thi', 'vi') },
    { name: 'sub-section', path: sectionPath('quy-hoach', 'vi') },
    { name: 'latest stories', path: latest },
    { name: 'earlier stories', path: earlierPath(latest, place, 'vi') },
    ...terms,
    { name: 'day', path: dayPath('', '2026-11-19', 'vi') },
    { name: 'day of a section', path: dayPath(sectionPath('thoi-su', 'vi'), '2026-11-19', 'vi') },
    { name: 'month', path: monthPath('', '2026-11', 'vi') },
    { name: 'month of a section', path: monthPath(sectionPath('thoi-su', 'vi'), '2026-11', 'vi') },
    { name: 'report of a mistake', path: notePath(story.id, 'vi') },
    { name: 'thanks for a report', path: noteThanksPath(story.id, 'vi') },
    { name: 'withdrawn story', path: withdrawn.path, status: 410 },
    { name: 'search', path: searchPath('vi') },
    { name: 'search with answers', path: searchHref(searchPath('vi'), { question: 'duong vanh dai' }) },
    { name: 'search without an answer', path: searchHref(searchPath('vi'), { question: 'khongcogihet' }) },
    { name: 'unknown address', path: '/khong-co', status: 404 },
    { name: 'English front page', path: homePath('en') },
    { name: 'English story', path: english.path },
    { name: 'English section', path: sectionPath('do-thi', 'en') },
    { name: 'English day', path: dayPath(pathPrefix('en'), '2026-11-12', 'en') },
    { name: 'English month', path: monthPath(pathPrefix('en'), '2026-11', 'en') },
    { name: 'English search', path: searchPath('en') },
    { name: 'report of a mistake in English', path: notePath(english.id, 'en') },
    { name: 'unknown English address', path: '/en/none', status: 404 },
  ].map((type) => ({ status: 200, ...type }));
}
