import { withoutRefused } from '../document.ts';
import { convertLines } from './convert-lines.ts';
import { readLines } from './read-lines.ts';
import { nothingToReport, type PasteReport } from './report.ts';
import { stylesIn } from './styles.ts';
import { readTree } from './tree.ts';
import { writeHtml } from './write-html.ts';

type Parse = (html: string) => { documentElement: Parameters<typeof readTree>[0] };

/**
 * What another program put on the clipboard, as markup that the editor's schema holds, with Vietnamese whole: in Unicode, composed,
 * no word glued to the next or broken.
 * @param html the clipboard's `text/html`
 * @param parse a browser's parser, or one that does as browsers do
 * @returns the markup, and what became of the rest
 */
export function cleanPastedHtml(html: string, parse: Parse): { html: string; report: PasteReport } {
  // The editor's own, which knows more than any page could say.
  if (html.includes('data-pm-slice')) return { html: withoutRefused(html), report: nothingToReport() };
  const root = readTree(parse(html).documentElement);
  const report = nothingToReport();
  const { lines, converted } = convertLines(readLines(root, stylesIn(root), report));
  return { html: writeHtml(lines), report: { ...report, converted } };
}
