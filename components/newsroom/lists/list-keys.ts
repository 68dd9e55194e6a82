import { isComposed, isSame, type Key, keyOf, type Press } from '../desk/keys.ts';

const key = (code: string, shift = false): Key => ({ code, shift });

/**
 * The keys of a list, by where they lie on the keyboard: only letters out of which neither Telex nor VNI makes another one (see the
 * desk's keys).
 */
export const LIST_KEYS = {
  next: key('KeyJ'),
  previous: key('KeyK'),
  choose: key('KeyX'),
  extendNext: key('KeyJ', true),
  extendPrevious: key('KeyK', true),
  choosePage: key('KeyX', true),
  open: key('Enter'),
  search: key('Slash'),
  bar: key('KeyB'),
  undo: key('KeyZ'),
  clear: key('Escape'),
  help: key('Slash', true),
} as const satisfies Record<string, Key>;

export type ListCommand = keyof typeof LIST_KEYS;
export const LIST_COMMANDS = Object.keys(LIST_KEYS) as ListCommand[];

/** What may be held down: walking on, never anything else. */
const REPEATS: ReadonlySet<ListCommand> = new Set(['next', 'previous', 'extendNext', 'extendPrevious']);

/** The command that a press means on a list; null for none. */
export function listCommandOf(press: Press): ListCommand | null {
  if (isComposed(press) || press.altKey || press.ctrlKey || press.metaKey) return null;
  const pressed = keyOf(press);
  const command = LIST_COMMANDS.find((one) => isSame(LIST_KEYS[one], pressed)) ?? null;
  return command && press.repeat && !REPEATS.has(command) ? null : command;
}
