import { expect, test } from 'vitest';
import { mentionedIn, nameBeingTyped, piecesOf, withNames, withTokens } from '#lib/articles/notes/mentions';

const bao = { id: 3, name: 'Trần Quốc Bảo' };
const baoAn = { id: 4, name: 'Trần Quốc Bảo An' };

test('whoever mentions somebody is understood though another name begins in the same way, and reads the name again', () => {
  const typed = 'Nhờ @Trần Quốc Bảo và @Trần Quốc Bảo An xem lại; @Trần Quốc Bảon thì không.';
  const stored = withTokens(typed, [bao, baoAn]);
  expect(stored).toBe('Nhờ @[3] và @[4] xem lại; @Trần Quốc Bảon thì không.');
  expect(mentionedIn(`${stored} @[3]`)).toEqual([3, 4]);
  expect(withNames(stored, { 3: bao.name, 4: baoAn.name })).toBe(typed);
});

test('a mention keeps meaning its person when the name changes, and one that nobody knows stays as it is', () => {
  expect(withNames('@[3] và @[9]', { 3: 'Bảo Trần' })).toBe('@Bảo Trần và @[9]');
  expect(piecesOf('Nhờ @[3]!')).toEqual([
    { kind: 'words', text: 'Nhờ ' },
    { kind: 'person', id: 3 },
    { kind: 'words', text: '!' },
  ]);
  expect(mentionedIn('@[9999999999] @[0] @[x] a@b.vn')).toEqual([]);
});

test('a name with signs in it is taken by its letters', () => {
  expect(withTokens('@A (B) ơi', [{ id: 7, name: 'A (B)' }])).toBe('@[7] ơi');
});

test('the list of people opens after an @ that begins a word, and follows what is typed', () => {
  expect(nameBeingTyped('Nhờ @', 5)).toEqual({ from: 4, typed: '' });
  expect(nameBeingTyped('Nhờ @Quốc Bả', 12)).toEqual({ from: 4, typed: 'Quốc Bả' });
  expect(nameBeingTyped('thu@toasoan', 11)).toBeNull();
  expect(nameBeingTyped('Nhờ @Bảo\n', 9)).toBeNull();
});
