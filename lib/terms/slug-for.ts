import { MAX_SLUG_CHARS, slugFromTitle } from '../vietnamese/slug.ts';

/** The best address for a name that nobody has or had: `cho-noi`, else `cho-noi-2`, `cho-noi-3`, … */
export function slugFor(name: string, taken: ReadonlySet<string>): string {
  const slug = slugFromTitle(name);
  let free = slug;
  for (let number = 2; taken.has(free); number += 1) {
    const ending = `-${number}`;
    free = slug.slice(0, MAX_SLUG_CHARS - ending.length).replace(/-$/, '') + ending;
  }
  return free;
}
