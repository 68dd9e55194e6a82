import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleDocument, Block } from '#lib/articles/document';
import { diffBlocks } from '#lib/articles/merge/diff-blocks';
import { diffWords, tokensOf } from '#lib/articles/merge/diff-words';

const paragraph = (text: string): Block => ({ type: 'paragraph', ...(text && { content: [{ type: 'text', text }] }) });
const body = (...texts: string[]): ArticleDocument => ({ type: 'doc', content: texts.map(paragraph) });

describe('the words of two texts', () => {
  test('an editor sees which words went and which came, Vietnamese syllables whole', () => {
    expect(diffWords('Cầu sớm ba tháng.', 'Cầu sớm bốn tháng.')).toEqual([
      { kind: 'same', text: 'Cầu sớm ' },
      { kind: 'removed', text: 'ba' },
      { kind: 'added', text: 'bốn' },
      { kind: 'same', text: ' tháng.' },
    ]);
    expect(diffWords('Giá 1.234,5 đồng', 'Giá 1.243,5 đồng')).toEqual([
      { kind: 'same', text: 'Giá ' },
      { kind: 'removed', text: '1.234,5' },
      { kind: 'added', text: '1.243,5' },
      { kind: 'same', text: ' đồng' },
    ]);
  });

  test('three new words in a row are one change, not three', () => {
    expect(diffWords('Sáng nay tại Huế', 'Chiều qua ở Huế')).toEqual([
      { kind: 'removed', text: 'Sáng nay tại' },
      { kind: 'added', text: 'Chiều qua ở' },
      { kind: 'same', text: ' Huế' },
    ]);
    expect(diffWords('', 'Mới')).toEqual([{ kind: 'added', text: 'Mới' }]);
    expect(diffWords('Cũ', '')).toEqual([{ kind: 'removed', text: 'Cũ' }]);
    expect(diffWords('', '')).toEqual([]);
  });

  test('no letter of either text is lost or changed, whatever the texts are', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[ab đườ,.12 \n]{0,60}$/u));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = diffWords(before, after);
        const without = (kind: string) =>
          runs
            .filter((one) => one.kind !== kind)
            .map(({ text }) => text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
        expect(tokensOf(before).join('')).toBe(before);
      }),
    );
  });
});

describe('the blocks of two bodies', () => {
  test('an editor sees paragraphs that stayed, changed, came, went and moved', () => {
    const before = body(
      'Mở đầu như cũ.',
      'Cầu hợp long sáng nay, sớm ba tháng.',
      'Đoạn sẽ bỏ hẳn.',
      'Kết thúc vẫn vậy.',
      'Đoạn dời lên trên.',
    );
    const after = body(
      'Đoạn dời lên trên.',
      'Mở đầu như cũ.',
      'Cầu hợp long sáng nay, sớm bốn tháng.',
      'Kết thúc vẫn vậy.',
      'Hoàn toàn mới toanh!',
    );
    expect(diffBlocks(before, after).map(({ kind, before, after }) => [kind, textOf(before), textOf(after)])).toEqual([
      ['moved', null, 'Đoạn dời lên trên.'],
      ['same', 'Mở đầu như cũ.', 'Mở đầu như cũ.'],
      ['changed', 'Cầu hợp long sáng nay, sớm ba tháng.', 'Cầu hợp long sáng nay, sớm bốn tháng.'],
      ['removed', 'Đoạn sẽ bỏ hẳn.', null],
      ['same', 'Kết thúc vẫn vậy.', 'Kết thúc vẫn vậy.'],
      ['moved', 'Đoạn dời lên trên.', null],
      ['added', null, 'Hoàn toàn mới toanh!'],
    ]);
  });

  test('a picture with other words under it is the same picture; a paragraph made a heading is the same words', () => {
    const figure = (mediaId: number, caption: string): Block => ({ type: 'figure', attrs: { mediaId, alt: '', caption, credit: '' } });
    const kinds = (before: Block, after: Block) =>
      diffBlocks({ type: 'doc', content: [before] }, { type: 'doc', content: [after] }).map(({ kind }) => kind);
    expect(kinds(figure(7, 'Cầu'), figure(7, 'Người dân chờ đợi'))).toEqual(['changed']);
    expect(kinds(figure(7, 'Cầu'), figure(8, 'Sông'))).toEqual(['removed', 'added']);
    expect(kinds(paragraph('Hợp long'), { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Hợp long' }] })).toEqual([
      'changed',
    ]);
  });

  test('the left sides are the body before and the right sides the body after, whatever the bodies are', () => {
    const texts = fc.array(fc.constantFrom('', 'một', 'một hai', 'một hai ba', 'bốn', 'năm sáu'), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(texts, texts, (some, others) => {
        const [before, after] = [body(...some), body(...others)];
        const rows = diffBlocks(before, after);
        expect(rows.flatMap((row) => (row.before ? [row.before] : []))).toEqual(before.content);
        expect(rows.flatMap((row) => (row.after ? [row.after] : []))).toEqual(after.content);
      }),
    );
  });
});

const textOf = (block: Block | null) => (block?.type === 'paragraph' ? (block.content?.[0]?.text ?? '') : null);
