import path from 'node:path';
import type { Entry, ImportedPicture, ImportedPost, Source } from '../view.ts';
import { readMoment } from './read-moment.ts';
import { childOf, readXml, textIn, type XmlElement } from './read-xml.ts';

const isEntry = (name: string): boolean => name === 'item' || name === 'entry';

/** RSS 2.0, RSS 1.0 and Atom. */
export async function openFeed(file: string): Promise<Source> {
  let total = 0;
  let home = '';
  let locale: 'vi' | 'en' | null = null;
  const isAbout = (name: string, around: readonly string[]) =>
    around.length <= 2 && /^(?:link|language)$/.test(name) && !around.some(isEntry);
  for await (const element of readXml(file, (name, around) => isEntry(name) || isAbout(name, around))) {
    if (isEntry(element.name)) total += 1;
    else if (element.name === 'language') locale = /^en\b/i.test(element.text.trim()) ? 'en' : null;
    else if (element.attributes.rel !== 'self' && home === '') home = element.text.trim() || (element.attributes.href ?? '');
  }
  return {
    name: URL.canParse(home) ? new URL(home).host : path.basename(file),
    total,
    async *entries() {
      for await (const element of readXml(file, isEntry)) yield { kind: 'post', post: postOf(element, locale) } satisfies Entry;
    },
  };
}

const linkOf = (entry: XmlElement): string => {
  const links = entry.children.filter(({ name }) => name === 'link');
  const best = links.find(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate') ?? links[0];
  return best?.text.trim() || (best?.attributes.href ?? '');
};

const first = (entry: XmlElement, ...names: string[]): string => names.map((name) => textIn(entry, name)).find((text) => text !== '') ?? '';

function pictureOf(entry: XmlElement): ImportedPicture | null {
  const of = (name: string, attribute: string) =>
    entry.children.find(
      (child) => child.name === name && /^image\//.test(child.attributes.type ?? (name === 'media:thumbnail' ? 'image/' : '')),
    )?.attributes[attribute];
  const media = childOf(entry, 'media:content');
  const medium =
    media && (media.attributes.medium === 'image' || /^image\//.test(media.attributes.type ?? '')) ? media.attributes.url : undefined;
  const address = of('enclosure', 'url') ?? medium ?? of('media:thumbnail', 'url');
  return address
    ? { address, alt: '', caption: media ? textIn(media, 'media:description') : '', credit: media ? textIn(media, 'media:credit') : '' }
    : null;
}

function postOf(entry: XmlElement, locale: 'vi' | 'en' | null): ImportedPost {
  const address = linkOf(entry);
  const id = first(entry, 'guid', 'id');
  const whole = first(entry, 'content:encoded', 'content');
  const summary = first(entry, 'description', 'summary');
  const author = childOf(entry, 'author');
  const name = first(entry, 'dc:creator') || (author ? textIn(author, 'name') || author.text.trim() : '');
  return {
    foreignId: id || address || first(entry, 'title'),
    address,
    oldAddresses: /^https?:/i.test(id) ? [id] : [],
    title: first(entry, 'title'),
    slug: '',
    lead: whole === '' ? '' : summary,
    body: whole || summary,
    markup: 'html',
    categories: entry.children
      .filter((child) => child.name === 'category')
      .map(({ text, attributes }) => ({ name: attributes.label ?? (text.trim() || (attributes.term ?? '')), slug: attributes.term ?? '' })),
    topics: [],
    // RSS writes `mail@example (Name)`.
    authors:
      name === ''
        ? []
        : [{ name: /\(([^)]+)\)/.exec(name)?.[1] ?? (name.includes('@') ? '' : name), slug: '' }].filter((one) => one.name !== ''),
    publishedAt: readMoment(first(entry, 'pubDate', 'published', 'dc:date', 'updated')),
    modifiedAt: readMoment(first(entry, 'updated')),
    status: 'published',
    picture: pictureOf(entry),
    comments: [],
    takesComments: true,
    locale,
  };
}
