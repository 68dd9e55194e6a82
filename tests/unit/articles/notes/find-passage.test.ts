import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPassage } from '#lib/articles/notes/anchors/find-passage';
import { blockAt, MAX_EXACT_CHARS, quotePassage } from '#lib/articles/notes/anchors/text-quote';

const STORY = [
  'Giờ hợp long do nhiệt kế quyết định, kỹ sư trưởng nói bên bờ sông Lạc Giang sáng qua.',
  'Ở Hà Nội, người dân chờ cầu từ mười năm nay; ở Hải Phòng cũng vậy. Giá vé xe buýt là 7.000 đồng.',
  'Người dân Hà Nội nói họ sẽ đi bộ qua cầu ngay trong đêm đầu tiên, dù trời mưa.',
].join('\n');

const quoteOf = (text: string, words: string, from = text.indexOf(words)) => quotePassage(text, from, from + words.length);
const wordsAt = (text: string, passage: ReturnType<typeof findPassage>) =>
  passage.state === 'gone' ? 'gone' : `${passage.state}: ${text.slice(passage.from, passage.to)}`;

describe('an editor who marked a passage finds it again', () => {
  test('where nothing changed, and of several places with the same words the one that was marked', () => {
    for (const from of [STORY.indexOf('Hà Nội'), STORY.lastIndexOf('Hà Nội')])
      expect(findPassage(STORY, quoteOf(STORY, 'Hà Nội', from))).toEqual({ state: 'found', from, to: from + 6 });
  });

  test('after somebody wrote the same words before it', () => {
    const quote = quoteOf(STORY, 'Hà Nội', STORY.lastIndexOf('Hà Nội'));
    const now = `Hà Nội, Hà Nội.\n${STORY}`;
    expect(findPassage(now, quote)).toMatchObject({ state: 'found', from: now.lastIndexOf('Hà Nội') });
  });

  test('after the paragraph was moved to the end', () => {
    const [first = '', second = '', third = ''] = STORY.split('\n');
    const now = [first, third, second].join('\n');
    expect(wordsAt(now, findPassage(now, quoteOf(STORY, 'Giá vé xe buýt là 7.000 đồng')))).toBe('found: Giá vé xe buýt là 7.000 đồng');
  });

  test('as changed when its words were, by what stands around it or by likeness', () => {
    const quote = quoteOf(STORY, 'Giá vé xe buýt là 7.000 đồng');
    const corrected = STORY.replace('7.000', '8.000');
    expect(wordsAt(corrected, findPassage(corrected, quote))).toBe('changed: Giá vé xe buýt là 8.000 đồng');
    const elsewhere = STORY.replace('ở Hải Phòng cũng vậy. Giá vé xe buýt là 7.000 đồng.', 'Từ hôm nay, giá vé xe buýt là 8.000 đồng đấy.');
    expect(wordsAt(elsewhere, findPassage(elsewhere, quote))).toMatch(/^changed: .*iá vé xe buýt là 8.000 đồng/);
  });

  test('not elsewhere when it was taken out, be it a word, a sentence or a whole paragraph', () => {
    const second = STORY.split('\n')[1] ?? '';
    for (const words of ['Hà Nội', 'cũng vậy', ' Giá vé xe buýt là 7.000 đồng.', second]) {
      const quote = quoteOf(STORY, words);
      const now = words === second ? STORY.replace(`${words}\n`, '') : STORY.replace(words, '');
      expect(wordsAt(now, findPassage(now, quote))).toBe('gone');
    }
    // With its paragraph, while the same word stands in another one.
    const now = STORY.replace(`${second}\n`, '');
    expect(wordsAt(now, findPassage(now, quoteOf(STORY, 'Hà Nội')))).toBe('gone');
  });

  test('by its beginning when it is longer than a note can hold, and never with half an emoji', () => {
    const long = `${'a'.repeat(MAX_EXACT_CHARS - 1)}🚲 và hết`;
    const quote = quotePassage(long, 0, long.length);
    expect(quote.exact).toBe('a'.repeat(MAX_EXACT_CHARS - 1));
    expect(quote.suffix).toBe('🚲 và hết');
    expect(findPassage(long, quote)).toEqual({ state: 'found', from: 0, to: MAX_EXACT_CHARS - 1 });
  });
});

const word = fc.constantFrom('cầu', 'đường', 'người dân', 'nói', 'hôm qua', 'thành phố', 'sông', 'mưa', 'ở', 'và', '7.000 đồng', 'bến xe');
const block = fc.array(word, { minLength: 6, maxLength: 20 }).map((words) => `${words.join(' ')}.`);
/** Nobody's words stand in it twice: each has a number of its own. */
const numbered = fc.array(block, { minLength: 2, maxLength: 8 }).map((blocks) => {
  let count = 0;
  const next = () => {
    count += 7;
    return ` ${count.toString(36)} `;
  };
  return blocks.map((one) => one.replace(/ /g, next)).join('\n');
});
/** A text and a passage in it of a few letters and more. */
const marked = numbered.chain((text) =>
  fc
    .tuple(fc.integer({ min: 0, max: text.length - 30 }), fc.integer({ min: 5, max: 120 }))
    .map(([from, length]) => ({ text, from, to: Math.min(text.length, from + length) })),
);

/** How many letters on both sides of a place are what stood beside the passage when it was marked. */
function kept(text: string, from: number, { exact, prefix, suffix }: ReturnType<typeof quotePassage>): number {
  const [before, after] = [text.slice(0, from), text.slice(from + exact.length)];
  const longest = (most: number, is: (length: number) => boolean) => {
    let length = 0;
    while (length < most && is(length + 1)) length += 1;
    return length;
  };
  return (
    longest(prefix.length, (length) => before.endsWith(prefix.slice(-length))) +
    longest(suffix.length, (length) => after.startsWith(suffix.slice(0, length)))
  );
}

/**
 * Whether the same words stand elsewhere now with as much of the old around them, or what stood on both sides stands together, by
 * chance, as if the passage were taken out: then nobody could tell.
 */
function isMistakable(text: string, from: number, quote: ReturnType<typeof quotePassage>): boolean {
  if (text.includes(quote.prefix.slice(-6) + quote.suffix.slice(0, 6))) return true;
  const own = kept(text, from, quote);
  for (let at = text.indexOf(quote.exact); at !== -1; at = text.indexOf(quote.exact, at + 1))
    if (at !== from && kept(text, at, quote) >= own) return true;
  return false;
}

describe('whatever is written around a passage', () => {
  test('words put in before and after it never lose it', () => {
    const put = fc.record({
      isBefore: fc.boolean(),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      words: fc.array(word, { maxLength: 300 }),
    });
    fc.assert(
      fc.property(marked, fc.array(put, { maxLength: 4 }), ({ text, from, to }, puts) => {
        const quote = quotePassage(text, from, to);
        let [before, after] = [text.slice(0, from), text.slice(to)];
        for (const { isBefore, share, words } of puts) {
          const side = isBefore ? before : after;
          const at = Math.round(share * side.length);
          const grown = `${side.slice(0, at)}${words.join(' ')}${side.slice(at)}`;
          if (isBefore) before = grown;
          else after = grown;
        }
        const now = `${before}${quote.exact}${after}`;
        fc.pre(!isMistakable(now, before.length, quote));
        expect(findPassage(now, quote)).toEqual({ state: 'found', from: before.length, to: before.length + quote.exact.length });
      }),
      { numRuns: 300 },
    );
  });

  test('taking it out orphans it, whatever stands beside it', () => {
    fc.assert(
      fc.property(marked, ({ text, from, to }) => {
        const now = text.slice(0, from) + text.slice(to);
        expect(findPassage(now, quotePassage(text, from, to))).toEqual({ state: 'gone' });
      }),
      { numRuns: 300 },
    );
  });

  test('what is found lies inside the text, and is the quote itself unless it is said to have changed', () => {
    fc.assert(
      fc.property(marked, fc.string({ maxLength: 200 }), fc.nat(), fc.nat(), ({ text, from, to }, words, at, cut) => {
        const quote = quotePassage(text, from, to);
        const begin = at % text.length;
        const now = text.slice(0, begin) + words + text.slice(begin + (cut % 80));
        const passage = findPassage(now, quote);
        if (passage.state === 'gone') return;
        expect(passage.from).toBeGreaterThanOrEqual(0);
        expect(passage.to).toBeLessThanOrEqual(now.length);
        expect(passage.to).toBeGreaterThan(passage.from);
        if (passage.state === 'found') expect(now.slice(passage.from, passage.to)).toBe(quote.exact);
      }),
      { numRuns: 300 },
    );
  });

  test('blocks are counted from the beginning', () => {
    fc.assert(
      fc.property(marked, ({ text, from }) => {
        expect(blockAt(text, from)).toBe(text.slice(0, from).split('\n').length - 1);
      }),
      { numRuns: 100 },
    );
  });
});
