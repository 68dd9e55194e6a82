import { fromLegacy, isModern, type LegacyEncoding } from '../../vietnamese/legacy/legacy-text.ts';
import { fromLegacyLine, recogniseLegacy } from '../../vietnamese/legacy/recognise-legacy.ts';
import { type Line, mapText, type Run, type TextLine, textLines, textOfRuns } from './line.ts';

/** Text in an old encoding turned into Unicode: where the font says so, and else where the words do. */
export function convertLines(lines: readonly Line[]): { lines: Line[]; converted: LegacyEncoding | null } {
  const guessed = recogniseLegacy(textLines(lines).map(({ runs }) => textOfRuns(runs.filter(({ font }) => !font))));
  let converted: LegacyEncoding | null = null;
  const convert = (line: TextLine): TextLine => {
    const runs = byFont(joinByFont(line.runs));
    const isOpen = guessed && !isModern(textOfRuns(line.runs.filter(({ font }) => !font)));
    const all = isOpen ? runs.map((run) => (run.font ? run : { ...run, text: fromLegacyLine(run.text, guessed) })) : runs;
    if (textOfRuns(all) !== textOfRuns(line.runs)) converted ??= line.runs.find(({ font }) => font)?.font?.encoding ?? guessed;
    return { ...line, runs: all };
  };
  return { lines: mapText(lines, convert), converted };
}

/** Who wrote Unicode under an old font saw right letters all the same, from another font. */
function byFont(runs: readonly Run[]): readonly Run[] {
  if (isModern(textOfRuns(runs.filter(({ font }) => font)))) return runs;
  return runs.map((run) => (run.font ? { ...run, text: fromLegacy(run.text, run.font) } : run));
}

/** Runs of the same look made one, since an old letter may be two characters in two elements. */
function joinByFont(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const before = all.at(-1);
    const isAlike =
      before &&
      before.isBold === run.isBold &&
      before.isItalic === run.isItalic &&
      before.href === run.href &&
      before.font?.encoding === run.font?.encoding &&
      before.font?.isCapitals === run.font?.isCapitals;
    if (before && isAlike) before.text += run.text;
    else all.push({ ...run });
  }
  return all;
}
