import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_WORDS, parseQuery } from '#lib/search/parse-query';
import { tsQueryOf } from '#lib/search/tsquery';

/** What a question says: its groups with a space between their words, quoted ones in quotes. */
const says = (question: string) =>
  parseQuery(question)?.groups.map(({ words, exact }) => `${exact ? '=' : ''}${words.map(([word]) => word).join(' ')}`) ?? null;
const readings = (question: string) => parseQuery(question)?.groups.flatMap(({ words }) => words) ?? [];

describe('a question, taken apart', () => {
  test.each([
    ['đường vành đai', ['đường', 'vành', 'đai']],
    ['  Đường   VÀNH\tĐAI ', ['đường', 'vành', 'đai']],
    ['Đường vành đai'.normalize('NFD'), ['đường', 'vành', 'đai']],
    ['"duong vanh dai"', ['duong vanh dai']],
    ['"Hội đồng nhân dân" thành phố', ['=hội đồng nhân dân', 'thành', 'phố']],
    ['“quốc hội” «họp»', ['=quốc hội', '=họp']],
    ['"quốc hội', ['quốc', 'hội']],
    ['quốc "hội" nghị"', ['quốc', '=hội', 'nghị']],
    ['Covid-19', ['covid 19']],
    ['3.500 tỷ', ['3 500', 'tỷ']],
    ['TP.HCM', ['tp hcm']],
    ['sách, báo; đài', ['sách', 'báo', 'đài']],
    ['vành&đai|!thông', ['vành', 'đai', 'thông']],
    ['bạn bạn Bạn', ['bạn']],
    ['y tế', ['y', 'tế']],
    ['😀 vui', ['vui']],
    ['đườ\u200bng', ['đường']],
  ])('%s', (question, groups) => expect(says(question)).toEqual(groups));

  test.each(['', ' ', '"', '""""', '& | ! ( ) : * <->', "';--", '😀', 'a', '…', '\\'])('%s asks for nothing', (question) =>
    expect(says(question)).toBeNull(),
  );

  test('beyond twelve words is cut, and says so', () => {
    const question = Array.from({ length: 30 }, (_, index) => `từ${index}`);
    expect(says(question.join(' '))).toEqual(question.slice(0, MAX_WORDS));
    expect(parseQuery(question.join(' '))?.cut).toBe(true);
    expect(says(`"${question.join(' ')}"`)).toEqual([`=${question.slice(0, MAX_WORDS).join(' ')}`]);
    expect(parseQuery('đường vành đai')?.cut).toBe(false);
  });

  test('may have been typed while the input method was off: both readings count', () => {
    expect(readings('dduwowngf vanh ddai')).toEqual([['dduwowngf', 'đường'], ['vanh'], ['ddai', 'đai']]);
    expect(readings('duong1 Ha2')).toEqual([
      ['duong1', 'duóng'],
      ['ha2', 'hà'],
    ]);
    expect(parseQuery('dduwowngf')?.marked).toBe(true);
    expect(parseQuery('duong vanh dai')?.marked).toBe(false);
  });

  test('finds the tone on either letter', () => {
    expect(readings('hòa thuỷ hoaf')).toEqual([
      ['hòa', 'hoà'],
      ['thuỷ', 'thủy'],
      ['hoaf', 'hòa', 'hoà'],
    ]);
  });
});

describe('what the database is asked', () => {
  const ask = (question: string) => {
    const query = parseQuery(question);
    return query && tsQueryOf(query);
  };

  test('without marks: every word folded, beside each other in a title first', () => {
    expect(ask('vanh dai')).toEqual({
      folded: "('vanh') & ('dai')",
      exact: '',
      steps: [
        { folded: true, text: "('vanh':B <-> 'dai':B)" },
        { folded: true, text: "('vanh':B) & ('dai':B)" },
        { folded: true, text: "('vanh' <-> 'dai')" },
      ],
    });
  });

  test('with marks: the same is found, and what agrees comes first', () => {
    const asked = ask('đường hoà');
    expect(asked?.folded).toBe("('duong') & ('hoa')");
    expect(asked?.steps.map(({ text }) => text)).toEqual([
      "('đường':A <-> ('hoà':A | 'hòa':A))",
      "('đường':A) & (('hoà':A | 'hòa':A))",
      "('đường' <-> ('hoà' | 'hòa'))",
      "('đường') & (('hoà' | 'hòa'))",
      "('duong':B <-> 'hoa':B)",
      "('duong':B) & ('hoa':B)",
      "('duong' <-> 'hoa')",
    ]);
  });

  test('with marks in quotes: nothing else is found', () => {
    expect(ask('đường vanh')?.steps[1]?.text).toBe("('đường':A) & ('vanh':AB)");
    expect(ask('"quốc hội" hop')).toMatchObject({ folded: "('hop')", exact: "('quốc' <-> 'hội')" });
  });

  test('is put together from letters and digits alone, whatever somebody typed', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: fc.constantFrom(...'\'"\\&|!()<->:*ABCD đườngfsj19, '), maxLength: 200 }),
    );
    fc.assert(
      fc.property(hostile, (question) => {
        const asked = ask(question);
        if (!asked) return;
        for (const text of [asked.folded, asked.exact, ...asked.steps.map((step) => step.text)]) {
          const lexemes = text.match(/'[^']*'(?::AB?|:B)?/g) ?? [];
          for (const lexeme of lexemes) expect(lexeme).toMatch(/^'[^'\\\s&|!()<>:*]+'/);
          expect(text.replace(/'[^']*'(?::AB?|:B)?/g, '')).toMatch(/^[ &|()<>-]*$/);
          expect(lexemes.length).toBeLessThanOrEqual(MAX_WORDS * 6);
          expect(text).not.toContain('\\');
        }
      }),
      { numRuns: 3_000 },
    );
  });
});
