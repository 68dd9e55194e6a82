import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { Tree } from '../../articles/paste/tree.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

const treeOf = (node: Node): Tree | string | null => {
  if ('value' in node) return node.value;
  if (!('tagName' in node)) return null;
  return {
    tag: node.tagName,
    attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
    children: node.childNodes.flatMap((child) => treeOf(child) ?? []),
  };
};

/** Markup as a browser would read it, in one element; comments are left out. */
export const parseHtml = (html: string): Tree => ({
  tag: 'body',
  attributes: {},
  children: parseFragment(html).childNodes.flatMap((child) => treeOf(child) ?? []),
});

const BREAKS = new Set('p div br li tr h1 h2 h3 h4 h5 h6 blockquote'.split(' '));
const SILENT = new Set('script style head title'.split(' '));

function textIn(node: Tree | string): string {
  if (typeof node === 'string') return node;
  if (SILENT.has(node.tag)) return '';
  const inside = node.children.map(textIn).join('');
  return BREAKS.has(node.tag) ? `\n${inside}\n` : inside;
}

/** What stands in markup as a text of lines: for comments. */
export const textOfHtml = (html: string): string =>
  // Most names, titles and comments hold no markup at all, and a parser costs more than all that follows.
  (/[<&\r\0]/.test(html) ? textIn(parseHtml(html)) : html)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** The same in one line: for titles and leads. */
export const lineOfHtml = (html: string): string => textOfHtml(html).replace(/\s+/g, ' ');
