/** What becomes of a term: the number of the one it goes into; null: nothing. */
export type Fates = ReadonlyMap<number, number | null>;

/** The same list of terms after some of them have gone, each once and in the same order. */
export function replaced(ids: readonly number[], fates: Fates): number[] {
  const meant = ids.flatMap((id) => {
    const fate = fates.get(id);
    return fate === undefined ? [id] : fate === null ? [] : [fate];
  });
  return [...new Set(meant)];
}
