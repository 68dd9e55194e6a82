import { type EmbedRef, parseEmbedAddress } from '../../articles/embeds.ts';
import { findAll, type Tree, textOf } from '../../articles/paste/tree.ts';
import { isDataPicture } from '../pictures/data-picture.ts';
import type { ImportedPicture } from '../view.ts';
import type { Problem } from './problems.ts';

/** What is no text: it gets its own place in the body. */
export type Piece =
  | { type: 'picture'; picture: ImportedPicture }
  | { type: 'gallery'; pictures: ImportedPicture[]; caption: string }
  | { type: 'embed'; ref: EmbedRef };

/** Two letters of nobody's, around a piece's number: the line in which it stood. */
const [BEGIN, END] = ['\uE8F0', '\uE8F1'];
export const withoutMarks = (text: string): string => text.replace(/[\uE8F0\uE8F1]/g, '');
/** The number of the piece that stands in a line, or null. */
export const pieceIn = (line: string): number | null => {
  const [, number] = /^\s*\uE8F0(\d+)\uE8F1\s*$/.exec(line) ?? [];
  return number === undefined ? null : Number(number);
};

type Context = {
  problems: Problem[];
  pieces: Piece[];
  /** An address as it is written, from the root. */
  absolute: (address: string) => string;
  /** The picture a number stands for in the place this comes from. */
  byId: (id: string) => ImportedPicture | null;
};

const isIn = (names: string): ((tree: Tree) => boolean) => {
  const all = new Set(names.split(' '));
  return ({ tag }) => all.has(tag);
};
const isPicture = isIn('img');
const isPlayer = isIn('video audio object embed');
const isHeld = isIn('table ul ol dl blockquote');
const isForm = isIn('form input button select textarea');
const hasClass = ({ attributes }: Tree, name: RegExp): boolean => name.test(attributes.class ?? '');
const lineOf = (tree: Tree | undefined): string => (tree ? textOf(tree).replace(/\s+/g, ' ').trim() : '');

/** What stands under a picture; whose it is, where the page is one of this software's. */
function wordsOf(caption: Tree | undefined): { caption: string; credit: string } {
  if (!caption) return NO_WORDS;
  const isCredit = (one: Tree) => one.tag === 'small' && hasClass(one, /\bstory-credit\b/);
  const credit = findAll(caption, isCredit)[0];
  return { caption: lineOf({ ...caption, children: caption.children.filter((child) => child !== credit) }), credit: lineOf(credit) };
}
const NO_WORDS = { caption: '', credit: '' };

const linkTo = (address: string): Tree => ({
  tag: 'p',
  attributes: {},
  children: [{ tag: 'a', attributes: { href: address }, children: [address] }],
});

function addressOf({ attributes }: Tree): string {
  const { src = '', 'data-src': later, 'data-lazy-src': lazy, 'data-original': original } = attributes;
  return src === '' || src.startsWith('data:') ? (later ?? lazy ?? original ?? src) : src;
}

const isSpacer = ({ attributes }: Tree): boolean => [attributes.width, attributes.height].some((size) => /^[012](?:px)?$/.test(size ?? ''));

/** Takes pictures, galleries and players out of a body and leaves a mark in a line of its own where each stood. */
export function takeOut(root: Tree, context: Context): Tree {
  const { problems, pieces, absolute, byId } = context;

  const mark = (piece: Piece): Tree => {
    pieces.push(piece);
    return { tag: 'p', attributes: {}, children: [`${BEGIN}${pieces.length - 1}${END}`] };
  };
  const pictureOf = (image: Tree, { caption, credit } = NO_WORDS): ImportedPicture | null => {
    const address = addressOf(image).trim();
    if (address === '' || isSpacer(image)) return null;
    return { address: isDataPicture(address) ? address : absolute(address), alt: image.attributes.alt ?? '', caption, credit };
  };
  const embedOrLink = (address: string): Tree => {
    const whole = absolute(address.startsWith('//') ? `https:${address}` : address);
    const ref = parseEmbedAddress(whole);
    if (ref) return mark({ type: 'embed', ref });
    problems.push({ code: 'embed-as-link', detail: whole.slice(0, 300) });
    return linkTo(whole);
  };
  const figure = (element: Tree): (Tree | string)[] => {
    const isCaption = (one: Tree) => one.tag === 'figcaption' || hasClass(one, /wp-caption-text/);
    const captions = findAll(element, isCaption);
    const pictures = findAll(element, isPicture).flatMap((image) => {
      const own = findAll(element, (one) => one.tag === 'figure' && one !== element && findAll(one, isPicture).includes(image))[0];
      return pictureOf(image, wordsOf(own && findAll(own, isCaption)[0])) ?? [];
    });
    const caption = lineOf(captions.at(-1));
    const [only] = pictures;
    if (pictures.length > 1)
      return [
        mark({
          type: 'gallery',
          pictures,
          caption: captions.length > pictures.length || pictures.every((one) => one.caption !== caption) ? caption : '',
        }),
      ];
    if (only) return [mark({ type: 'picture', picture: { ...only, ...wordsOf(captions.at(-1)) } })];
    return element.children.flatMap(walk);
  };

  function walk(node: Tree | string): (Tree | string)[] {
    if (typeof node === 'string') return [withoutMarks(node)];
    const { tag, attributes } = node;
    if (tag === 'img') {
      if (hasClass(node, /\b(?:wp-smiley|emoji)\b/)) return [attributes.alt ?? ''];
      const picture = pictureOf(node);
      return picture ? [mark({ type: 'picture', picture })] : [];
    }
    if (tag === 'figure' || hasClass(node, /\bwp-caption\b/)) return figure(node);
    if (tag === 'x-gallery') {
      const pictures = (attributes.ids ?? '')
        .split(/[\s,]+/)
        .filter(Boolean)
        .map((id) => byId(id) ?? { address: `#${id}`, alt: '', caption: '', credit: '' });
      return pictures.length > 0 ? [mark({ type: 'gallery', pictures, caption: '' })] : [];
    }
    if (tag === 'iframe')
      return attributes.src || attributes['data-src'] ? [embedOrLink(attributes.src ?? attributes['data-src'] ?? '')] : [];
    if (isPlayer(node)) return player(node);
    if (tag === 'script') {
      problems.push({ code: 'script', detail: (attributes.src ?? '').slice(0, 300) });
      return [];
    }
    if (isForm(node)) {
      problems.push({ code: 'form', detail: '' });
      return [];
    }
    if (tag === 'blockquote' && hasClass(node, /twitter-tweet|tiktok-embed|fb-(?:post|video)/)) {
      const address = findAll(node, isIn('a'))
        .map((link) => link.attributes.href ?? '')
        .findLast((href) => parseEmbedAddress(href));
      if (address) return [embedOrLink(address)];
    }
    const line = tag === 'p' || tag === 'div' ? lineOf(node) : '';
    if (/^\S+$/.test(line) && parseEmbedAddress(line)) return [embedOrLink(line)];
    if (isHeld(node)) return held(node);
    const href = tag === 'a' && attributes.href ? { ...attributes, href: absolute(attributes.href) } : attributes;
    return [{ tag, attributes: href, children: node.children.flatMap(walk) }];
  }

  function player(node: Tree): (Tree | string)[] {
    const sources = [node, ...findAll({ ...node, tag: 'div' }, isIn('source embed param'))];
    const address = sources
      .map(({ attributes }) => attributes.src ?? attributes.data ?? (attributes.name === 'movie' ? attributes.value : undefined))
      .find(Boolean);
    if (!address) return [];
    const whole = absolute(address.startsWith('//') ? `https:${address}` : address);
    const ref = parseEmbedAddress(whole);
    if (ref) return [mark({ type: 'embed', ref })];
    problems.push({ code: 'file-as-link', detail: whole.slice(0, 300) });
    return [linkTo(whole)];
  }

  /** Lists, quotations and tables hold text alone: what else stood in them follows them. A table of one column is an old page's frame. */
  function held(node: Tree): (Tree | string)[] {
    const rows = node.tag === 'table' ? findAll(node, isIn('tr')) : [];
    const cells = (row: Tree) => row.children.filter((child) => typeof child !== 'string' && /^t[dh]$/.test(child.tag));
    if (rows.length > 0 && rows.every((row) => cells(row).length <= 1)) {
      return rows
        .flatMap(cells)
        .flatMap((cell) => (typeof cell === 'string' ? [] : [{ tag: 'div', attributes: {}, children: cell.children.flatMap(walk) }]));
    }
    const first = pieces.length;
    const inside = node.children.flatMap(walk);
    const after = pieces.slice(first).map((_, index): Tree => ({ tag: 'p', attributes: {}, children: [`${BEGIN}${first + index}${END}`] }));
    const withoutPieces = (one: Tree | string): (Tree | string)[] => {
      if (typeof one === 'string') return [one];
      return pieceIn(textOf(one)) !== null && one.tag === 'p' ? [] : [{ ...one, children: one.children.flatMap(withoutPieces) }];
    };
    return [{ ...node, children: inside.flatMap(withoutPieces) }, ...after];
  }

  return { ...root, children: root.children.flatMap(walk) };
}
