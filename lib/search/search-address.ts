import { stripBidiControls, stripControls } from '../vietnamese/clean-text.ts';
import { boundsOfDay } from '../vietnamese/days.ts';

// A search has three addresses: what a form sends, what a reader sees (`/tim-kiem?q=…`), and the path under which its page is made
// and kept, since a reader page is a function of its path. The path is the search itself, written in one way only. All of them
// stand below the search page of an edition, `base` here (`searchPath` in lib/site/paths.ts).

/** A place in a list of answers: how well a story fits, when it was published (ms), which it is. */
export type Place = { rank: number; publishedAt: number; id: number };

export type Search = {
  /** The question, in NFC, one space between words, at most 200 characters. */
  question: string;
  /** Slug of a section. */
  section: string | null;
  /** First and last day, `YYYY-MM-DD`. */
  from: string | null;
  until: string | null;
  /** The answers that follow a place, or those just before it; null for the first ones. */
  after: Place | null;
  before: Place | null;
};

/** Pages that say why there is no answer; the front door sends them with the status that fits. */
export const SEARCH_NOTICES = ['qua-nhieu', 'khong-hieu'] as const;
export type SearchNotice = (typeof SEARCH_NOTICES)[number];
export const noticePath = (base: string, notice: SearchNotice): string => `${base}/loi/${notice}`;

export const MAX_QUESTION_CHARS = 200;
const MAX_SEGMENT_CHARS = 1_200;
/** A form with every field filled stays far below this, even when the question was pasted whole. */
const MAX_QUERY_CHARS = 4_000;

/**
 * What a query string asks for. Unknown and empty parameters are passed over; of a long question only the beginning is kept.
 * @param query without its question mark
 * @returns `null` when a parameter is nonsense, so that no page should be made for it; a search without a question is only a form
 */
export function readSearch(query: string): Search | null {
  const long = query.length > MAX_QUERY_CHARS;
  const given = new URLSearchParams(long ? query.slice(0, MAX_QUERY_CHARS).replace(/%[0-9a-f]?$/i, '') : query);
  const section = given.get('muc') || null;
  const [from, until] = [given.get('tu'), given.get('den')].map(readDay);
  const [after, before] = [given.get('sau'), given.get('truoc')].map(readPlace);
  if (from === undefined || until === undefined || after === undefined || before === undefined) return null;
  if (section !== null && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(section)) return null;
  if ((section?.length ?? 0) > 80 || (after && before)) return null;
  const turned = from && until && from > until;
  return {
    question: cleanQuestion(given.get('q') ?? ''),
    section,
    from: turned ? until : from,
    until: turned ? from : until,
    after,
    before,
  };
}

/** The address a reader sees: always the same for the same search. */
export function searchHref(base: string, search: Partial<Search>): string {
  const query = new URLSearchParams(writeSearch({ ...NOTHING, ...search })).toString();
  return query ? `${base}?${query}` : base;
}

/** The path of a search's page; without a question it is the form alone. */
export function searchPagePath(base: string, search: Search): string {
  return search.question === '' ? base : `${base}/${searchSegment(search)}`;
}

/** The last part of that path. */
export const searchSegment = (search: Search): string => Buffer.from(JSON.stringify(writeSearch(search))).toString('base64url');

/** The search that a path is for, or null when no search of ours is written so. */
export function readSegment(segment: string): Search | null {
  if (segment.length > MAX_SEGMENT_CHARS || !/^[\w-]+$/.test(segment)) return null;
  const pairs = pairsIn(Buffer.from(segment, 'base64url').toString('utf8'));
  const search = pairs && readSearch(new URLSearchParams(pairs).toString());
  // One search, one path: whatever reads as a search but is not written as we write it is none.
  return search && search.question !== '' && searchSegment(search) === segment ? search : null;
}

const NOTHING: Search = { question: '', section: null, from: null, until: null, after: null, before: null };

function writeSearch({ question, section, from, until, after, before }: Search): [string, string][] {
  const all: [string, string | null][] = [
    ['q', question],
    ['muc', section],
    ['tu', from],
    ['den', until],
    ['sau', after && writePlace(after)],
    ['truoc', before && writePlace(before)],
  ];
  return all.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
}

function pairsIn(json: string): [string, string][] | null {
  try {
    const pairs: unknown = JSON.parse(json);
    const isPair = (pair: unknown): pair is [string, string] =>
      Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string');
    return Array.isArray(pairs) && pairs.length <= 6 && pairs.every(isPair) ? pairs : null;
  } catch {
    // Not JSON: somebody tried an address of their own.
    return null;
  }
}

function cleanQuestion(text: string): string {
  const line = stripControls(stripBidiControls(text.toWellFormed().replace(/[\0\r\n\u2028\u2029\ufffd]/g, ' ')))
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
  // Cutting may part an emoji or leave a space.
  return line.slice(0, MAX_QUESTION_CHARS).toWellFormed().replaceAll('\ufffd', '').trim();
}

/** `2026-11-25`, or as people write it, `25/11/2026`; undefined when there is no such day, null when none is given. */
function readDay(text: string | null): string | null | undefined {
  const given = (text ?? '').trim();
  if (given === '') return null;
  const [, date, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(given) ?? [];
  const day = date && month ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : given;
  return boundsOfDay(day) ? day : undefined;
}

/** A place as it stands in an address. */
export const writePlace = ({ rank, publishedAt, id }: Place): string => `${rank}-${publishedAt}-${id}`;

/** Reads one; null for none, undefined for what is no place. */
export function readPlace(text: string | null): Place | null | undefined {
  if (!text) return null;
  const match = /^([0-9])-(0|[1-9]\d{0,13})-([1-9]\d{0,8})$/.exec(text);
  return match ? { rank: Number(match[1]), publishedAt: Number(match[2]), id: Number(match[3]) } : undefined;
}
