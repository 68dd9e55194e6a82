import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileTerms } from '#lib/vietnamese/matching/compile-terms';
import { otherTonePlace } from '#lib/vietnamese/telex';

type Line = { text: string; term: string; kind: string; span: string };

const FILES = ['exact', 'folded', 'disguised', 'near-misses'] as const;

const readable = (cell: string): string =>
  cell.replace(/\\u\{([0-9A-F]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

const linesOf = (file: string): Line[] =>
  readFileSync(new URL(`${file}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => {
      const [text = '', term = '', kind = '', span = ''] = line.split(' | ');
      return { text: readable(text), term: readable(term), kind, span: readable(span === '=' ? text : span) };
    });

const otherStyle = (text: string): string => text.replace(/\p{L}+/gu, (word) => otherTonePlace(word) ?? word);

/** One after another: as typed, decomposed, with tones in the other place, both. */
const WAYS: ((text: string) => string)[] = [
  (text) => text.normalize('NFC'),
  (text) => text.normalize('NFD'),
  (text) => otherStyle(text.normalize('NFC')),
  (text) => otherStyle(text.normalize('NFC')).normalize('NFD'),
];

for (const file of FILES) {
  test(`a moderator finds what the list of ${file} says, in every normal form and tone style`, () => {
    for (const line of linesOf(file)) {
      for (const way of WAYS) {
        const text = way(line.text);
        for (const termWay of WAYS) {
          const hits = compileTerms([{ id: 1, text: termWay(line.term), strength: 'disguised' }]).find(text);
          const found = hits.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
          expect(found, `${line.text} | ${line.term}`).toEqual(line.kind === '-' ? [] : [[line.kind, way(line.span)]]);
        }
      }
    }
  });
}

test('a moderator can trust the lists: they have more than 300 lines, none twice', () => {
  const all = FILES.flatMap((file) => linesOf(file));
  expect(all.length).toBeGreaterThan(300);
  expect(new Set(all.map(({ text, term }) => `${text}|${term}`)).size).toBe(all.length);
});

test('a term of the strength exact or folded is not found by anything looser', () => {
  for (const { text, term, kind } of FILES.flatMap((file) => linesOf(file))) {
    const kinds = (strength: 'exact' | 'folded') =>
      compileTerms([{ id: 1, text: term, strength }])
        .find(text)
        .map((hit) => hit.kind);
    expect(kinds('exact'), text).toEqual(kind === 'exact' ? ['exact'] : []);
    expect(kinds('folded'), text).toEqual(kind === 'exact' || kind === 'folded' ? [kind] : []);
  }
});
