/** A person as a note names one. */
export type Named = { id: number; name: string };

/** How a mention stands in a stored note: by number, so that it still means the same person under another name. */
const TOKEN = /@\[([1-9][0-9]{0,9})\]/g;
const MAX_ID = 2_147_483_647;

/** The people a stored note names, each once, in the order of the text. */
export const mentionedIn = (text: string): number[] => [
  ...new Set([...text.matchAll(TOKEN)].map(([, id]) => Number(id)).filter((id) => id <= MAX_ID)),
];

/** What a note's text is made of: words, and people. */
export type Piece = { kind: 'words'; text: string } | { kind: 'person'; id: number };

/** A stored note taken apart, for showing it. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > from) pieces.push({ kind: 'words', text: text.slice(from, match.index) });
    pieces.push({ kind: 'person', id: Number(match[1]) });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ kind: 'words', text: text.slice(from) });
  return pieces;
}

/** A stored note as somebody reads or edits it: `@Name` where a person stands whose name is known. */
export const withNames = (text: string, names: Readonly<Record<number, string>>): string =>
  text.replace(TOKEN, (token, id: string) => (names[Number(id)] === undefined ? token : `@${names[Number(id)]}`));

/**
 * What somebody typed as it is stored: each `@Name` of a chosen person becomes that person's number. Of two people with one name
 * the one chosen last is meant.
 */
export function withTokens(text: string, chosen: readonly Named[]): string {
  const byName = new Map(chosen.map(({ id, name }) => [name, id]));
  // A name may be the beginning of another one.
  const names = [...byName.keys()].sort((a, b) => b.length - a.length);
  if (names.length === 0) return text;
  const pattern = new RegExp(
    `@(${names.map((name) => name.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&')).join('|')})(?![\\p{L}\\p{M}\\p{N}])`,
    'gu',
  );
  return text.replace(pattern, (_, name: string) => `@[${byName.get(name)}]`);
}

/** The name that is being typed after an `@` just before the caret, or null. */
export function nameBeingTyped(text: string, caret: number): { from: number; typed: string } | null {
  const match = /(?:^|[\s(“"'])@([\p{L}\p{M}\p{N}][^\n@]{0,40}|)$/u.exec(text.slice(0, caret));
  if (!match) return null;
  const typed = match[1] ?? '';
  return { from: caret - typed.length - 1, typed };
}
