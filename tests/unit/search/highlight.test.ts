import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { highlight, markingOf, type Segment, snippet } from '#lib/search/highlight';
import { parseQuery } from '#lib/search/parse-query';
import { suggestQuestions } from '#lib/search/suggest';

const shown = (segments: Segment[]) => segments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
function markingFor(question: string, exact = false) {
  const query = parseQuery(question);
  if (!query) throw new Error('This question asks for nothing.');
  return markingOf(query, exact);
}

describe('what a reader asked for is marked', () => {
  test.each([
    [
      'as it stands in the text, though asked for without marks',
      'duong vanh dai',
      'Đường vành đai 3 thông xe',
      '[Đường vành đai] 3 thông xe',
    ],
    ['in capitals', 'lac giang', 'CẦU LẠC GIANG 2', 'CẦU [LẠC GIANG] 2'],
    ['in decomposed text', 'nguyen', 'Ông Nguyễn'.normalize('NFD'), 'Ông [Nguyễn]'],
    ['whole words alone', 'an', 'An toàn, bàn ăn', '[An] toàn, bàn [ăn]'],
    ['beside punctuation', 'hop', '“Họp”, (họp) – họp.', '“[Họp]”, ([họp]) – [họp].'],
    ['typed with the input method off', 'dduwowngf', 'Con đường', 'Con [đường]'],
    ['with a soft hyphen inside', 'duong', 'đườ\u00adng dài', '[đườ\u00adng] dài'],
    ['nowhere', 'xe', 'Đường sông', 'Đường sông'],
    ['markup stays text', 'b', '<b>xe</b> & b', '<[b]>xe</[b]> & [b]'],
  ])('%s', (_, question, text, marked) => {
    // A lone letter asks for nothing, so it gets company that is not in the text.
    expect(shown(highlight(text, markingFor(question.length > 1 ? question : `${question} zzz`)))).toBe(marked);
  });

  test('only as it was written, in a story that agrees with the marks', () => {
    expect(shown(highlight('Đường dưỡng hoà hòa', markingFor('đường hòa', true)))).toBe('[Đường] dưỡng [hoà hòa]');
    expect(shown(highlight('Đường dưỡng', markingFor('đường', false)))).toBe('[Đường dưỡng]');
  });

  test('without a letter being lost or added', () => {
    const text = fc.string({ unit: fc.oneof(fc.constantFrom(...'đườngvành, .–"<'), fc.string({ minLength: 1, maxLength: 1 })) });
    fc.assert(
      fc.property(text, (one) => {
        const segments = highlight(one, markingFor('đường vành'));
        expect(segments.map((segment) => segment.text).join('')).toBe(one.normalize('NFC'));
        for (const [index, { hit }] of segments.entries()) expect(hit).not.toBe(segments[index - 1]?.hit);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the place of a text that is shown', () => {
  const filler = 'mây trôi qua núi '.repeat(40);

  test('is where most of the question stands', () => {
    const text = `Đường xa. ${filler} Tuyến đường vành đai mở rộng. ${filler} Vành khăn.`;
    const found = shown(snippet(text, markingFor('duong vanh dai')));
    expect(found).toContain('Tuyến [đường vành đai] mở rộng');
    expect(found).toMatch(/^… .* …$/);
    expect(found.length).toBeLessThan(260);
  });

  test('is the beginning of a text that holds none of it, and the whole of a short one', () => {
    expect(shown(snippet(filler, markingFor('xe')))).toMatch(/^mây trôi .* …$/);
    expect(shown(snippet('Xe đò.\n\nBến sông.', markingFor('xe')))).toBe('[Xe] đò. Bến sông.');
  });

  test('is cut between words, and a text without spaces is cut all the same', () => {
    expect(shown(snippet('a'.repeat(5_000), markingFor('xe'))).length).toBeLessThan(240);
  });
});

describe('what a reader may have meant', () => {
  test('is spelled with its marks', () => {
    expect(suggestQuestions('duong vnah dai', ['Đường vành đai 3 thông xe', 'Dưỡng vật'])[0]).toBe('Đường vành đai');
    expect(suggestQuestions('lạc ging', ['Cầu Lạc Giang 2 hợp long'])).toEqual(['Lạc Giang']);
  });
  test('is never what was asked already, with other marks or not', () => {
    expect(suggestQuestions('duong vanh dai', ['Đường vành đai 3'])).not.toContain('Đường vành đai');
  });
  test('is nothing when nothing is like it', () => expect(suggestQuestions('xyz', ['Đường vành đai 3'])).toEqual([]));
});
