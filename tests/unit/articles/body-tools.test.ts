import { getSchema } from '@tiptap/core';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { ArticleKit } from '#components/newsroom/articles/body-extensions.ts';
import { Figure } from '#components/newsroom/articles/figure-node.ts';
import { itemsFor, SLASH_ITEMS, type SlashItem } from '#components/newsroom/articles/slash/slash-items.ts';
import { slashIn } from '#components/newsroom/articles/slash/slash-plugin.ts';
import { findCharacters, namedCharacters } from '#components/newsroom/articles/tools/character-names.ts';
import { CAPITALS, SIGNS } from '#components/newsroom/articles/tools/special-characters.ts';
import { makeWordCounter } from '#components/newsroom/articles/tools/word-counter.ts';
import { articleDocument, wordCount } from '#lib/articles/document';
import { translator } from '#lib/messages/translator';

const schema = getSchema([ArticleKit, Figure]);
const paragraph = (text: string) => ({ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] });
const docOf = (...content: object[]) => schema.nodeFromJSON({ type: 'doc', content });

describe('a slash', () => {
  /** The menu of this document with the caret here, from its end. */
  const menuOf = (doc: ReturnType<typeof docOf>, back = 0) => {
    const state = EditorState.create({ doc });
    return slashIn(state.apply(state.tr.setSelection(TextSelection.near(doc.resolve(doc.content.size - back), -1))));
  };

  test('is the beginning of the menu only where a paragraph holds nothing else', () => {
    expect(menuOf(docOf(paragraph('/')))).toEqual({ typed: '', from: 1, to: 2 });
    expect(menuOf(docOf(paragraph('Mở đầu'), paragraph('/bộ ảnh')))).toMatchObject({ typed: 'bộ ảnh' });
    for (const text of ['', '1/7', ' /', '/a/b', `/${'x'.repeat(31)}`]) expect(menuOf(docOf(paragraph(text))), text).toBeNull();
    expect(menuOf(docOf(paragraph('/ảnh')), 2)).toBeNull();
    expect(menuOf(docOf({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '/' }] }))).toBeNull();
    expect(menuOf(docOf({ type: 'blockquote', content: [paragraph('/')] }))).toBeNull();
  });

  test('is followed by a part of a name, with marks or without, in any letters', () => {
    const t = translator('vi', 'bodyTools');
    const items = (typed: string) => itemsFor(typed, (item: SlashItem) => t(`slash.${item}`));
    expect(items('')).toEqual([...SLASH_ITEMS]);
    expect(items('bang')).toEqual(['table']);
    expect(items('BẢNG')).toEqual(['table']);
    expect(items('ảnh')).toEqual(['figure', 'gallery', 'library']);
    expect(items('h2')).toEqual(['heading2']);
    expect(items('không có')).toEqual([]);
  });
});

describe('special characters', () => {
  const found = (typed: string) => findCharacters(namedCharacters('vi'), typed).map(({ character }) => character);

  test('are found by their Vietnamese and their English names, by their code, and by themselves', () => {
    expect(found('ngang dai gach')).toEqual(['—']);
    expect(found('em dash')).toEqual(['—']);
    expect(found('u+00b2')).toEqual(['²']);
    expect(found('→')[0]).toBe('→');
    expect(found('tien dong')).toEqual(['₫']);
    expect(found('nbsp')).toEqual(['\u00a0']);
    expect(found('hoa Ă sắc')).toContain('Ắ');
    expect(found('xyz')).toEqual([]);
  });

  test('have every Vietnamese capital with a mark, once, and no two names alike', () => {
    expect(CAPITALS.map(({ letter }) => letter).join('')).toHaveLength(67);
    expect(new Set(CAPITALS.map(({ letter }) => letter)).size).toBe(67);
    for (const locale of ['vi', 'en'] as const) {
      const names = namedCharacters(locale).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('are all taken by the newsroom, letter for letter', () => {
    const text = [...Object.values(SIGNS), ...CAPITALS.map(({ letter }) => letter)].join('a');
    expect(articleDocument.parse({ type: 'doc', content: [paragraph(text)] }).content[0]).toMatchObject({ content: [{ text }] });
  });
});

test('a count that follows the writing says what counting everything anew would say', () => {
  const count = makeWordCounter();
  let { doc } = EditorState.create({
    doc: docOf(paragraph('Một hai ba'), { type: 'figure', attrs: { mediaId: 1, caption: 'Chú thích ảnh' } }, paragraph('')),
  });
  expect(count(doc)).toBe(6);
  const { tr } = EditorState.create({ doc });
  doc = tr.insertText('không ', 1).insertText('bốn năm', doc.content.size - 1 + 'không '.length).doc;
  expect(count(doc)).toBe(wordCount(articleDocument.parse(doc.toJSON())));
  expect(count(doc)).toBe(9);
});
