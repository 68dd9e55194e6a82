import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyRules, NO_FACTS, outcomeOf } from '#lib/comments/screening/apply-rules';
import { foldedName } from '#lib/comments/screening/folded-name';
import { type Facts, REASONS, RULES, type Rulebook, type Verdict } from '#lib/comments/screening/rule';
import { DEFAULT_SCREENING } from '#lib/comments/screening/settings/schema';
import type { ScreeningTerm } from '#lib/comments/screening/terms/view';
import { readVerdicts } from '#lib/comments/screening/verdicts';
import { PLAIN, rulebookWith, screened, settingsWith } from '#tests/support/screening';

const banned: ScreeningTerm = { id: 1, text: 'lừa đảo', kind: 'banned', strength: 'disguised' };
const suspect: ScreeningTerm = { id: 2, text: 'cá độ', kind: 'suspect', strength: 'folded' };
const book = rulebookWith({ terms: [banned, suspect] });

describe('a term of the list', () => {
  test('that is banned refuses a comment by its very letters, and the moderator sees where it stands', () => {
    const body = 'Đây là trò lừa đảo rõ ràng';
    const { outcome, verdicts } = screened({ body }, { book });
    expect(outcome).toBe('reject');
    expect(verdicts).toMatchObject([{ rule: 'terms', outcome: 'reject', detail: 'lừa đảo', termIds: [1] }]);
    expect(verdicts[0]?.spans.map(({ start, end }) => body.slice(start, end))).toEqual(['lừa đảo']);
  });

  test('that is banned only holds where half of it may be the end of a name, and is none inside a name', () => {
    const name: ScreeningTerm = { ...banned, text: 'dương vật' };
    const outcomes = ['Hải Dương vật giá tăng', 'Mưa lớn. Bình Dương vật vã chống ngập', 'Tàu qua Thái Bình Dương vật vã với sóng'].map(
      (body) => screened({ body }, { book: rulebookWith({ terms: [name] }) }).outcome,
    );
    expect(outcomes).toEqual(['hold', 'hold', 'pass']);
    const without = ['tàu qua thái bình dương vật vã với sóng', 'HẢI DƯƠNG VẬT GIÁ TĂNG', 'đồ hình dương vật'].map(
      (body) => screened({ body }, { book: rulebookWith({ terms: [name] }) }).outcome,
    );
    expect(without).toEqual(['hold', 'hold', 'reject']);
  });

  test('that is banned only holds when it stands there without its marks', () => {
    expect(screened({ body: 'Day la tro lua dao, moi nguoi nen can than' }, { book })).toMatchObject({ outcome: 'hold' });
  });

  test('that is suspect only ever holds', () => {
    expect(screened({ body: 'Mời tham gia cá độ' }, { book })).toMatchObject({
      outcome: 'hold',
      verdicts: [{ outcome: 'hold', termIds: [2] }],
    });
  });

  test('is looked for in the name and the title too', () => {
    expect(screened({ name: 'Lừa Đảo' }, { book }).verdicts[0]?.spans).toMatchObject([{ field: 'name', start: 0, end: 7 }]);
    expect(screened({ title: 'Cá độ' }, { book }).outcome).toBe('hold');
  });

  test('that is switched off is looked for by nobody', () => {
    expect(screened({ body: 'lừa đảo' }, { book: rulebookWith({ terms: [banned], rules: { terms: { on: false } } }) }).outcome).toBe(
      'pass',
    );
  });
});

describe('what was noticed', () => {
  const notices: readonly Verdict[] = RULES.map((rule) => ({
    rule,
    outcome: 'hold',
    weight: DEFAULT_SCREENING.rules[rule].weight,
    detail: '',
    spans: [],
  }));

  test.each(['terms', 'honeypot', 'too-fast', 'links', 'personal-data', 'impersonation', 'repeats', 'wave', 'flood'])(
    'by the rule %s alone holds a comment as the paper comes',
    (rule) => {
      expect(
        outcomeOf(
          notices.filter((one) => one.rule === rule),
          DEFAULT_SCREENING,
        ),
      ).toBe('hold');
    },
  );

  test('adds up: two small things hold together what neither would', () => {
    const settings = settingsWith({ shouting: { weight: 6 }, 'no-diacritics': { weight: 4 } });
    const small = [6, 4].map((weight): Verdict => ({ rule: 'shouting', outcome: 'hold', weight, detail: '', spans: [] }));
    expect(small.map((one) => outcomeOf([one], settings))).toEqual(['pass', 'pass']);
    expect(outcomeOf(small, settings)).toBe('hold');
  });

  const verdict = fc.record({
    rule: fc.constantFrom(...REASONS),
    outcome: fc.constantFrom('note' as const, 'hold' as const, 'reject' as const),
    weight: fc.nat(100),
    detail: fc.string(),
    spans: fc.constant([]),
  });

  test('never makes a comment pass that would be held without it, whatever else is noticed and in whatever order', () => {
    const severity = { pass: 0, hold: 1, reject: 2 };
    fc.assert(
      fc.property(fc.array(verdict), verdict, fc.integer({ min: 1, max: 100 }), (before, more, threshold) => {
        const settings = settingsWith({}, { threshold });
        expect(severity[outcomeOf([...before, more], settings)]).toBeGreaterThanOrEqual(severity[outcomeOf(before, settings)]);
        expect(outcomeOf(before.toReversed(), settings)).toBe(outcomeOf(before, settings));
      }),
    );
  });

  test('is read again as it was stored, also by what an earlier edition of the paper wrote; what cannot be read is left out', () => {
    const { verdicts } = screened({ body: 'lừa đảo tại www.a.vn' }, { book });
    expect(readVerdicts(JSON.parse(JSON.stringify(verdicts)))).toEqual(verdicts);
    expect(readVerdicts([{ rule: 'links', detail: 'a.vn' }, { rule: 'gone', detail: '' }, null])).toEqual([
      { rule: 'links', outcome: 'hold', weight: 0, detail: 'a.vn', spans: [] },
    ]);
    expect(readVerdicts({})).toEqual([]);
  });
});

describe('a moderator finds every mark inside the text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'lừa đảo',
      'l.ừ.a đ.ả.o',
      'lu4 d4o',
      'cá độ',
      'CA DO',
      'https://a.example/x',
      'shop.vn',
      '0912 345 678',
      'a@b.vn',
      'Milo',
      '👍🏽',
      'x\u0301\u0302',
      '\u200b',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' '));
  const facts: Facts = { ...NO_FACTS, houseNames: [foldedName('Milo')] };

  test('whatever was typed', () => {
    fc.assert(
      fc.property(text, text, text, (name, title, body) => {
        const comment = { ...PLAIN, name, title, body };
        for (const { spans } of applyRules(comment, facts, book))
          for (const { field, start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(comment[field].length);
          }
      }),
      { numRuns: 300 },
    );
  });
});

test('a rule that fails is a reason to hold, the others still say what they notice, and the fault is told', () => {
  const broken: Rulebook = {
    ...book,
    matcher: {
      find() {
        throw new Error('out of order');
      },
    },
  };
  const faults: string[] = [];
  const comment = { ...PLAIN, body: 'xem www.a.vn' };
  const verdicts = applyRules(comment, NO_FACTS, broken, { onFault: (rule) => faults.push(rule) });
  expect(verdicts.map(({ rule }) => rule)).toEqual(['screening-failed', 'links']);
  expect(outcomeOf(verdicts, broken.settings)).toBe('hold');
  expect(faults).toEqual(['terms']);
});
