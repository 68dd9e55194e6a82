import { ENDING } from '../attachments/types.ts';
import { readSearch, readSegment, searchHref, searchPagePath } from '../search/search-address.ts';

/** What Next answers itself: the newsroom, sign-in, interfaces, pictures, files, sitemaps. */
export const ELSEWHERE =
  /^\/(?:newsroom|sign-in|api|media|tep|binh-luan|duyet-thu|dat-mat-khau|loi-moi|xem-truoc|chia-se|bieu-trung|sitemaps|sitemap\.xml)(?:\/|$)/;
/** A comment's receipt; its last part is its writer's secret. */
const RECEIPT = /^\/binh-luan\/bien-nhan\/[\w-]{27}$/;
/** A link in a mail to the newsroom; its last part is the right to approve a comment, or to set a password. */
const MAIL_LINK = /^\/(?:duyet-thu|dat-mat-khau|loi-moi)\/[\w-]{43}$/;
/** A preview for somebody without an account; its last part is the right to read the draft. */
const PREVIEW_LINK = /^\/xem-truoc\/[1-9]\d{0,9}-[\w-]{43}$/;
/** Staff pages, and every route handler there is (a test holds this list to the folders): other addresses beside them are nobody's. */
const ANSWERED = [
  /^\/(?:newsroom|sign-in)(?:\/|$)/,
  /^\/dat-mat-khau$/,
  /^\/api\/(?:captcha|captcha\/sound|comments|corrections|sign-in|auth\/[a-z]+)$/,
  /^\/api\/sign-in\/(?:language|code|reset|password|invitation|provider|provider\/callback)$/,
  /^\/api\/comments\/\d{1,10}\/(?:like|report)$/,
  /^\/api\/(?:views(?:\/\d{1,10}\.gif)?|stories\/\d{1,10}\/file)$/,
  /^\/api\/health\/(?:live|ready)$/,
  /^\/api\/newsroom\/(?:media|attachments|imports(?:\/\d{1,10})?|exports\/\d{1,10}|home|old-addresses|library\/(?:picks|tags|rights|\d{1,10}\/file)|articles\/\d{1,10}\/(?:draft|hot-fix|notes|presence)|log|desk\/(?:events|presence))$/,
  /^\/media\/[0-9a-f]{32}\/\d{1,4}\.(?:avif|webp)$/,
  new RegExp(`^/tep/[0-9a-f]{32}/[a-z0-9-]{1,80}${ENDING}`),
  /^\/api\/comments\/receipts\/(?:edit|withdraw)$/,
  RECEIPT,
  MAIL_LINK,
  PREVIEW_LINK,
  /^\/api\/mail-links$/,
  /^\/api\/(?:openapi\.json|docs|v1\/[a-z0-9\-/]{1,100})$/,
  /^\/sitemap\.xml$/,
  /^\/sitemaps\/(?:lists|news|stories-[1-9][0-9]{0,4})\.xml$/,
  /^\/chia-se\/[1-9][0-9]{0,9}-[1-9][0-9]{0,9}(?:-[1-9][0-9]{0,5})?\.png$/,
  /^\/bieu-trung\/[0-9a-f]{32}\/(?:180|192|512|maskable-512)\.png$/,
];

/** Whether somebody answers at this address beyond the reader's pages; whatever else stands below those prefixes is unknown. */
export const isAnswered = (path: string): boolean => ANSWERED.some((pattern) => pattern.test(path));

/** Whether this is where a writer looks after a comment of theirs: nobody else may learn the address. */
export const isReceipt = (path: string): boolean => RECEIPT.test(path);

/** Whether this is where a link in a mail leads: whoever learns the address may approve a comment, or come in. */
export const isMailLink = (path: string): boolean => MAIL_LINK.test(path);

/** Whether this is a preview for somebody without an account: whoever learns the address may read the draft. */
export const isPreviewLink = (path: string): boolean => PREVIEW_LINK.test(path);

/** A path as it may stand in a log. */
export const loggedPath = (path: string): string =>
  path.replace(/^(\/binh-luan\/bien-nhan|\/duyet-thu|\/dat-mat-khau|\/loi-moi|\/xem-truoc)\/.+/, '$1/[token]');

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
