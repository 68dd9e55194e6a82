import { buffer } from 'node:stream/consumers';
import { askFile } from '../../front-door/ask-file.ts';
import { readRendition } from '../../media/read-rendition.ts';
import { askPage } from '../../page-cache/ask-page.ts';
import { addressPrefix } from '../../rate-limit/address.ts';
import type { TooMany } from '../../rate-limit/take.ts';
import { takeInMemory } from '../../rate-limit/take-in-memory.ts';
import { done, type Result, refuse } from '../../result.ts';
import { printPath } from '../../site/paths.ts';
import { siteUrl } from '../../site/reader-side.ts';
import { findStory } from '../stories/store.ts';
import { makeSelfContained } from './self-contained.ts';

/**
 * A story as one file that can be read anywhere without a network: its page for paper, with styles and pictures inside.
 * @param address the reader's address, for the limit
 * @returns the file's name, in plain letters, and its HTML; `unavailable` when the page cannot be had now
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
  const story = await findStory(articleId);
  if (!story) return refuse({ code: 'not-found' });
  const page = await askPage(printPath(story.path, story.locale));
  if (page === null) return refuse({ code: 'unavailable' });
  const html = await makeSelfContained({ html: page, siteUrl: siteUrl(), readStyle: askFile, readPicture });
  return done({ name: `${story.path.split('/').at(-1)}.html`, html });
}

async function readPicture(path: string): Promise<Uint8Array | null> {
  const [, media, key = '', file = ''] = path.split('/');
  const rendition = media === 'media' ? await readRendition(key, file) : null;
  return rendition && buffer(await rendition.stream());
}
