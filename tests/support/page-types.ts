// Every type of page a reader can meet, with one address of the demo paper for each; whoever makes a new type adds it here.
import { newestStory } from './demo.ts';

export type PageType = {
  name: string;
  path: string;
  /** The status it is answered with. */
  status: number;
};

/** The types of page, of any paper that began as the demo newsroom. */
export async function pageTypes(): Promise<PageType[]> {
  const story = await newestStory('quy-hoach');
  return [
    { name: 'front page', path: '/' },
    { name: 'story', path: story.path },
    { name: 'section', path: '/do-thi' },
    { name: 'sub-section', path: '/quy-hoach' },
    { name: 'day of a section', path: '/thoi-su/ngay/2026-11-19' },
    { name: 'unknown address', path: '/khong-co', status: 404 },
  ].map((type) => ({ status: 200, ...type }));
}
