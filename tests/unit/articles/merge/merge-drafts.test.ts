import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ArticleDocument, articleDocument, type Block, documentText, emptyDocument } from '#lib/articles/document';
import { diffBlocks } from '#lib/articles/merge/diff-blocks';
import { mergeBodies } from '#lib/articles/merge/merge-bodies';
import { conflictsIn, draftOf, mergeDrafts, mergeInParts } from '#lib/articles/merge/merge-drafts';
import { type DraftContent, draftInput, newDraft } from '#lib/articles/schema';

const run = (text: string, ...marks: ('bold' | 'italic')[]) => ({
  type: 'text' as const,
  text,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});
const paragraph = (...content: (string | ReturnType<typeof run>)[]): Block => ({
  type: 'paragraph',
  ...(content.length > 0 && { content: content.map((one) => (typeof one === 'string' ? run(one) : one)) }),
});
const heading = (text: string, level: 2 | 3 = 2): Block => ({ type: 'heading', attrs: { level }, content: [run(text)] });
const figure = (mediaId: number, words: { alt?: string; caption?: string; credit?: string } = {}): Block => ({
  type: 'figure',
  attrs: { mediaId, alt: 'Cầu', caption: 'Cầu mới hợp long', credit: 'An', ...words },
});
const list = (...items: string[]): Block => ({
  type: 'bulletList',
  content: items.map((text) => ({ type: 'listItem', content: [{ type: 'paragraph', content: [run(text)] }] })),
});
const table = (...rows: string[][]): Block => ({
  type: 'table',
  attrs: { caption: '' },
  content: rows.map((cells) => ({
    type: 'tableRow',
    content: cells.map((text) => ({ type: 'tableCell', content: [{ type: 'paragraph', content: [run(text)] }] })),
  })),
});
const body = (...content: Block[]): ArticleDocument => ({ type: 'doc', content });

const draft = (fields: Partial<DraftContent> = {}): DraftContent => ({
  ...newDraft({ title: 'Hợp long cầu Thạch Hãn', sectionId: 1, byline: 'An' }),
  ...fields,
});
const withBody = (...content: Block[]) => draft({ body: body(...content) });
const merge = (base: DraftContent, mine: DraftContent, theirs: DraftContent) => mergeDrafts({ base, mine, theirs });
const mergeBodiesOf = (base: Block[], mine: Block[], theirs: Block[]) => {
  const { content, conflicts } = merge(withBody(...base), withBody(...mine), withBody(...theirs));
  return { blocks: content.body.content, conflicts };
};

describe('the fields of a draft that two people changed', () => {
  test('each change is kept where they changed different fields', () => {
    const base = draft();
    const mine = { ...base, title: 'Cầu Thạch Hãn hợp long', sourceName: 'TTXVN' };
    const theirs = { ...base, kicker: 'Giao thông', sectionId: 2 };
    expect(merge(base, mine, theirs)).toEqual({ content: { ...mine, kicker: 'Giao thông', sectionId: 2 }, conflicts: [] });
  });

  test('where both changed the same, mine stands and the field is named', () => {
    const base = draft();
    const { content, conflicts } = merge(base, { ...base, title: 'Của tôi', lead: 'Một' }, { ...base, title: 'Của họ', lead: 'Hai' });
    expect(content).toMatchObject({ title: 'Của tôi', lead: 'Một' });
    expect(conflicts).toEqual(['title', 'lead']);
  });

  test('both changed it to the same: nobody is asked', () => {
    const base = draft();
    const same = { ...base, title: 'Cầu Thạch Hãn thông xe' };
    expect(merge(base, same, { ...same })).toEqual({ content: same, conflicts: [] });
  });

  test('a lead that both corrected in different places has both corrections', () => {
    const base = draft({ lead: 'Sáng nay cầu Thạch Hãn hợp long sau hai năm thi công, sớm ba tháng.' });
    const mine = { ...base, lead: 'Sáng 26/11 cầu Thạch Hãn hợp long sau hai năm thi công, sớm ba tháng.' };
    const theirs = { ...base, lead: 'Sáng nay cầu Thạch Hãn hợp long sau hai năm thi công, sớm bốn tháng.' };
    const { content, conflicts } = merge(base, mine, theirs);
    expect(content.lead).toBe('Sáng 26/11 cầu Thạch Hãn hợp long sau hai năm thi công, sớm bốn tháng.');
    expect(conflicts).toEqual([]);
  });

  test('a picture’s caption and its credit are two things; another picture takes nobody’s words with it', () => {
    const picture = { mediaId: 7, alt: 'Cầu', caption: 'Cầu mới', credit: '' };
    const base = draft({ picture });
    const captioned = { ...base, picture: { ...picture, caption: 'Cầu Thạch Hãn sáng nay' } };
    const credited = { ...base, picture: { ...picture, credit: 'Ảnh: Bình' } };
    const other = { ...base, picture: { ...picture, mediaId: 8 } };
    expect(merge(base, captioned, credited)).toEqual({
      content: { ...base, picture: { ...picture, caption: 'Cầu Thạch Hãn sáng nay', credit: 'Ảnh: Bình' } },
      conflicts: [],
    });
    expect(merge(base, captioned, other)).toEqual({ content: captioned, conflicts: ['picture'] });
    expect(merge(base, captioned, { ...base, picture: null })).toEqual({ content: captioned, conflicts: ['picture'] });
    expect(merge(base, base, { ...base, picture: null }).content.picture).toBeNull();
  });

  test('terms that each added are all there, those that either took away are not, in the order somebody gave them', () => {
    const terms = (base: number[], mine: number[], theirs: number[]) =>
      merge(draft({ termIds: base }), draft({ termIds: mine }), draft({ termIds: theirs }));
    expect(terms([1, 2, 3], [1, 3, 4], [1, 2, 3, 5]).content.termIds).toEqual([1, 3, 4, 5]);
    expect(terms([1, 2, 3], [3, 2, 1], [1, 2, 3, 5]).content.termIds).toEqual([3, 5, 2, 1]);
    expect(terms([1, 2, 3], [1, 2, 3, 9], [2, 1, 3]).content.termIds).toEqual([2, 1, 3, 9]);
    const many = (from: number) => Array.from({ length: 12 }, (_, i) => from + i);
    expect(terms([], many(1), many(101))).toMatchObject({ content: { termIds: many(1) }, conflicts: ['termIds'] });
  });
});

describe('a body that two people changed', () => {
  const [one, two, three, four] = [
    paragraph('Sáng nay, nhịp cuối của cầu Thạch Hãn được lắp.'),
    paragraph('Chủ đầu tư cho biết công trình sớm hơn ba tháng.'),
    paragraph('Người dân hai bờ sông đã chờ cây cầu này hai mươi năm.'),
    paragraph('Dự kiến cầu thông xe trước Tết Nguyên đán.'),
  ];

  test('changes in different paragraphs, even neighbours, are both there', () => {
    const mine = paragraph('Sáng 26/11, nhịp cuối của cầu Thạch Hãn được lắp.');
    const theirs = paragraph('Chủ đầu tư cho biết công trình sớm hơn bốn tháng.');
    expect(mergeBodiesOf([one, two, three], [mine, two, three], [one, theirs, three])).toEqual({
      blocks: [mine, theirs, three],
      conflicts: [],
    });
  });

  test('one puts a paragraph in, another takes one out, a third stays', () => {
    const added = paragraph('Ông Nguyễn Văn Bình, giám đốc dự án, nói vậy.');
    expect(mergeBodiesOf([one, two, three], [one, two, added, three], [one, three])).toEqual({
      blocks: [one, added, three],
      conflicts: [],
    });
  });

  test('different words of one paragraph are merged, each with its marks', () => {
    const base = paragraph('Chủ đầu tư cho biết công trình sớm hơn ba tháng so với kế hoạch đầu năm.');
    const mine = paragraph(run('Chủ đầu tư', 'bold'), ' cho biết công trình sớm hơn ba tháng so với kế hoạch đầu năm.');
    const theirs = paragraph('Chủ đầu tư cho biết công trình sớm hơn ba tháng so với kế hoạch cuối năm.');
    const merged = paragraph(run('Chủ đầu tư', 'bold'), ' cho biết công trình sớm hơn ba tháng so với kế hoạch cuối năm.');
    expect(mergeBodiesOf([one, base], [one, mine], [one, theirs])).toEqual({ blocks: [one, merged], conflicts: [] });
  });

  test('the same word, or one close by, is nothing to guess about: mine stands, and the body is named', () => {
    const months = (words: string) => paragraph(`Công trình sớm hơn ${words} tháng so với kế hoạch.`);
    for (const [mine, theirs] of [
      ['hai mươi ba', 'hai mươi bốn'],
      ['ba mươi hai', 'hai mươi ba'],
      ['hai trăm hai', 'hai mươi ba'],
    ] as const) {
      expect(mergeBodiesOf([one, months('hai mươi hai')], [one, months(mine)], [one, months(theirs)])).toEqual({
        blocks: [one, months(mine)],
        conflicts: ['body'],
      });
    }
  });

  test('a paragraph that one rewrote and another corrected is a question, with both texts whole', () => {
    const rewritten = paragraph('Theo ban quản lý, mọi việc đã xong từ cuối tháng trước.');
    const corrected = paragraph('Chủ đầu tư cho biết công trình sớm hơn bốn tháng.');
    const parts = mergeInParts({
      base: withBody(one, two, three),
      mine: withBody(one, rewritten, three),
      theirs: withBody(one, corrected, three),
    });
    expect(parts.body.map(({ state }) => state)).toEqual(['same', 'conflict', 'same']);
    expect(parts.body[1]).toMatchObject({ base: [two], mine: [rewritten], theirs: [corrected], merged: [rewritten] });
    expect(draftOf(parts, { body: { 1: 'theirs' } }).body.content).toEqual([one, corrected, three]);
    expect(draftOf(parts, { body: { 1: 'both' } }).body.content).toEqual([one, rewritten, corrected, three]);
    expect(draftOf(parts).body.content).toEqual([one, rewritten, three]);
  });

  test('a paragraph that one deleted and another corrected is a question, not a loss', () => {
    const corrected = paragraph('Chủ đầu tư cho biết công trình sớm hơn bốn tháng.');
    expect(mergeBodiesOf([one, two, three], [one, three], [one, corrected, three]).conflicts).toEqual(['body']);
    expect(mergeBodiesOf([one, two, three], [one, corrected, three], [one, three])).toEqual({
      blocks: [one, corrected, three],
      conflicts: ['body'],
    });
  });

  test('both add at the same place: mine stands, and somebody may have both', () => {
    const [mine, theirs] = [paragraph('Tin thêm của tôi.'), paragraph('Một đoạn khác hẳn từ người kia.')];
    const parts = mergeInParts({ base: withBody(one), mine: withBody(one, mine), theirs: withBody(one, theirs) });
    expect(conflictsIn(parts)).toEqual(['body']);
    expect(draftOf(parts).body.content).toEqual([one, mine]);
    expect(draftOf(parts, { body: { 1: 'both' } }).body.content).toEqual([one, mine, theirs]);
  });

  test('a paragraph that one moved takes the other’s correction along and stands there once', () => {
    const corrected = paragraph('Sáng 26/11, nhịp cuối của cầu Thạch Hãn được lắp.');
    expect(mergeBodiesOf([one, two, three, four], [two, three, four, one], [corrected, two, three, four])).toEqual({
      blocks: [two, three, four, corrected],
      conflicts: [],
    });
    expect(mergeBodiesOf([one, two, three, four], [corrected, two, three, four], [two, three, four, one])).toEqual({
      blocks: [two, three, four, corrected],
      conflicts: [],
    });
    expect(mergeBodiesOf([one, two, three, four], [two, one, three, four], [two, three, four, one]).blocks).toEqual([
      two,
      one,
      three,
      four,
    ]);
  });

  test('captions, items, cells and levels of one block are merged one by one', () => {
    expect(
      mergeBodiesOf(
        [figure(7), list('Một', 'Hai', 'Ba'), table(['a', 'b'], ['c', 'd']), heading('Hợp long')],
        [figure(7, { credit: 'Bình' }), list('Một', 'Hai', 'Ba', 'Bốn'), table(['a', 'x'], ['c', 'd']), heading('Hợp long', 3)],
        [figure(7, { alt: 'Cầu Thạch Hãn' }), list('Không', 'Hai', 'Ba'), table(['a', 'b'], ['c', 'y']), heading('Hợp long sớm')],
      ),
    ).toEqual({
      blocks: [
        figure(7, { credit: 'Bình', alt: 'Cầu Thạch Hãn' }),
        list('Không', 'Hai', 'Ba', 'Bốn'),
        table(['a', 'x'], ['c', 'y']),
        heading('Hợp long sớm', 3),
      ],
      conflicts: [],
    });
  });

  test('a column that one added and a cell that another changed are a question: no row may become longer than the rest', () => {
    const mine = table(['a', 'b', 'n'], ['c', 'd', 'm']);
    expect(mergeBodiesOf([table(['a', 'b'], ['c', 'd'])], [mine], [table(['a', 'b'], ['c', 'y'])])).toEqual({
      blocks: [mine],
      conflicts: ['body'],
    });
  });

  test('both carry one paragraph to one place: it is there once, and in either side of what they put beside it', () => {
    const moved = [two, three, one];
    expect(mergeBodiesOf([one, two, three], moved, moved)).toEqual({ blocks: moved, conflicts: [] });
    const [mine, theirs] = [paragraph('Của tôi'), paragraph('Của chị ấy')];
    const parts = mergeBodies(body(one, two, three), body(...moved, mine), body(...moved, theirs));
    expect(parts.filter(({ state }) => state === 'conflict')).toMatchObject([{ mine: [one, mine], theirs: [one, theirs] }]);
  });

  test('each takes out what the other left: an empty text, for which an editor has a caret', () => {
    expect(mergeBodiesOf([one, two], [one], [two])).toEqual({ blocks: emptyDocument.content, conflicts: [] });
  });
});

const word = fc.constantFrom('cầu', 'đường', 'nước', 'ông', 'Bình', 'nói', 'rằng', 'hai', 'trăm', '1.234,5', 'và', 'của', 'ngày', '26/11');
const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((some) => some.join(' '));
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: words.map((text) => paragraph(text)) },
  fc.tuple(words, words).map(([a, b]) => paragraph(run(a, 'bold'), ` ${b}`)),
  fc.constant(paragraph()),
  words.map((text) => heading(text)),
  fc.array(words, { minLength: 1, maxLength: 4 }).map((items) => list(...items)),
  fc.tuple(fc.integer({ min: 1, max: 5 }), words).map(([id, caption]) => figure(id, { caption })),
  fc.tuple(words, words, words, words).map(([a, b, c, d]) => table([a, b], [c, d])),
);
const anyDraft = fc
  .record({
    title: words,
    lead: words,
    kicker: word,
    sectionId: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
    termIds: fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 6 }),
    picture: fc.option(fc.record({ mediaId: fc.integer({ min: 1, max: 3 }), alt: words, caption: words, credit: words }), { nil: null }),
    body: fc.array(anyBlock, { minLength: 1, maxLength: 10 }).map((blocks) => body(...blocks)),
  })
  .map((fields) => draft(fields));
/** A draft and two that were made from it by hands that put in, take out, swap and rewrite. */
const anyThree = fc.tuple(anyDraft, anyDraft, anyDraft, fc.infiniteStream(fc.nat(9))).map(([base, first, second, dice]) => {
  const next = () => dice.next().value ?? 0;
  const edited = (other: DraftContent): DraftContent => ({
    ...(next() < 5 ? base : other),
    body: body(
      ...base.body.content.flatMap((block) => {
        const roll = next();
        const taken = other.body.content[roll % other.body.content.length] as Block;
        return roll === 0 ? [] : roll === 1 ? [taken] : roll === 2 ? [taken, block] : [block];
      }),
      ...other.body.content.slice(0, 1),
    ),
  });
  return { base, mine: edited(first), theirs: edited(second) };
});

describe('any three drafts', () => {
  test('a side that changed nothing leaves the other’s text as it is', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (base, changed) => {
        expect(merge(base, changed, base)).toEqual({ content: changed, conflicts: [] });
        expect(merge(base, base, changed)).toEqual({ content: changed, conflicts: [] });
        expect(merge(base, changed, changed)).toEqual({ content: changed, conflicts: [] });
      }),
    );
  });

  test('what comes of a merge is a draft that can be saved, and its parts are the whole of each side', () => {
    fc.assert(
      fc.property(anyThree, (drafts) => {
        const { content } = mergeDrafts(drafts);
        expect(draftInput.parse(content)).toEqual(content);
        // What was carried elsewhere takes the other's change of it along, and is there once, whichever side is chosen.
        const moved = [drafts.mine, drafts.theirs]
          .flatMap(({ body: text }) => diffBlocks(drafts.base.body, text))
          .some(({ kind }) => kind === 'moved');
        for (const side of moved ? [] : (['mine', 'theirs'] as const)) {
          const parts = mergeInParts(drafts);
          const body = Object.fromEntries(parts.body.map((_, place) => [place, side]));
          const fields = Object.fromEntries(parts.fields.map(({ field }) => [field, side]));
          const chosen = draftOf(parts, { fields, body });
          const { body: text, ...rest } = drafts[side];
          expect(chosen).toMatchObject(rest);
          expect(documentText(chosen.body).split(/\s+/).sort()).toEqual(documentText(text).split(/\s+/).sort());
        }
      }),
    );
  });

  test('changes to different blocks are all there, each once, in their places', () => {
    const deed = fc.constantFrom('keep', 'change', 'remove', 'insert');
    fc.assert(
      fc.property(fc.array(deed, { minLength: 1, maxLength: 30 }), (deeds) => {
        const text = (place: number) => `đoạn${place} có riêng${place} mấy chữ${place}`;
        const base = deeds.map((_, place) => paragraph(text(place)));
        const edit = (does: (place: number) => boolean) =>
          base.flatMap((block, place) => {
            const what = does(place) ? deeds[place] : 'keep';
            if (what === 'remove') return [];
            if (what === 'change') return [paragraph(`${text(place)} sửa${place}`)];
            return what === 'insert' ? [paragraph(`mới${place} thêm${place}`), block] : [block];
          });
        const all = edit(() => true);
        expect(
          mergeBodiesOf(
            base,
            edit((place) => place % 2 === 0),
            edit((place) => place % 2 === 1),
          ),
        ).toEqual({
          blocks: all.length > 0 ? all : emptyDocument.content,
          conflicts: [],
        });
      }),
    );
  });

  test('corrections of words that do not touch are all in the paragraph', () => {
    const spots = fc.uniqueArray(fc.integer({ min: 0, max: 39 }), { maxLength: 12 }).map((some) => some.sort((a, b) => a - b));
    fc.assert(
      fc.property(spots, (some) => {
        const apart = some.filter((spot, place) => place === 0 || spot - (some[place - 1] ?? 0) > 3);
        const say = (does: (place: number) => boolean) =>
          paragraph(
            Array.from({ length: 40 }, (_, spot) => (apart.includes(spot) && does(apart.indexOf(spot)) ? `sửa${spot}` : `chữ${spot}`)).join(
              ' ',
            ),
          );
        expect(mergeBodiesOf([say(() => false)], [say((place) => place % 2 === 0)], [say((place) => place % 2 === 1)])).toEqual({
          blocks: [say(() => true)],
          conflicts: [],
        });
      }),
    );
  });
});

test('a story of ten thousand words is merged with as little as it takes to read it', () => {
  const text = (place: number) => Array.from({ length: 50 }, (_, i) => ['cầu', 'đường', 'nước', 'và', 'của'][(place * i) % 5]).join(' ');
  const base = Array.from({ length: 200 }, (_, place) => paragraph(`${place} ${text(place)}`));
  const edit = (odd: number) => base.map((block, place) => (place % 2 === odd ? paragraph(`${place} sửa ${text(place)}`) : block));
  const { blocks, conflicts } = mergeBodiesOf(base, edit(0), edit(1));
  expect(conflicts).toEqual([]);
  expect(blocks).toEqual(base.map((_, place) => paragraph(`${place} sửa ${text(place)}`)));
  expect(articleDocument.safeParse(body(...blocks)).success).toBe(true);
});
