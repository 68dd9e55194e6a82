import type { ArticleDocument } from '../../articles/document.ts';
import { addressKey, withoutQuery } from '../old-addresses/address-key.ts';

/** Where a link leads in an old paper: its house, and under which keys that is looked up, the most exact first. */
export type OldLink = { host: string; paths: string[] };

/** The house of an address: its host in small letters, without `www.`; empty for a path, which means the house it stands in. */
export const hostOf = (address: string): string => (URL.parse(address)?.host ?? '').toLowerCase().replace(/^www\./, '');

/** A link as an old address; null for what can be none. What follows `#` says nothing here. */
export function oldLinkOf(href: string): OldLink | null {
  if (!/^(?:https?:\/\/|\/(?!\/))/i.test(href)) return null;
  const key = addressKey(href);
  if (key === null) return null;
  return { host: hostOf(href), paths: [...new Set([key, withoutQuery(key)])].filter((path) => path !== '/') };
}

type Node = { marks?: readonly { type: string; attrs?: { href?: unknown } }[]; content?: readonly unknown[] };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Every address that text of a body leads to. */
export function linksIn(body: ArticleDocument): string[] {
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (!isNode(node)) return;
    for (const { type, attrs } of node.marks ?? []) if (type === 'link' && typeof attrs?.href === 'string') found.add(attrs.href);
    node.content?.forEach(walk);
  };
  walk(body);
  return [...found];
}

/** A body whose text leads elsewhere where `target` says so; the same one when it never does. */
export function leadElsewhere(body: ArticleDocument, target: (href: string) => string | null): ArticleDocument {
  const changed = new Map(
    linksIn(body).flatMap((href) => {
      const to = target(href);
      return to !== null && to !== href ? [[href, to] as const] : [];
    }),
  );
  if (changed.size === 0) return body;
  return JSON.parse(JSON.stringify(body), function (this: unknown, key, value: unknown) {
    const isLink = key === 'attrs' && isNode(this) && (this as { type?: unknown }).type === 'link';
    const href = isLink ? (value as { href?: string }).href : undefined;
    const to = href === undefined ? undefined : changed.get(href);
    return to === undefined ? value : { ...(value as object), href: to };
  }) as ArticleDocument;
}
