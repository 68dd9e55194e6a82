import { articleDocument, type Block } from '../document.ts';
import { familyOf, type Node, pairAlike } from './alike.ts';
import { isSame } from './canonical.ts';
import { mergePlain, mergeRuns } from './merge-text.ts';
import { sideOf, threeWay } from './three-way.ts';

/** A block that both changed, with the changes of both; undefined where they changed the same in it. */
export function mergeBlock(base: Block, mine: Block, theirs: Block): Block | undefined {
  const merged = mergeNode(base, mine, theirs);
  const checked = merged && articleDocument.safeParse({ type: 'doc', content: [merged] });
  return checked?.success ? checked.data.content[0] : undefined;
}

type Attributes = Record<string, unknown>;
const UNSETTLED = Symbol('both changed it');

/** The one that was changed; `UNSETTLED` when both were, each in its way. */
function settle<T>(base: T, mine: T, theirs: T): T | typeof UNSETTLED {
  if (isSame(mine, base) || isSame(mine, theirs)) return theirs;
  return isSame(theirs, base) ? mine : UNSETTLED;
}

function mergeNode(base: Node, mine: Node, theirs: Node): Node | undefined {
  const settled = settle(base, mine, theirs);
  if (settled !== UNSETTLED) return settled;
  if (familyOf(base) !== familyOf(mine) || familyOf(base) !== familyOf(theirs)) return undefined;
  const shell = mergeShell(base, mine, theirs);
  const content = shell && mergeContent(base, mine, theirs);
  return content && { ...shell, ...(content.length > 0 && { content }) };
}

/** What a node is and says of itself, without what is in it. */
function mergeShell(base: Node, mine: Node, theirs: Node): Node | undefined {
  if (base.type === mine.type && base.type === theirs.type) {
    if (!base.attrs) return { type: base.type };
    const attrs = mergeAttributes(base.attrs, mine.attrs ?? {}, theirs.attrs ?? {});
    return attrs && { type: base.type, attrs };
  }
  const shell = settle(shellOf(base), shellOf(mine), shellOf(theirs));
  return shell === UNSETTLED ? undefined : shell;
}

const shellOf = ({ type, attrs }: Node): Node => ({ type, ...(attrs && { attrs }) });

function mergeContent(base: Node, mine: Node, theirs: Node): readonly Node[] | undefined {
  const [was, my, their] = [base.content ?? [], mine.content ?? [], theirs.content ?? []];
  if (isText(base)) return mergeRuns(was, my, their);
  // A column is a cell in each row: rows of different widths have nothing to say to each other.
  if (base.type === 'table' && new Set([...was, ...my, ...their].map(({ content = [] }) => content.length)).size > 1) return undefined;
  if (base.type === 'tableRow') return allOf(was.map((cell, place) => mergeNode(cell, my[place] ?? cell, their[place] ?? cell)));
  return mergeList(was, my, their);
}

const isText = (node: Node): boolean => familyOf(node) === 'paragraph' || node.type === 'pullquote';

/** Nodes, or a gallery's pictures, of which each side may have added, removed and changed some. */
function mergeList(base: readonly Node[], mine: readonly Node[], theirs: readonly Node[]): Node[] | undefined {
  const sideWith = (nodes: readonly Node[]) => sideOf(base.length, nodes, pairAlike(base, nodes));
  const merge = (was: Node, my: Node, their: Node) =>
    'mediaId' in was ? mergePicture(was as Attributes, my as Attributes, their as Attributes) : mergeNode(was, my, their);
  const stretches = threeWay(base, sideWith(mine), sideWith(theirs), { isSame, merge });
  return stretches.some(({ state }) => state === 'conflict') ? undefined : stretches.flatMap(({ merged }) => merged);
}

const allOf = <T>(things: readonly (T | undefined)[]): T[] | undefined =>
  things.every((thing) => thing !== undefined) ? (things as T[]) : undefined;

/** What is written about a picture belongs to that picture: where one put another in its place, nobody else's words go with it. */
export function mergePicture(base: Attributes, mine: Attributes, theirs: Attributes): Attributes | undefined {
  const settled = settle(base, mine, theirs);
  if (settled !== UNSETTLED) return settled;
  return mine.mediaId === base.mediaId && theirs.mediaId === base.mediaId ? mergeFields(base, mine, theirs) : undefined;
}

const mergeAttributes = (base: Attributes, mine: Attributes, theirs: Attributes): Attributes | undefined =>
  'mediaId' in base ? mergePicture(base, mine, theirs) : mergeFields(base, mine, theirs);

function mergeFields(base: Attributes, mine: Attributes, theirs: Attributes): Attributes | undefined {
  const merged: Attributes = {};
  for (const name of new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])) {
    const [was, my, their] = [base[name], mine[name], theirs[name]];
    const settled = settle(was, my, their);
    const value = settled === UNSETTLED ? mergeValue(name, was, my, their) : settled;
    if (value === undefined) return undefined;
    merged[name] = value;
  }
  return merged;
}

function mergeValue(name: string, was: unknown, my: unknown, their: unknown): unknown {
  if (Array.isArray(was) && Array.isArray(my) && Array.isArray(their)) return mergeList(was, my, their);
  const isProse = name === 'caption' && typeof was === 'string' && typeof my === 'string' && typeof their === 'string';
  return isProse ? mergePlain(was, my, their) : undefined;
}
