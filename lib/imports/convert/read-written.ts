import type { Tree } from '../../articles/paste/tree.ts';

type Open = { tag: string; attributes: Record<string, string>; children: (Tree | string)[] };

const PART = /<(\/?)([a-z0-9]+)([^>]*)>|[^<]+/g;
const ATTRIBUTE = /([a-z-]+)="([^"]*)"/g;
const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00A0' };
const plain = (text: string): string => text.replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => SIGNS[name] ?? '');

/** Markup that `writeHtml` wrote, in one element: every element closed, five signs written by their names, nothing else. */
export function readWritten(html: string): Tree {
  const root: Open = { tag: 'body', attributes: {}, children: [] };
  const open: Open[] = [root];
  for (const [whole, slash, tag, rest] of html.matchAll(PART)) {
    const top = open.at(-1) ?? root;
    if (tag === undefined) top.children.push(plain(whole));
    else if (slash) open.pop();
    else {
      const attributes = Object.fromEntries([...(rest ?? '').matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, plain(value)]));
      const element: Open = { tag, attributes, children: [] };
      top.children.push(element);
      open.push(element);
    }
  }
  return root;
}
