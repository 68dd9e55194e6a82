import { expect, test } from 'vitest';
import { listCommandOf } from '#components/newsroom/lists/list-keys.ts';

const press = (code: string, more = {}) => ({
  code,
  key: 'x',
  keyCode: 88,
  isComposing: false,
  repeat: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

test('a list is walked through by where keys lie, whatever layout or input method makes of them', () => {
  expect(listCommandOf(press('KeyJ', { key: 'о' }))).toBe('next');
  expect(listCommandOf(press('KeyK', { repeat: true }))).toBe('previous');
  expect(listCommandOf(press('KeyX'))).toBe('choose');
  expect(listCommandOf(press('KeyX', { shiftKey: true }))).toBe('choosePage');
  expect(listCommandOf(press('Slash'))).toBe('search');
  expect(listCommandOf(press('Slash', { shiftKey: true }))).toBe('help');
});

test('nobody who composes a word, uses a key of the browser or holds a key down does anything by it', () => {
  expect(listCommandOf(press('KeyX', { isComposing: true }))).toBeNull();
  expect(listCommandOf(press('KeyX', { keyCode: 229 }))).toBeNull();
  expect(listCommandOf(press('KeyX', { ctrlKey: true }))).toBeNull();
  expect(listCommandOf(press('KeyX', { repeat: true }))).toBeNull();
  expect(listCommandOf(press('KeyQ'))).toBeNull();
});
