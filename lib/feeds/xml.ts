// Just enough XML to write feeds and sitemaps: an element's text and attributes cannot be anything but text.

/** What XML 1.0 cannot hold, escaped or not: controls, halves of surrogate pairs, U+FFFE and U+FFFF. */
const UNSPEAKABLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand in an element or an attribute, `]]>` included. */
export const escapeXml = (text: string): string =>
  text.replace(UNSPEAKABLE, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

declare const made: unique symbol;
/** Finished XML; only `element` makes it. */
export type Xml = string & { [made]: true };

type Child = Xml | { text: string } | null | false | undefined;

/**
 * An element with its attributes and children; a child that is null or false is left out.
 * @param children finished elements, or `{ text }` that is still to be escaped
 */
export function element(name: string, attributes: Record<string, string | number | undefined>, ...children: Child[]): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  const content = children.map((child) => (child ? (typeof child === 'object' ? escapeXml(child.text) : child) : '')).join('');
  return (content ? `<${name}${written}>${content}</${name}>` : `<${name}${written}/>`) as Xml;
}

export const textElement = (name: string, text: string): Xml => element(name, {}, { text });

export const XML_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';

/** A whole document with this root. */
export const xmlDocument = (root: Xml): string => `${XML_DECLARATION}${root}\n`;
