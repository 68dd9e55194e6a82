import { excessOf } from '../document/excess.ts';
import type { ArticleDocument, Block } from '../document.ts';
import { pairAlike } from './alike.ts';
import { isSame, rememberingCanonical } from './canonical.ts';
import { movesIn } from './diff-blocks.ts';
import { mergeBlock } from './merge-block.ts';
import { gathered, type Side, type Stretch, sideOf, threeWay } from './three-way.ts';

/** A stretch of a body that belongs together: the blocks of each side, and those that come of them (mine, in a conflict). */
export type BodyPart = Stretch<Block>;

/** The stretches of three bodies, in reading order; the parts' merged blocks, one after the other, are the merged body. */
export function mergeBodies(base: ArticleDocument, mine: ArticleDocument, theirs: ArticleDocument): BodyPart[] {
  const keyOf = rememberingCanonical();
  const my = against(base.content, mine.content, keyOf);
  const their = against(base.content, theirs.content, keyOf);
  followMoves(my, their);
  const areSame = (one: Block, other: Block) => keyOf(one) === keyOf(other);
  const parts = gathered(threeWay(base.content, my.side, their.side, { isSame: areSame, merge: mergeBlock }));
  // Two bodies that fit may be too much for one.
  const tooMuch = excessOf({ type: 'doc', content: parts.flatMap(({ merged }) => merged) });
  if (!tooMuch) return parts;
  return [{ state: 'conflict', base: base.content, mine: mine.content, theirs: theirs.content, merged: mine.content }];
}

type Against = { side: Side<Block>; moves: Map<number, number>; items: readonly Block[]; base: readonly Block[] };

function against(base: readonly Block[], items: readonly Block[], keyOf: (block: Block) => string): Against {
  const keys = { before: base.map(keyOf), after: items.map(keyOf) };
  const pairs = pairAlike(base, items, keys);
  return { side: sideOf(base.length, items, pairs), moves: movesIn(keys, pairs), items, base };
}

/**
 * What one moved, the other's change goes with it; what both moved stands where I put it. Neither is there twice. What both moved to one place
 * is left to both: whichever side of that place somebody chooses, it is there.
 */
function followMoves(mine: Against, theirs: Against): void {
  for (const [place, to] of mine.moves) {
    const theirPlace = theirs.moves.get(place);
    if (theirPlace === undefined) carry(mine, to, theirs, place);
    else if (gapOf(mine, to) !== gapOf(theirs, theirPlace)) replaceInserted(theirs, theirPlace, null);
  }
  for (const [place, to] of theirs.moves) if (!mine.moves.has(place)) carry(theirs, to, mine, place);
}

function carry(mover: Against, to: number, changer: Against, place: number): void {
  const changed = changer.side.at[place];
  const was = mover.base[place];
  if (!changed || !was || isSame(changed, was)) return;
  replaceInserted(mover, to, changed);
  changer.side.at[place] = was;
}

/** Before which thing of the base one of a side's things came in. */
const gapOf = ({ side, items }: Against, place: number): number => side.inserted.findIndex((gap) => gap.includes(items[place] as Block));

function replaceInserted({ side, items }: Against, place: number, block: Block | null): void {
  for (const gap of side.inserted) {
    const at = gap.indexOf(items[place] as Block);
    if (at >= 0) gap.splice(at, 1, ...(block ? [block] : []));
  }
}
