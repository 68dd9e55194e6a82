import { buffer } from 'node:stream/consumers';
import { askFile } from '../../front-door/ask-file.ts';
import { readRendition } from '../../media/read-rendition.ts';
import { askPage } from '../../page-cache/ask-page.ts';
import { addressPrefix } from '../../rate-limit/address.ts';
import type { TooMany } from '../../rate-limit/take.ts';
import { takeInMemory } from '../../rate-limit/take-in-memory.ts';
import { done, type Result, refuse } from '../../result.ts';
import { findSettings } from '../../site/groups/store.ts';
import { isOpen } from '../../site/open-editions.ts';
import { printPath } from '../../site/paths.ts';
import { siteUrl } from '../../site/reader-side.ts';
import { findStory } from '../stories/store.ts';
import type { StoryView } from '../stories/view.ts';
import { makeSelfContained } from './self-contained.ts';

/**
 * A story as one file that can be read anywhere without a network: its page for paper, with styles and pictures inside.
 * @param address the reader's address, for the limit
 * @returns the file's name, in plain letters, and its HTML; `not-found` of a story that readers are not shown, `unavailable` when the page
 *   cannot be had now
 */
export async function saveStory({
  articleId,
  address,
}: {
  articleId: number;
  address: string;
}): Promise<Result<{ name: string; html: string }, { code: 'not-found' } | { code: 'unavailable' } | TooMany>> {
  const turn = takeInMemory('story-file', addressPrefix(address));
  if (!turn.ok) return turn;
  const story = await findShown(articleId);
  if (!story) return refuse({ code: 'not-found' });
  const page = await askPage(printPath(story.path, story.locale));
  // It may have been taken down, or its edition closed, in this moment.
  if (page === null) return refuse({ code: (await findShown(articleId)) ? 'unavailable' : 'not-found' });
  const html = await makeSelfContained({ html: page, siteUrl: siteUrl(), readStyle: askFile, readPicture });
  return done({ name: `${story.path.split('/').at(-1)}.html`, html });
}

/** The story, unless its edition is closed. */
async function findShown(articleId: number): Promise<StoryView | null> {
  const [story, settings] = await Promise.all([findStory(articleId), findSettings()]);
  return story && isOpen(settings, story.locale) ? story : null;
}

async function readPicture(path: string): Promise<Uint8Array | null> {
  const [, media, key = '', file = ''] = path.split('/');
  const rendition = media === 'media' ? await readRendition(key, file) : null;
  return rendition && buffer(await rendition.stream());
}
