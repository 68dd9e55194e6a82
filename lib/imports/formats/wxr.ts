import type { Entry, ImportedComment, ImportedPicture, ImportedPost, ImportedTerm, Source } from '../view.ts';
import { readMoment } from './read-moment.ts';
import { childOf, readXml, textIn, type XmlElement } from './read-xml.ts';

const ABOUT = new Set(['link', 'wp:base_blog_url', 'language', 'wp:author', 'wp:category', 'wp:tag']);
const isInChannel = (around: readonly string[]): boolean => around.length === 2 && around[1] === 'channel';

type Category = { name: string; slug: string; parent: string; id: string };

/** What the head of the file says of the site, and its pictures, which may stand anywhere. */
type About = {
  base: string;
  locale: 'vi' | 'en' | null;
  total: number;
  authors: Map<string, string>;
  categories: Map<string, Category>;
  tagIds: Map<string, string>;
  /** By their number, and by their address without a size. */
  pictures: Map<string, ImportedPicture>;
};

/** `photo-300x200.jpg` is the small one of `photo.jpg`. */
export const wholePicture = (address: string): string =>
  address.replace(/-\d{2,4}x\d{2,4}(?=\.[a-z]{3,4}(?:\?|$))/i, '').replace(/-scaled(?=\.[a-z]{3,4}(?:\?|$))/i, '');

const metaOf = (item: XmlElement, key: string): string =>
  item.children.flatMap((child) =>
    child.name === 'wp:postmeta' && textIn(child, 'wp:meta_key') === key ? [textIn(child, 'wp:meta_value')] : [],
  )[0] ?? '';

async function readAbout(file: string): Promise<About> {
  const about: About = {
    base: '',
    locale: null,
    total: 0,
    authors: new Map(),
    categories: new Map(),
    tagIds: new Map(),
    pictures: new Map(),
  };
  for await (const element of readXml(file, (name, around) => isInChannel(around) && (name === 'item' || ABOUT.has(name)))) {
    const { name, text } = element;
    if (name === 'item') addItem(about, element);
    else if (name === 'wp:base_blog_url' || (name === 'link' && about.base === '')) about.base = text.trim();
    else if (name === 'language') about.locale = /^en\b/i.test(text.trim()) ? 'en' : /^vi\b/i.test(text.trim()) ? 'vi' : null;
    else if (name === 'wp:author') about.authors.set(textIn(element, 'wp:author_login'), textIn(element, 'wp:author_display_name'));
    else if (name === 'wp:tag') about.tagIds.set(textIn(element, 'wp:tag_slug'), textIn(element, 'wp:term_id'));
    else if (name === 'wp:category') {
      const slug = textIn(element, 'wp:category_nicename');
      about.categories.set(slug, {
        slug,
        name: textIn(element, 'wp:cat_name'),
        parent: textIn(element, 'wp:category_parent'),
        id: textIn(element, 'wp:term_id'),
      });
    }
  }
  return about;
}

function addItem(about: About, item: XmlElement): void {
  about.total += 1;
  const address = textIn(item, 'wp:attachment_url');
  if (textIn(item, 'wp:post_type') !== 'attachment' || address === '') return;
  const picture = { address, alt: metaOf(item, '_wp_attachment_image_alt'), caption: textIn(item, 'excerpt:encoded'), credit: '' };
  about.pictures.set(textIn(item, 'wp:post_id'), picture);
  about.pictures.set(wholePicture(address), picture);
}

/**
 * An export of WordPress (WXR). It is gone through twice: once for what the site and its pictures are, once for the stories.
 */
export async function openWxr(file: string): Promise<Source> {
  const about = await readAbout(file);
  return {
    name: URL.canParse(about.base) ? new URL(about.base).host : 'wordpress',
    total: about.total,
    findPicture: (address) => about.pictures.get(address) ?? about.pictures.get(wholePicture(address)) ?? null,
    async *entries() {
      for await (const item of readXml(file, (name, around) => name === 'item' && isInChannel(around))) yield entryOf(item, about);
    },
  };
}

function entryOf(item: XmlElement, about: About): Entry {
  const title = textIn(item, 'title');
  const type = textIn(item, 'wp:post_type') || 'post';
  const status = textIn(item, 'wp:status') || 'publish';
  if (type !== 'post') return { kind: 'left-out', what: type === 'page' ? 'page' : 'other', title };
  if (/^(?:trash|auto-draft|inherit)$/.test(status)) return { kind: 'left-out', what: 'trash', title };
  return { kind: 'post', post: postOf(item, about, status) };
}

function postOf(item: XmlElement, about: About, status: string): ImportedPost {
  const id = textIn(item, 'wp:post_id');
  const link = textIn(item, 'link');
  const guid = textIn(item, 'guid');
  const terms = termsOf(item);
  const login = textIn(item, 'dc:creator');
  const isLocked = status === 'private' || textIn(item, 'wp:post_password') !== '';
  return {
    // An old file may lack the number; the address is the next best name.
    foreignId: id || guid || link || `${textIn(item, 'title')} ${textIn(item, 'wp:post_date')}`,
    address: link,
    oldAddresses: [...(/^https?:/i.test(guid) ? [guid] : []), ...(id ? [`${about.base.replace(/\/$/, '')}/?p=${id}`] : [])],
    title: textIn(item, 'title'),
    slug: textIn(item, 'wp:post_name'),
    lead: textIn(item, 'excerpt:encoded'),
    body: childOf(item, 'content:encoded')?.text ?? '',
    markup: 'html',
    categories: terms.filter(({ domain }) => domain === 'category').flatMap(({ slug, name }) => withParents(slug, name, about)),
    topics: terms
      .filter(({ domain }) => domain === 'post_tag')
      .map(({ name, slug }) => ({
        name,
        slug,
        addresses: slug ? [...siteAddresses(about, `tag/${slug}`), ...siteAddresses(about, `?tag=${slug}`)] : [],
      })),
    authors: login ? [{ name: about.authors.get(login) || login, slug: login, addresses: siteAddresses(about, `author/${login}`) }] : [],
    publishedAt:
      readMoment(textIn(item, 'wp:post_date_gmt'), 'Z') ?? readMoment(textIn(item, 'wp:post_date')) ?? readMoment(textIn(item, 'pubDate')),
    modifiedAt: readMoment(textIn(item, 'wp:post_modified_gmt'), 'Z'),
    status: isLocked ? 'private' : /^(?:publish|future)$/.test(status) ? 'published' : 'draft',
    picture: about.pictures.get(metaOf(item, '_thumbnail_id')) ?? null,
    comments: item.children.filter(({ name }) => name === 'wp:comment').flatMap(commentOf),
    takesComments: textIn(item, 'wp:comment_status') !== 'closed',
    locale: about.locale,
  };
}

const termsOf = (item: XmlElement): { domain: string; name: string; slug: string }[] =>
  item.children
    .filter(({ name }) => name === 'category')
    .map(({ attributes, text }) => ({ domain: attributes.domain ?? 'category', name: text.trim(), slug: attributes.nicename ?? '' }));

/** Where WordPress shows something, unless its owner has chosen other words. */
const siteAddresses = ({ base }: About, path: string): string[] => [`${base.replace(/\/$/, '')}/${path}`];

function withParents(slug: string, name: string, about: About): ImportedTerm[] {
  const found = [slug];
  let parent = about.categories.get(slug)?.parent ?? '';
  while (parent !== '' && !found.includes(parent)) {
    found.push(parent);
    parent = about.categories.get(parent)?.parent ?? '';
  }
  return found.map((one, index) => {
    const id = about.categories.get(one)?.id;
    const path = found.slice(index).reverse().join('/');
    const addresses = one === '' ? [] : [...siteAddresses(about, `category/${path}`), ...(id ? siteAddresses(about, `?cat=${id}`) : [])];
    return { name: one === slug ? name : about.categories.get(one)?.name || one, slug: one, addresses };
  });
}

function commentOf(comment: XmlElement): ImportedComment[] {
  // Machines of other sites that tell of a link, and what was thrown away.
  if (/^(?:pingback|trackback)$/.test(textIn(comment, 'wp:comment_type'))) return [];
  const approved = textIn(comment, 'wp:comment_approved');
  if (/trash/.test(approved)) return [];
  const parent = textIn(comment, 'wp:comment_parent');
  return [
    {
      foreignId: textIn(comment, 'wp:comment_id'),
      parentId: parent === '' || parent === '0' ? null : parent,
      // Neither the address nor the mail of who wrote it is looked at, so neither can be kept.
      name: textIn(comment, 'wp:comment_author'),
      body: textIn(comment, 'wp:comment_content'),
      at: readMoment(textIn(comment, 'wp:comment_date_gmt'), 'Z') ?? readMoment(textIn(comment, 'wp:comment_date')),
      status: approved === '1' ? 'approved' : approved === 'spam' ? 'spam' : 'pending',
    },
  ];
}
