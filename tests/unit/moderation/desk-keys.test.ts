import { describe, expect, test } from 'vitest';
import {
  assignKey,
  COMMANDS,
  commandOf,
  DEFAULT_KEYS,
  DEFAULT_SETTINGS,
  hasOwnKeys,
  isSame,
  isTypedInto,
  keyName,
  type Press,
  readKeySettings,
} from '#components/newsroom/desk/keys.ts';

const press = (code: string, more: Partial<Press> = {}): Press => ({
  code,
  key: code.replace(/^Key|^Digit/, '').toLowerCase(),
  keyCode: 1,
  isComposing: false,
  repeat: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});
const meant = (code: string, more?: Partial<Press>) => commandOf(press(code, more), DEFAULT_SETTINGS);

describe('a hand on the keyboard', () => {
  test('decides by where a key lies, whatever letter the layout or the input method makes of it', () => {
    expect(meant('KeyV')).toBe('approve');
    expect(meant('KeyV', { key: 'м' })).toBe('approve');
    expect(meant('Digit1')).toBe('reject:off-topic');
    expect(meant('Digit9', { key: 'ç' })).toBe('reject:other');
    expect(meant('Numpad2', { key: '2' })).toBe('reject:insult');
    expect(meant('KeyJ', { shiftKey: true, key: 'J' })).toBe('selectNext');
    expect(meant('Slash', { shiftKey: true, key: '?' })).toBe('help');
    expect(meant('Slash')).toBeNull();
    expect(meant('KeyV', { shiftKey: true })).toBeNull();
  });

  test('does nothing while an input method is at work, from its very first event on', () => {
    for (const composing of [{ isComposing: true }, { keyCode: 229 }, { key: 'Process' }])
      for (const command of COMMANDS) {
        const { code, shift } = DEFAULT_KEYS[command];
        expect(meant(code, { shiftKey: shift, ...composing })).toBeNull();
      }
    expect(meant('KeyZ', { ctrlKey: true, keyCode: 229 })).toBeNull();
  });

  test('leaves the browser its own keys, but for taking back', () => {
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey'] as const)
      for (const command of COMMANDS) {
        const { code, shift } = DEFAULT_KEYS[command];
        if (command !== 'undo') expect(meant(code, { shiftKey: shift, [modifier]: true })).toBeNull();
      }
    expect(meant('KeyZ', { ctrlKey: true })).toBe('undo');
    expect(meant('KeyW', { metaKey: true, key: 'z' })).toBe('undo');
    expect(meant('KeyZ', { altKey: true })).toBeNull();
    expect(meant('KeyZ', { ctrlKey: true, shiftKey: true })).toBeNull();
  });

  test('that rests on a key walks on, and decides nothing', () => {
    expect(meant('KeyJ', { repeat: true })).toBe('next');
    for (const code of ['KeyV', 'KeyS', 'KeyT', 'KeyZ', 'Digit1', 'KeyX']) expect(meant(code, { repeat: true })).toBeNull();
    expect(meant('KeyZ', { repeat: true, ctrlKey: true })).toBeNull();
  });

  test('finds no key of the house that Telex or VNI makes another letter of, and none twice', () => {
    for (const command of COMMANDS) {
      expect(isTypedInto(DEFAULT_KEYS[command]), command).toBe(false);
      expect(COMMANDS.filter((one) => isSame(DEFAULT_KEYS[one], DEFAULT_KEYS[command]))).toEqual([command]);
    }
    expect(isTypedInto({ code: 'KeyD', shift: false })).toBe(true);
  });

  test('is left alone in everything that is typed into or opened', () => {
    const inside = (selector: string) =>
      hasOwnKeys({ closest: (selectors: string) => (selectors.split(',').includes(selector) ? {} : null) } as never);
    for (const place of ['textarea', 'select', '[role=menu]', '[role=dialog]', '[role=textbox]', 'dialog'])
      expect(inside(place), place).toBe(true);
    expect(inside('button')).toBe(false);
  });
});

describe('a moderator who wants other keys', () => {
  test('gets them, unless the key does something else already or is none of the desk', () => {
    const moved = assignKey(DEFAULT_SETTINGS, 'approve', press('KeyB'));
    if (!moved.ok) throw new Error(moved.code);
    expect(commandOf(press('KeyB'), moved.settings)).toBe('approve');
    expect(commandOf(press('KeyV'), moved.settings)).toBeNull();
    expect(assignKey(moved.settings, 'spam', press('KeyB'))).toEqual({ ok: false, code: 'taken', by: 'approve' });
    expect(assignKey(DEFAULT_SETTINGS, 'approve', press('KeyV')).ok).toBe(true);
    for (const code of ['Enter', 'Tab', 'Space', 'Escape', 'ArrowDown', 'F5', ''])
      expect(assignKey(DEFAULT_SETTINGS, 'approve', press(code))).toEqual({ ok: false, code: 'not-a-key' });
    expect(assignKey(DEFAULT_SETTINGS, 'approve', press('KeyB', { ctrlKey: true })).ok).toBe(false);
  });

  test('finds them again on this device, and those of the house when what is kept cannot be read', () => {
    const moved = assignKey(DEFAULT_SETTINGS, 'next', press('Semicolon', { shiftKey: true }));
    if (!moved.ok) throw new Error(moved.code);
    expect(readKeySettings(JSON.stringify(moved.settings))).toEqual(moved.settings);
    for (const kept of [null, '', 'x', '7', '[]', '{"keys":{"next":{"code":"Enter","shift":false}}}'])
      expect(readKeySettings(kept)).toEqual(DEFAULT_SETTINGS);
  });

  test('turns all of them off, and can still take back as everywhere', () => {
    const off = { ...DEFAULT_SETTINGS, isOff: true };
    for (const command of COMMANDS)
      expect(commandOf(press(DEFAULT_KEYS[command].code, { shiftKey: DEFAULT_KEYS[command].shift }), off)).toBeNull();
    expect(commandOf(press('KeyZ', { ctrlKey: true }), off)).toBe('undo');
  });

  test('reads each key as it is written', () => {
    expect([DEFAULT_KEYS.approve, DEFAULT_KEYS.selectNext, DEFAULT_KEYS.help, DEFAULT_KEYS['reject:insult']].map(keyName)).toEqual([
      'V',
      'Shift+J',
      '?',
      '2',
    ]);
  });
});
