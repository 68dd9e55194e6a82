/**
 * Terms that both changed: what either added is there, what either took away is not. The order is mine where I changed it, else theirs, and
 * what the other added stands after what it stood after there.
 */
export function mergeTerms(base: readonly number[], mine: readonly number[], theirs: readonly number[]): number[] {
  const stays = (id: number) => (base.includes(id) ? mine.includes(id) && theirs.includes(id) : true);
  const [lead, other] = isReordered(base, mine) ? [mine, theirs] : [theirs, mine];
  const merged = lead.filter(stays);
  for (const [place, id] of other.entries()) {
    if (merged.includes(id) || !stays(id)) continue;
    const before = other.slice(0, place).findLast((one) => merged.includes(one));
    merged.splice(before === undefined ? 0 : merged.indexOf(before) + 1, 0, id);
  }
  return merged;
}

function isReordered(base: readonly number[], side: readonly number[]): boolean {
  const left = base.filter((id) => side.includes(id));
  return side.filter((id) => base.includes(id)).some((id, place) => id !== left[place]);
}
