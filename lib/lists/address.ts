/** What of a list is shown, as the words of its address; `after` and `before` name a place in it. Empty words say nothing. */
export type ListQuery = Readonly<Record<string, string | undefined>>;

/** The address of the list that answers this, `path?name=word`, without words that are empty. */
export function listAddress<Path extends string>(path: Path, query: ListQuery): Path | `${Path}?${string}` {
  const words = new URLSearchParams(Object.entries(query).flatMap(([name, word]) => (word ? [[name, word]] : [])));
  return words.size > 0 ? `${path}?${words}` : path;
}

/** The same without a place in the list: its first page. */
export function firstPage(query: ListQuery): ListQuery {
  const { after, before, ...rest } = query;
  return rest;
}
