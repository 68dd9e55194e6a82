/**
 * A value as text that is the same for equal values: the database gives an object's keys back in an order of its own, and an editor
 * leaves out what is empty.
 */
export const canonical = (value: unknown): string => JSON.stringify(value, inOrder) ?? 'null';

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).filter(([, one]) => !(Array.isArray(one) && one.length === 0));
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export const isSame = (one: unknown, other: unknown): boolean => one === other || canonical(one) === canonical(other);

/** `canonical` that works each object out once, for as long as this is kept; nothing of it may be changed meanwhile. */
export function rememberingCanonical(): (value: object) => string {
  const known = new WeakMap<object, string>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const text = canonical(value);
    known.set(value, text);
    return text;
  };
}
