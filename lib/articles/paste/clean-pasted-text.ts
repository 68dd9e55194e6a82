import { isModern } from '../../vietnamese/legacy/legacy-text.ts';
import { fromLegacyLine, recogniseLegacy } from '../../vietnamese/legacy/recognise-legacy.ts';
import { nothingToReport, type PasteReport } from './report.ts';
import { tidySpaces, tidyText } from './tidy-runs.ts';
import { joinWrapped } from './wrapped-text.ts';

/**
 * Plain text from the clipboard, a paragraph a line: put together where a mail or a PDF broke it at the margin.
 * @param isAsWritten letters stay what they are, whatever they look like
 */
export function cleanPastedText(text: string, isAsWritten: boolean): { text: string; report: PasteReport } {
  const lines = text.split(/\r\n?|[\n\u2028\u2029\v\f]/);
  const encoding = isAsWritten ? null : recogniseLegacy(lines);
  const modern = encoding ? lines.map((line) => (isModern(line) ? line : fromLegacyLine(line, encoding))) : lines;
  const paragraphs = joinWrapped(modern.map((line) => tidySpaces(tidyText(line)).trim()));
  return { text: paragraphs.join('\n'), report: { ...nothingToReport(), converted: encoding } };
}
