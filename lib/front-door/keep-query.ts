/**
 * A redirect's target with the query that somebody asked with, so that a campaign's parameters arrive where its link has moved to.
 * @param location a path of ours, perhaps with a query and a fragment of its own
 * @param query what stood behind the question mark; any byte that a header cannot carry is encoded
 */
export function keepQuery(location: string, query: string): string {
  if (query === '') return location;
  const [path = '', ...fragment] = location.split('#');
  const plain = query.replace(/[^!-~]/g, (byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return [`${path}${path.includes('?') ? '&' : '?'}${plain}`, ...fragment].join('#');
}

/** The query of a request's target; empty when there is none. */
export const queryOf = (url: string): string => /^[^?#]*\?([^#]*)/.exec(url)?.[1] ?? '';
