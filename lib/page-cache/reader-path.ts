import { readSearch, readSegment, searchHref, searchPagePath } from '../search/search-address.ts';

/** What Next answers itself: the newsroom, sign-in, interfaces, pictures, files, sitemaps. */
export const ELSEWHERE = /^\/(?:newsroom|sign-in|api|media|tep|binh-luan|chia-se|sitemaps|sitemap\.xml)(?:\/|$)/;
/** Staff pages, and every route handler there is (a test holds this list to the folders): other addresses beside them are nobody's. */
const ANSWERED = [
  /^\/(?:newsroom|sign-in)(?:\/|$)/,
  /^\/api\/(?:captcha|comments|corrections|sign-in|sign-in\/language|auth\/[a-z]+)$/,
  /^\/api\/(?:views(?:\/\d{1,10}\.gif)?|stories\/\d{1,10}\/file)$/,
  /^\/api\/health\/(?:live|ready)$/,
  /^\/api\/newsroom\/(?:media|attachments|articles\/\d{1,10}\/draft)$/,
  /^\/media\/[0-9a-f]{32}\/\d{1,4}\.(?:avif|webp)$/,
  /^\/tep\/[0-9a-f]{32}\/[a-z0-9-]{1,80}\.pdf$/,
  /^\/binh-luan\/da-nhan$/,
  /^\/sitemap\.xml$/,
  /^\/sitemaps\/(?:lists|news|stories-[1-9][0-9]{0,4})\.xml$/,
  /^\/chia-se\/[1-9][0-9]{0,9}-[1-9][0-9]{0,9}\.png$/,
];

/** Whether somebody answers at this address beyond the reader's pages; whatever else stands below those prefixes is unknown. */
export const isAnswered = (path: string): boolean => ANSWERED.some((pattern) => pattern.test(path));

/** Where files lie; all of them are known from the start, so nobody else need be asked. */
const FILES = /^\/(?:_next|reader)(?:\/|$)/;
const MAX_PATH = 400;

/**
 * The path under which a reader page is kept, or null when a request does not ask for one.
 * The query is no part of it: reader pages are a function of their path alone, so an advertiser's or a sharer's
 * parameters lead to the same stored page and can never fill the cache.
 */
export function readerPath(url: string): string | null {
  const end = url.search(/[?#]/);
  const path = end === -1 ? url : url.slice(0, end);
  if (!path.startsWith('/') || path.startsWith('//') || path.length > MAX_PATH) return null;
  if (ELSEWHERE.test(path) || FILES.test(path)) return null;
  // Only what a link of ours can hold; everything else is the router's business and is not kept.
  return /^\/[a-z0-9\-_/]*(?:\.(?:xml|json|txt|webmanifest))?$/.test(path) ? path : null;
}

/** Answers to searches are limited where they are asked for by their own address, so they are found under no other. */
const SEARCHES = /^\/(?:tim-kiem|en\/search)\//;

/**
 * The same path as our own links write it: small letters, single slashes, none at the end. Null when it is no reader page's.
 */
export function tidyPath(url: string): string | null {
  const [path = '/'] = url.split(/[?#]/, 1);
  const tidy = path
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/(?<=.)\/$/, '');
  // A path that begins with two slashes would name another host.
  return path.startsWith('//') || (tidy !== path && SEARCHES.test(tidy)) ? null : readerPath(tidy);
}

/**
 * Where a form with a query leads when its answer has a path of its own, or null.
 * `/{section}/ngay?ngay=2020-07-01` is the date picker's, and `/ngay?…` that of all sections; in the English edition `/en/day?…`.
 * Without a day it leads back to where the picker stands.
 */
export function pathOfQuery(url: string): string | null {
  const match = /^(\/en(?=\/)|)((?:\/[a-z0-9-]+)??)\/(ngay|day)\/?(?:\?(.*))?$/.exec(url);
  if (!match) return null;
  const [, prefix = '', section = '', word = '', query = ''] = match;
  const day = new URLSearchParams(query).get('ngay') ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? `${prefix}${section}/${word}/${day}` : `${prefix}${section}` || '/';
}

/** What a request below the search page of an edition asks for. */
export type SearchAsked =
  /** A search: the path under which its page is made. */
  | { kind: 'search'; base: string; path: string }
  /** That path itself, which readers never see: where the search really is. */
  | { kind: 'moved'; location: string }
  /** A form filled with what no form of ours sends. */
  | { kind: 'nonsense'; base: string }
  /** No address of ours. */
  | { kind: 'missing' };

/** Takes the address of a search apart; null for every other address, the bare form among them. */
export function searchOfUrl(url: string): SearchAsked | null {
  const match = /^(\/tim-kiem|\/en\/search)(\/[^?#]*)?(?:\?([^#]*))?(?:#.*)?$/.exec(url);
  const [, base, rest, query = ''] = match ?? [];
  if (!base) return null;
  if (rest && rest !== '/') {
    const search = readSegment(rest.slice(1));
    return search ? { kind: 'moved', location: searchHref(base, search) } : { kind: 'missing' };
  }
  const search = readSearch(query);
  if (!search) return { kind: 'nonsense', base };
  const path = searchPagePath(base, search);
  return path === base ? (rest ? { kind: 'moved', location: base } : null) : { kind: 'search', base, path };
}
