/** What a saved story may weigh; pictures that would make it heavier are taken smaller, then left out. */
export const MAX_FILE_BYTES = 8 * 1024 * 1024;
/** As wide as a page shows a picture, on a screen that is not too fine. */
const WIDEST = 1280;

/** Nothing in a saved file runs or asks anybody for anything, wherever it is opened. */
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`;

/** The bytes behind an address of ours, or null where there is nothing. */
export type ReadFile = (path: string) => Promise<Uint8Array | null>;

/**
 * Makes one file of a finished page of ours that shows the same without any network: styles inside, pictures as data, links
 * with their full address, no scripts. The page is React's own output, so its elements can be taken by their text.
 * @param html a page without inline scripts
 * @param siteUrl the public origin
 * @param readStyle gives a style sheet of the page
 * @param readPicture gives a picture of the page, a WebP
 * @returns at most `maxBytes` as UTF-8, if its words alone are not more
 */
export async function makeSelfContained({
  html,
  siteUrl,
  readStyle,
  readPicture,
  maxBytes = MAX_FILE_BYTES,
}: {
  html: string;
  siteUrl: string;
  readStyle: ReadFile;
  readPicture: ReadFile;
  maxBytes?: number;
}): Promise<string> {
  let page = html
    .replace(/<script\b[\s\S]*?<\/script>/g, '')
    // A sound stays where it is: the link beside it leads there, and what is said in it is text.
    .replace(/<audio\b[\s\S]*?<\/audio>/g, '')
    .replace(/<source\b[^>]*>/g, '')
    .replace(/<link\b[^>]*\brel="(?:icon|manifest|preload|apple-touch-icon)"[^>]*>/g, '')
    .replace(/(<head>)(<meta charSet="[^"]*"\/?>)?/i, (_, head: string, charset = '<meta charset="utf-8">') => head + charset + POLICY);
  page = await replaceAsync(page, /<link\b[^>]*\brel="stylesheet"[^>]*>/g, async (link) => {
    const style = await readStyle(attribute(link, 'href') ?? '');
    // A style sheet has no use for this, and it would end the element.
    return style ? `<style>${Buffer.from(style).toString('utf8').replaceAll('</', '<\\/')}</style>` : '';
  });
  page = page.replace(/(<a\b[^>]*\bhref=")(\/[^"]*)"/g, (_, before: string, path: string) => `${before}${siteUrl}${path}"`);
  let room = maxBytes - Buffer.byteLength(page);
  return replaceAsync(page, /<img\b[^>]*>/g, async (image) => {
    for (const path of sizesOf(image)) {
      const picture = await readPicture(path);
      if (!picture) continue;
      const data = `data:image/webp;base64,${Buffer.from(picture).toString('base64')}`;
      if (data.length > room) continue;
      room -= data.length;
      return bare(image).replace(/^<img/, `<img src="${data}"`);
    }
    // Its words stay.
    return `<em>${attribute(image, 'alt') ?? ''}</em>`;
  });
}

/** The addresses of a picture, the one to be taken first. */
function sizesOf(image: string): string[] {
  const sizes = (attribute(image, 'srcSet') ?? '')
    .split(', ')
    .flatMap((size) => {
      const [, path, width] = /^(\S+) (\d+)w$/.exec(size) ?? [];
      return path && Number(width) <= WIDEST ? [{ path, width: Number(width) }] : [];
    })
    .sort((one, other) => other.width - one.width)
    .map(({ path }) => path);
  return sizes.length > 0 ? sizes : [attribute(image, 'src') ?? ''];
}

const bare = (image: string): string => image.replace(/\s(?:src|srcset|sizes|loading|decoding|fetchpriority)="[^"]*"/gi, '');

const attribute = (element: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(element)?.[1];

/** One after the other, since each takes of the room that is left. */
async function replaceAsync(text: string, pattern: RegExp, replace: (match: string) => Promise<string>): Promise<string> {
  const parts: string[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    parts.push(text.slice(end, match.index), await replace(match[0]));
    end = match.index + match[0].length;
  }
  return parts.join('') + text.slice(end);
}
