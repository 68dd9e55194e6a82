import { PassThrough, pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { z } from 'zod';
import { tagClock } from '../cache/tag-clock.ts';
import { now } from '../clock.ts';
import { env } from '../env.ts';
import { CODED_HEADER } from '../front-door/name-coding.ts';
import { problem } from '../http/problem.ts';
import type { Locale } from '../messages/translator.ts';
import { findSettings } from '../site/groups/store.ts';
import { isOpen } from '../site/open-editions.ts';
import { writeIndex, writeLists, writeNews, writeStories } from './write-sitemap.ts';

const fileName = z.union([z.enum(['index', 'lists', 'news']), z.string().regex(/^stories-[1-9][0-9]{0,4}$/)]);

const HOUR_MS = 3_600_000;
const KEPT_FOR = { news: 60, others: 300 };

/**
 * A sitemap as it goes over the wire, streamed: a slow reader holds a batch of rows and no connection to the database.
 * @param name `index`, `lists`, `news` or `stories-{n}`, as a stranger wrote it
 */
export async function answerSitemap(request: Request, name: string): Promise<Response> {
  const asked = fileName.safeParse(name);
  if (!asked.success) return unknown();
  const moment = now();
  // Nothing in a sitemap changes but with the edition; what is news, also with the hour.
  const etag = `W/"${asked.data}-${tagClock().edition}-${Math.floor(moment.getTime() / HOUR_MS)}"`;
  const headers = {
    'Cache-Control': `public, max-age=${asked.data === 'news' ? KEPT_FOR.news : KEPT_FOR.others}`,
    ETag: etag,
    Vary: 'Accept-Encoding',
  };
  if (isKnown(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  const pieces = await open(asked.data, moment);
  if (!pieces) return unknown();
  const zips = /\bgzip\b(?!;\s*q=0(?:\.0+)?\s*(?:,|$))/.test(request.headers.get('accept-encoding') ?? '');
  const sent = { ...headers, 'Content-Type': 'application/xml; charset=utf-8', ...(zips && { [CODED_HEADER]: 'gzip' }) };
  if (request.method === 'HEAD') return new Response(null, { headers: sent });
  // Whoever goes away ends the reading behind it; there is nobody left to tell.
  const out = pipeline(Readable.from(pieces), zips ? createGzip() : new PassThrough(), () => {});
  return new Response(Readable.toWeb(out) as ReadableStream, { headers: sent });
}

async function open(name: string, moment: Date): Promise<AsyncGenerator<string> | null> {
  const { SITE_URL } = env();
  const settings = await findSettings();
  const isShown = (locale: Locale) => isOpen(settings, locale);
  switch (name) {
    case 'index':
      return writeIndex(SITE_URL);
    case 'lists':
      return writeLists(SITE_URL, isShown);
    case 'news':
      return writeNews(SITE_URL, settings, moment);
    default:
      return writeStories(SITE_URL, Number(name.slice('stories-'.length)), isShown);
  }
}

/** RFC 9110 §13.1.2: a list or `*`, compared weakly. */
const isKnown = (condition: string | null, etag: string): boolean =>
  (condition ?? '').split(',').some((one) => ['*', etag, etag.slice(2)].includes(one.trim()));

const unknown = (): Response => problem(404, { type: 'not-found', title: 'Not Found' });
