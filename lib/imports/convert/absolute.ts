import path from 'node:path';

/**
 * Makes addresses whole that are written from where a story stands: from its address, or from its path in a folder (then what comes out
 * is a path below that folder, which may lead out of it: whoever opens it looks).
 */
export function absoluteFrom(base: string): (address: string) => string {
  return (address) => {
    const trimmed = address.trim();
    if (URL.canParse(base)) return URL.parse(trimmed, base)?.href ?? trimmed;
    if (/^[a-z][a-z0-9+.-]*:|^\/\/|^#/i.test(trimmed) || base === '') return trimmed;
    return trimmed.startsWith('/') ? trimmed : path.posix.join(path.posix.dirname(base), trimmed);
  };
}
