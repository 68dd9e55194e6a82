// What the specifications of RSS 2.0, Atom and JSON Feed require of a feed, and of XML what a parser forgives.
import { DOMParser, type Element } from '@xmldom/xmldom';
import { z } from 'zod';

const ATOM = 'http://www.w3.org/2005/Atom';

/** Parses XML, and throws at anything a strict reader would not take. */
export function parseXml(xml: string): Element {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const forbidden = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[12]|1[4-9]|2\d|3[01]));/i.exec(
    xml,
  );
  if (forbidden || !xml.isWellFormed()) throw new Error(`XML cannot hold ${JSON.stringify(forbidden?.[0])}`);
  const root = new DOMParser({
    onError(level, message) {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, 'text/xml').documentElement;
  if (!root) throw new Error('There is nothing in it.');
  return root;
}

/** The children of an element with this name; `prefix:name` as it is written. */
export const childrenOf = (parent: Element, name: string): Element[] =>
  Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === 1 && node.nodeName === name);

export const textOf = (parent: Element, name: string): string | undefined => childrenOf(parent, name)[0]?.textContent ?? undefined;

const isAbsolute = (url: string | null | undefined) => /^https?:\/\/[^/]+/.test(url ?? '') && URL.canParse(url ?? '');
/** RFC 822 with four digits of the year, as RSS wants them. */
const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (?:GMT|[+-]\d{4})$/;
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
const RFC_4151 = /^tag:[a-z0-9.-]+,\d{4}-\d{2}-\d{2}:[\w.~:/-]+$/;
const MEDIA_TYPE = /^[a-z]+\/[a-z0-9.+-]+$/;

class Findings {
  readonly list: string[] = [];
  unless(holds: boolean, what: string): void {
    if (!holds) this.list.push(what);
  }
  once(parent: Element, name: string, atLeast: 0 | 1 = 1): void {
    const { length } = childrenOf(parent, name);
    this.unless(length <= 1 && length >= atLeast, `${parent.nodeName} has ${length} × ${name}`);
  }
}

/** Which rules of RSS 2.0 a feed breaks. @see https://www.rssboard.org/rss-specification */
export function brokenRulesOfRss(xml: string): string[] {
  const found = new Findings();
  const root = parseXml(xml);
  found.unless(root.nodeName === 'rss' && root.getAttribute('version') === '2.0', 'the root is no rss 2.0');
  found.once(root, 'channel');
  const [channel] = childrenOf(root, 'channel');
  if (!channel) return found.list;
  for (const name of ['title', 'link', 'description', 'language']) {
    found.once(channel, name);
    found.unless(textOf(channel, name)?.trim() !== '', `an empty ${name} of the channel`);
  }
  found.unless(isAbsolute(textOf(channel, 'link')), 'the link of the channel is not absolute');
  found.unless(
    childrenOf(channel, 'atom:link').some((link) => link.getAttribute('rel') === 'self' && isAbsolute(link.getAttribute('href'))),
    'no atom:link to itself',
  );
  const built = textOf(channel, 'lastBuildDate');
  found.unless(built === undefined || RFC_822.test(built), `lastBuildDate ${built}`);
  const items = childrenOf(channel, 'item');
  const guids = items.map((item) => textOf(item, 'guid'));
  found.unless(new Set(guids).size === items.length, 'two items with one guid');
  for (const item of items) {
    for (const name of ['title', 'link', 'guid', 'pubDate', 'description']) found.once(item, name);
    for (const name of ['enclosure', 'author']) found.once(item, name, 0);
    found.unless(isAbsolute(textOf(item, 'link')), 'the link of an item is not absolute');
    found.unless(RFC_822.test(textOf(item, 'pubDate') ?? ''), `pubDate ${textOf(item, 'pubDate')}`);
    const [guid] = childrenOf(item, 'guid');
    found.unless(guid?.getAttribute('isPermaLink') === 'false' || isAbsolute(guid?.textContent), 'a guid that is a link and is none');
    found.unless(/@/.test(textOf(item, 'author') ?? '@'), 'an author without an e-mail address');
    for (const enclosure of childrenOf(item, 'enclosure')) {
      found.unless(isAbsolute(enclosure.getAttribute('url')), 'an enclosure without an absolute url');
      found.unless(/^[1-9]\d*$/.test(enclosure.getAttribute('length') ?? ''), 'an enclosure without its length');
      found.unless(MEDIA_TYPE.test(enclosure.getAttribute('type') ?? ''), 'an enclosure without its type');
    }
  }
  return found.list;
}

/** Which rules of RFC 4287 an Atom feed breaks. */
export function brokenRulesOfAtom(xml: string): string[] {
  const found = new Findings();
  const feed = parseXml(xml);
  found.unless(feed.nodeName === 'feed' && feed.namespaceURI === ATOM, 'the root is no Atom feed');
  found.once(feed, 'subtitle', 0);
  const entries = childrenOf(feed, 'entry');
  const hasAuthor = childrenOf(feed, 'author').length > 0;
  const ids = [feed, ...entries].map((one) => textOf(one, 'id'));
  found.unless(new Set(ids).size === ids.length, 'one id twice');
  found.unless(
    childrenOf(feed, 'link').some((link) => link.getAttribute('rel') === 'self'),
    'no link to itself',
  );
  for (const one of [feed, ...entries]) {
    for (const name of ['id', 'title', 'updated']) found.once(one, name);
    found.unless(RFC_4151.test(textOf(one, 'id') ?? ''), `id ${textOf(one, 'id')}`);
    found.unless(RFC_3339.test(textOf(one, 'updated') ?? ''), `updated ${textOf(one, 'updated')}`);
    for (const author of childrenOf(one, 'author')) {
      found.once(author, 'name');
      found.unless(textOf(author, 'name') !== '', 'an author without a name');
      found.unless(textOf(author, 'uri') === undefined || isAbsolute(textOf(author, 'uri')), 'an author whose uri is not absolute');
    }
    const alternates = childrenOf(one, 'link').filter((link) => (link.getAttribute('rel') ?? 'alternate') === 'alternate');
    const kinds = alternates.map((link) => `${link.getAttribute('type')} ${link.getAttribute('hreflang')}`);
    found.unless(new Set(kinds).size === kinds.length, 'two alternates of one kind');
    for (const link of childrenOf(one, 'link')) found.unless(isAbsolute(link.getAttribute('href')), 'a link that is not absolute');
    for (const category of childrenOf(one, 'category')) found.unless(Boolean(category.getAttribute('term')), 'a category without a term');
  }
  for (const entry of entries) {
    found.once(entry, 'summary');
    found.unless(RFC_3339.test(textOf(entry, 'published') ?? ''), `published ${textOf(entry, 'published')}`);
    found.unless(hasAuthor || childrenOf(entry, 'author').length > 0, 'an entry without an author');
    found.unless(
      childrenOf(entry, 'link').some((link) => link.getAttribute('rel') === 'alternate'),
      'an entry without a page',
    );
  }
  return found.list;
}

const url = z.url({ protocol: /^https?$/ });
const moment = z.string().regex(RFC_3339);
const authors = z.array(z.strictObject({ name: z.string().min(1), url: url.optional() })).min(1);
const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: url,
  feed_url: url,
  description: z.string().min(1).optional(),
  language: z.enum(['vi', 'en']),
  authors,
  items: z.array(
    z.strictObject({
      id: z.string().regex(RFC_4151),
      url,
      title: z.string(),
      content_text: z.string(),
      date_published: moment,
      date_modified: moment,
      authors: authors.optional(),
      tags: z.array(z.string().min(1)).min(1).optional(),
      image: url.optional(),
      attachments: z
        .array(z.strictObject({ url, mime_type: z.string().regex(MEDIA_TYPE), size_in_bytes: z.int().positive() }))
        .min(1)
        .optional(),
    }),
  ),
});

/** Which rules of JSON Feed 1.1 a feed breaks. @see https://www.jsonfeed.org/version/1.1/ */
export function brokenRulesOfJsonFeed(text: string): string[] {
  const parsed = jsonFeed.safeParse(JSON.parse(text));
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const ids = parsed.data.items.map(({ id }) => id);
  return new Set(ids).size === ids.length ? [] : ['one id twice'];
}

export const BROKEN_RULES = { rss: brokenRulesOfRss, atom: brokenRulesOfAtom, json: brokenRulesOfJsonFeed } as const;
