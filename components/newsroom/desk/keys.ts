import { REJECTION_REASONS, type RejectionReason } from '#lib/moderation/reasons';

/** A key by where it lies on the keyboard (`event.code`), so that no input method and no layout moves it. */
export type Key = { code: string; shift: boolean };

const PLAIN = [
  'next',
  'previous',
  'approve',
  'reject',
  'spam',
  'pending',
  'undo',
  'pick',
  'reply',
  'note',
  'escalate',
  'redact',
  'ruleWrong',
  'sender',
  'select',
  'selectNext',
  'selectPrevious',
  'selectPage',
  'help',
] as const;

/** What can be done with one press; `reject:insult` rejects for that reason at once. */
export type Command = (typeof PLAIN)[number] | `reject:${RejectionReason}`;
export const COMMANDS: readonly Command[] = [...PLAIN, ...REJECTION_REASONS.map((reason) => `reject:${reason}` as const)];

/** The keys of one person on one device. */
export type KeySettings = { isOff: boolean; keys: Readonly<Record<Command, Key>> };

const key = (code: string, shift = false): Key => ({ code, shift });

/**
 * Only letters out of which neither Telex nor VNI makes another one: no vowel, no D, no W. Then a tone key (S, F, R, X, J, Z, a digit)
 * has nothing to stand on, and no keyboard program swallows a press. V is a tick, T is “từ chối”, H is “hỏi ý kiến”.
 */
export const DEFAULT_KEYS: Readonly<Record<Command, Key>> = {
  next: key('KeyJ'),
  previous: key('KeyK'),
  approve: key('KeyV'),
  reject: key('KeyT'),
  spam: key('KeyS'),
  pending: key('KeyP'),
  undo: key('KeyZ'),
  pick: key('KeyF'),
  reply: key('KeyC'),
  note: key('KeyN'),
  escalate: key('KeyH'),
  redact: key('KeyM'),
  ruleWrong: key('KeyL'),
  sender: key('KeyG'),
  select: key('KeyX'),
  selectNext: key('KeyJ', true),
  selectPrevious: key('KeyK', true),
  selectPage: key('KeyX', true),
  help: key('Slash', true),
  ...(Object.fromEntries(REJECTION_REASONS.map((reason, index) => [`reject:${reason}`, key(`Digit${index + 1}`)])) as Record<
    `reject:${RejectionReason}`,
    Key
  >),
};

export const DEFAULT_SETTINGS: KeySettings = { isOff: false, keys: DEFAULT_KEYS };

/** What of a keyboard event says which command it is. */
export type Press = Pick<
  KeyboardEvent,
  'code' | 'key' | 'keyCode' | 'isComposing' | 'repeat' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'
>;

/** What may be held down: walking on, never deciding. */
const REPEATS: ReadonlySet<Command> = new Set(['next', 'previous', 'selectNext', 'selectPrevious']);

/** An input method is at work: its first event comes before `compositionstart`, as key code 229. */
export const isComposed = ({ isComposing, keyCode, key: name }: Press): boolean => isComposing || keyCode === 229 || name === 'Process';

/** The command that a press means; null for none. Ctrl+Z (⌘Z) takes back too, also while all keys are off. */
export function commandOf(press: Press, { isOff, keys }: KeySettings): Command | null {
  if (isComposed(press) || press.altKey) return null;
  if (press.ctrlKey || press.metaKey) return isUndo(press) ? 'undo' : null;
  if (isOff) return null;
  const pressed = keyOf(press);
  const command = COMMANDS.find((one) => isSame(keys[one], pressed)) ?? null;
  return command && press.repeat && !REPEATS.has(command) ? null : command;
}

const isUndo = ({ code, key: name, shiftKey, repeat }: Press): boolean =>
  !shiftKey && !repeat && (name.toLowerCase() === 'z' || code === 'KeyZ');

/** The key that was pressed; the digits at the side are digits. */
export const keyOf = ({ code, shiftKey }: Pick<Press, 'code' | 'shiftKey'>): Key => ({
  code: code.replace(/^Numpad(\d)$/, 'Digit$1'),
  shift: shiftKey,
});

export const isSame = (one: Key, other: Key): boolean => one.code === other.code && one.shift === other.shift;

/** Where keys belong to what is typed or opened there, not to the desk. */
const OWN_KEYS = [
  'input:not([type=checkbox], [type=radio], [type=button], [type=submit])',
  'textarea',
  'select',
  '[contenteditable]:not([contenteditable=false])',
  ...['textbox', 'combobox', 'menu', 'listbox', 'dialog', 'alertdialog'].map((role) => `[role=${role}]`),
  'dialog',
  '[data-own-keys]',
].join();

/** Whether keys pressed here are meant for something else than the desk. */
export const hasOwnKeys = (target: Pick<Element, 'closest'>): boolean => target.closest(OWN_KEYS) !== null;

const MAY_BE_KEYS = /^(?:Key[A-Z]|Digit\d|Backquote|Minus|Equal|Bracket(?:Left|Right)|Backslash|Semicolon|Quote|Comma|Period|Slash)$/;

/** What became of a wish for another key: taken over, or why not. */
export type Assigned = { ok: true; settings: KeySettings } | { ok: false; code: 'not-a-key' } | { ok: false; code: 'taken'; by: Command };

/** Gives a command another key, unless another command has it. */
export function assignKey(settings: KeySettings, command: Command, press: Press): Assigned {
  const wished = keyOf(press);
  if (isComposed(press) || press.ctrlKey || press.metaKey || press.altKey || !MAY_BE_KEYS.test(wished.code))
    return { ok: false, code: 'not-a-key' };
  const taken = COMMANDS.find((one) => one !== command && isSame(settings.keys[one], wished));
  if (taken) return { ok: false, code: 'taken', by: taken };
  return { ok: true, settings: { ...settings, keys: { ...settings.keys, [command]: wished } } };
}

/** Whether Vietnamese typing may swallow this key: Telex and VNI make another letter of it, or put a tone upon it. */
export const isTypedInto = ({ code }: Key): boolean => /^(?:Key[ADEIOUWY]|Bracket(?:Left|Right))$/.test(code);

const SIGNS: Record<string, [string, string]> = {
  Backquote: ['`', '~'],
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backslash: ['\\', '|'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
};

/** How a key is written: `V`, `Shift+J`, `?`. */
export function keyName({ code, shift }: Key): string {
  const sign = SIGNS[code];
  if (sign) return sign[shift ? 1 : 0];
  const plain = code.replace(/^(?:Key|Digit)/, '');
  return shift ? `Shift+${plain}` : plain;
}

/** Reads what was kept on the device; what cannot be read, of an earlier edition or by hand, is as nobody had changed it. */
export function readKeySettings(text: string | null): KeySettings {
  const kept = parsed(text);
  if (!isRecord(kept)) return DEFAULT_SETTINGS;
  const keys = isRecord(kept.keys) ? kept.keys : {};
  const read = (command: Command): Key => {
    const one = keys[command];
    return isRecord(one) && typeof one.code === 'string' && MAY_BE_KEYS.test(one.code) && typeof one.shift === 'boolean'
      ? { code: one.code, shift: one.shift }
      : DEFAULT_KEYS[command];
  };
  return {
    isOff: kept.isOff === true,
    keys: Object.fromEntries(COMMANDS.map((command) => [command, read(command)])) as Record<Command, Key>,
  };
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
