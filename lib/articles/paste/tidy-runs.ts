import { capMarks, stripBidiControls, stripControls, stripHidden } from '../../vietnamese/clean-text.ts';
import type { Run } from './line.ts';

/** Signs of Windows-1252 that came through as the controls of their numbers: quotation marks and dashes, mostly. */
const STRAY =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

/** Text as a body keeps it but for its spaces: composed, without controls and without what shows nothing. */
export const tidyText = (text: string): string =>
  capMarks(
    stripHidden(
      stripControls(
        stripBidiControls(text.toWellFormed())
          .replace(/[\u0080-\u009F]/g, (control) => STRAY[control.charCodeAt(0) - 0x80] ?? '')
          .replace(/[\r\n\u2028\u2029]+/g, ' '),
      ),
    ).normalize('NFC'),
  );

/** One space for every run of spaces. A single one that does not break stays where a number would lose what it counts. */
export const tidySpaces = (text: string): string =>
  text.replace(/[\s\p{Zs}]+/gu, (space, at: number) => {
    const isBound = /^[\u00A0\u202F]$/.test(space) && /\d$/.test(text.slice(0, at)) && /^[\p{L}\d%]/u.test(text.slice(at + 1));
    return isBound ? '\u00A0' : ' ';
  });

const isAlike = (one: Run, other: Run): boolean =>
  one.isBold === other.isBold && one.isItalic === other.isItalic && one.href === other.href;

/** Runs that look alike made one, marks brought to the letters they stand on, and no space at the ends or twice. */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const tidied: Run[] = [];
  for (const run of joined(runs)) {
    let text = tidySpaces(run.text);
    const before = tidied.at(-1);
    if (!before || before.text.endsWith(' ')) text = text.trimStart();
    if (text !== '') tidied.push({ ...run, text });
  }
  const last = tidied.at(-1);
  if (last) last.text = last.text.trimEnd();
  return tidied.filter(({ text }) => text !== '');
}

function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    // A mark that stands alone belongs to the letter before, whatever the element around it.
    const [marks = ''] = all.length > 0 ? (/^[\p{M}\u200B\u00AD]+/u.exec(run.text) ?? []) : [];
    const text = run.text.slice(marks.length);
    const before = all.at(-1);
    if (before) before.text += marks;
    // A space has no look of its own.
    if (before && (isAlike(before, run) || (/^\s+$/.test(text) && before.href === run.href))) before.text += text;
    else if (text !== '') all.push({ ...run, text });
  }
  return all.map((run) => ({ ...run, text: tidyText(run.text) })).filter(({ text }) => text !== '');
}
