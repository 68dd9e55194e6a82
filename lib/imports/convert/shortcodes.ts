import type { Problem } from './problems.ts';

const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s\]]+))/g;

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [name, double ?? single ?? bare ?? '']));

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Words in brackets that are WordPress' or a plugin's, though they may stand without attributes. */
const KNOWN =
  /^(?:caption|wp_caption|gallery|embed|audio|video|playlist|youtube|vimeo|contact-form(?:-7)?|vc_\w+|et_pb_\w+|fusion_\w+|su_\w+|toc|quote|ads?)$/;

/**
 * WordPress' shortcodes as markup: captions become figures, galleries `x-gallery`, embeds lines of their own. What nobody knows is
 * taken out, what stood inside it stays, and is told. `[sic]` and `[1]` are text.
 */
export function readShortcodes(html: string, problems: Problem[]): string {
  const withFigures = html.replace(/\[(caption|wp_caption)([^\]]*)\]([\s\S]*?)\[\/\1\]/gi, (_, __, attributes: string, inside: string) => {
    const { caption } = attributesOf(attributes);
    const picture = /(?:<a[^>]*>\s*)?<img[^>]*>(?:\s*<\/a>)?/i.exec(inside)?.[0] ?? '';
    const words = caption === undefined ? inside.replace(picture, '') : escaped(caption);
    return `\n\n<figure>${picture}<figcaption>${words.trim()}</figcaption></figure>\n\n`;
  });
  const withGalleries = withFigures.replace(/\[gallery([^\]]*)\]/gi, (_, attributes: string) => {
    const { ids = '', include = '' } = attributesOf(attributes);
    return `\n\n<x-gallery ids="${escaped(ids || include)}"></x-gallery>\n\n`;
  });
  const withEmbeds = withGalleries
    .replace(/\[(embed|youtube|vimeo)[^\]]*\]\s*(\S+?)\s*\[\/\1\]/gi, (_, __, address: string) => `\n\n<p>${address}</p>\n\n`)
    .replace(/\[(video|audio)\s([^\]]*)\](?:\s*\[\/\1\])?/gi, (_, tag: string, attributes: string) => {
      const { src, mp4, mp3, m4v, webm, ogg } = attributesOf(attributes);
      const address = src ?? mp4 ?? m4v ?? webm ?? mp3 ?? ogg;
      return address ? `\n\n<${tag.toLowerCase()} src="${escaped(address)}"></${tag.toLowerCase()}>\n\n` : '';
    });
  return withEmbeds.replace(/\[(\/?)([a-z][\w-]{1,40})((?:\s+[^\]\n]*)?)\/?\]/gi, (whole, slash: string, name: string, rest: string) => {
    if (!KNOWN.test(name.toLowerCase()) && !/\s[\w-]+=/.test(rest)) return whole;
    if (slash === '') problems.push({ code: 'shortcode', detail: name.slice(0, 60) });
    return '';
  });
}

const BLOCK =
  /^<\/?(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|blockquote|pre|figure|x-gallery|hr|section|article|iframe|form|address|center)[\s>/]/i;

/** What WordPress does when it shows an old story: a blank line ends a paragraph, a line break is one. Stories of blocks have both already. */
export function addParagraphs(html: string): string {
  if (/<!--\s*wp:/.test(html) || /<pre[\s>]/i.test(html)) return html;
  return html
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map((piece) => (BLOCK.test(piece) ? piece : `<p>${piece.replace(/(?<!>)[^\S\n]*\n/g, '<br>\n')}</p>`))
    .join('\n');
}
