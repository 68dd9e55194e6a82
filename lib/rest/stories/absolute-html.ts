const ADDRESSED = / (href|src)="(\/[^"]*)"/g;
const SIZES = / srcset="([^"]*)"/gi;

/**
 * Markup of ours whose addresses are whole, for whoever shows it elsewhere. It is React's own output: a quotation mark in a text is `&quot;`
 * there, so whatever looks like an attribute is one.
 * @param siteUrl the public origin
 */
export const absoluteHtml = (html: string, siteUrl: string): string =>
  html
    .replace(ADDRESSED, (_, name: string, path: string) => ` ${name}="${siteUrl}${path}"`)
    .replace(SIZES, (_, sizes: string) => ` srcset="${sizes.replace(/(^|, )\//g, `$1${siteUrl}/`)}"`);
