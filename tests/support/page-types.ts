// Every type of page a reader can meet, with one address of the demo paper for each; whoever makes a new type adds it here.
import { threadRest } from '#lib/comments/thread/address';
import { db } from '#lib/db/client';
import { searchHref } from '#lib/search/search-address';
import {
  correctionLogPath,
  dayPath,
  earlierPath,
  homePath,
  latestPath,
  monthPath,
  notePath,
  noteThanksPath,
  pathPrefix,
  receiptsPath,
  reportPath,
  reportThanksPath,
  searchPath,
  sectionPath,
  termPath,
} from '#lib/site/paths';
import { TERM_KINDS } from '#lib/terms/view';
import { discussedStory, newestStory, removedTopic, withdrawnStory } from './demo.ts';

export type PageType = {
  name: string;
  path: string;
  /** The status it is answered with. */
  status: number;
};

/** The types of page, of any paper that began as the demo newsroom. */
export async function pageTypes(): Promise<PageType[]> {
  const [story, english] = await Promise.all([newestStory('do-thi'), newestStory('giao-thong', 'en')]);
  const discussed = await discussedStory();
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
    { name: 'story with a thread', path: discussed.path },
    { name: 'comments', path: discussed.path + threadRest({ page: 'thread', order: 'newest', at: { turn: 'first' } }, 'vi') },
    { name: 'most liked comments', path: discussed.path + threadRest({ page: 'thread', order: 'liked', at: { turn: 'first' } }, 'vi') },
    {
      name: 'conversation',
      path: discussed.path + threadRest({ page: 'conversation', id: discussed.firstId, at: { turn: 'first' } }, 'vi'),
    },
    { name: 'answer to a comment', path: discussed.path + threadRest({ page: 'answer', id: discussed.answerId }, 'vi') },
    { name: 'section', path: sectionPath('do-thi', 'vi') },
    { name: 'sub-section', path: sectionPath('quy-hoach', 'vi') },
    { name: 'latest stories', path: latest },
    { name: 'earlier stories', path: earlierPath(latest, place, 'vi') },
    ...terms,
    { name: 'day', path: dayPath('', '2026-11-19', 'vi') },
    { name: 'day of a section', path: dayPath(sectionPath('thoi-su', 'vi'), '2026-11-19', 'vi') },
    { name: 'month', path: monthPath('', '2026-11', 'vi') },
    { name: 'month of a section', path: monthPath(sectionPath('thoi-su', 'vi'), '2026-11', 'vi') },
    { name: 'report of a comment', path: reportPath(discussed.id, discussed.firstId, 'vi') },
    { name: 'thanks for a report of a comment', path: reportThanksPath(discussed.id, 'vi') },
    { name: 'report of a mistake', path: notePath(story.id, 'vi') },
    { name: 'thanks for a report', path: noteThanksPath(story.id, 'vi') },
    { name: 'log of corrections', path: correctionLogPath('vi') },
    { name: 'earlier corrections', path: earlierPath(correctionLogPath('vi'), place, 'vi') },
    { name: 'withdrawn story', path: withdrawn.path, status: 410 },
    { name: 'removed topic', path: await removedTopic('Một chủ đề đã bỏ'), status: 410 },
    { name: 'search', path: searchPath('vi') },
    { name: 'search with answers', path: searchHref(searchPath('vi'), { question: 'duong vanh dai' }) },
    { name: 'search without an answer', path: searchHref(searchPath('vi'), { question: 'khongcogihet' }) },
    { name: 'receipts of comments', path: receiptsPath('vi') },
    { name: 'unknown address', path: '/khong-co', status: 404 },
    { name: 'English front page', path: homePath('en') },
    { name: 'English story', path: english.path },
    { name: 'English comments', path: english.path + threadRest({ page: 'thread', order: 'newest', at: { turn: 'first' } }, 'en') },
    { name: 'English section', path: sectionPath('do-thi', 'en') },
    { name: 'English day', path: dayPath(pathPrefix('en'), '2026-11-12', 'en') },
    { name: 'English month', path: monthPath(pathPrefix('en'), '2026-11', 'en') },
    { name: 'English search', path: searchPath('en') },
    { name: 'report of a mistake in English', path: notePath(english.id, 'en') },
    { name: 'thanks for a report of a comment in English', path: reportThanksPath(english.id, 'en') },
    { name: 'unknown English address', path: '/en/none', status: 404 },
  ].map((type) => ({ status: 200, ...type }));
}
