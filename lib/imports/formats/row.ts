import { z } from 'zod';
import type { ImportedComment, ImportedPost, ImportedTerm } from '../view.ts';
import { readMoment } from './read-moment.ts';

/** How the columns of a table, or the fields of an object, may be called, in small letters without marks, spaces and signs. */
const NAMES = {
  id: ['id', 'ma', 'mabai', 'guid', 'key'],
  title: ['title', 'tieude', 'tenbai', 'headline', 'name'],
  slug: ['slug', 'duongdan'],
  lead: ['lead', 'excerpt', 'summary', 'sapo', 'tomtat', 'description', 'mota', 'dan'],
  body: ['body', 'content', 'noidung', 'html', 'text', 'markdown'],
  format: ['format', 'markup', 'dinhdang'],
  section: ['section', 'category', 'categories', 'chuyenmuc', 'danhmuc', 'muc'],
  topics: ['topics', 'tags', 'tag', 'chude', 'tukhoa', 'keywords'],
  authors: ['author', 'authors', 'tacgia', 'byline'],
  publishedAt: ['publishedat', 'published', 'date', 'ngay', 'ngaydang', 'pubdate', 'createdat'],
  modifiedAt: ['modifiedat', 'modified', 'updated', 'updatedat', 'lastmod', 'ngaysua'],
  status: ['status', 'state', 'trangthai', 'draft'],
  address: ['url', 'address', 'link', 'permalink', 'diachi'],
  oldAddresses: ['oldurls', 'oldaddresses', 'aliases', 'redirectfrom', 'diachicu'],
  picture: ['picture', 'image', 'anh', 'hinh', 'thumbnail', 'cover', 'featuredimage', 'anhdaidien'],
  alt: ['alt', 'imagealt', 'picturealt', 'motaanh'],
  caption: ['caption', 'imagecaption', 'picturecaption', 'chuthich', 'chuthichanh'],
  credit: ['credit', 'imagecredit', 'photocredit', 'nguonanh'],
  locale: ['locale', 'lang', 'language', 'ngonngu'],
  comments: ['comments', 'binhluan'],
} as const;
type Field = keyof typeof NAMES;

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** The field a column stands for, or null. */
export const fieldOf = (name: string): Field | null => {
  const wanted = plain(name);
  return (Object.keys(NAMES) as Field[]).find((field) => (NAMES[field] as readonly string[]).includes(wanted)) ?? null;
};

const DRAFT = /^(?:draft|nhap|bannhap|pending|choduyet|true|yes|1)$/;
const PRIVATE = /^(?:private|rieng|riengtu|hidden|an)$/;

const givenComment = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  parent: z.union([z.string(), z.number()]).nullish(),
  name: z.string().default(''),
  body: z.string(),
  at: z.string().default(''),
  status: z.enum(['approved', 'pending', 'spam']).catch('pending'),
});

const textOf = (value: unknown): string =>
  typeof value === 'string'
    ? value.trim()
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : value instanceof Date
        ? value.toISOString()
        : '';

/** Several of something: a list, or text with commas, semicolons or bars between. */
function several(value: unknown): string[] {
  if (Array.isArray(value))
    return value.map((one) => (typeof one === 'object' && one !== null && 'name' in one ? textOf(one.name) : textOf(one))).filter(Boolean);
  return textOf(value)
    .split(/[,;|]/)
    .map((part) => part.trim())
    .filter(Boolean);
}
const terms = (value: unknown): ImportedTerm[] => several(value).map((name) => ({ name, slug: '' }));

/**
 * A row of a table, an object of JSON or the head of a Markdown file as a story; the names of its fields may be English or Vietnamese.
 * @returns null when it has no title
 */
export function postOfRow(
  row: Readonly<Record<string, unknown>>,
  given: { body?: string; markup: ImportedPost['markup']; foreignId?: string },
): ImportedPost | null {
  const values = new Map<Field, unknown>();
  const draftFlag = Object.entries(row).find(([name]) => plain(name) === 'draft')?.[1];
  for (const [name, value] of Object.entries(row)) {
    const field = fieldOf(name);
    if (field && plain(name) !== 'draft' && !values.has(field)) values.set(field, value);
  }
  const of = (field: Field): string => textOf(values.get(field));
  const title = of('title');
  if (title === '') return null;
  const address = of('address');
  const status = plain(of('status'));
  const picture = values.get('picture');
  const section = values.get('section');
  const pictureAddress = typeof picture === 'object' && picture !== null && 'url' in picture ? textOf(picture.url) : textOf(picture);
  return {
    foreignId: given.foreignId ?? (of('id') || address || `${title} ${of('publishedAt')}`),
    address,
    oldAddresses: several(values.get('oldAddresses')),
    title,
    slug: of('slug'),
    lead: of('lead'),
    body: given.body ?? of('body'),
    markup: markupOf(of('format')) ?? given.markup,
    // `Thời sự > Giao thông` names the nearest last.
    categories: (Array.isArray(section) ? several(section) : of('section').split(/[,;|]/)).flatMap((path) =>
      path
        .split(/[>/]/)
        .map((name) => ({ name: name.trim(), slug: '' }))
        .filter(({ name }) => name !== '')
        .reverse(),
    ),
    topics: terms(values.get('topics')),
    authors: terms(values.get('authors')),
    publishedAt: readMoment(of('publishedAt')),
    modifiedAt: readMoment(of('modifiedAt')),
    status: PRIVATE.test(status)
      ? 'private'
      : DRAFT.test(status) || draftFlag === true || textOf(draftFlag) === 'true'
        ? 'draft'
        : 'published',
    picture: pictureAddress ? { address: pictureAddress, alt: of('alt'), caption: of('caption'), credit: of('credit') } : null,
    comments: commentsOf(values.get('comments')),
    takesComments: true,
    locale: /^en/i.test(of('locale')) ? 'en' : /^vi/i.test(of('locale')) ? 'vi' : null,
  };
}

const markupOf = (said: string): ImportedPost['markup'] | null =>
  /^(?:html|markdown|text)$/i.test(said) ? (said.toLowerCase() as ImportedPost['markup']) : /^md$/i.test(said) ? 'markdown' : null;

function commentsOf(value: unknown): ImportedComment[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one, index) => {
    const parsed = givenComment.safeParse(one);
    if (!parsed.success) return [];
    const { id, parent, at, ...comment } = parsed.data;
    return [
      {
        ...comment,
        foreignId: String(id ?? index + 1),
        parentId: parent === null || parent === undefined ? null : String(parent),
        at: readMoment(at),
      },
    ];
  });
}
