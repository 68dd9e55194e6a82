import type { Operation } from './operation.ts';
import { API_PATH, OPERATIONS } from './operations.ts';

const PATTERNS = OPERATIONS.map((operation) => ({
  operation,
  pattern: new RegExp(`^${API_PATH}${operation.path.replaceAll(/\{(\w+)\}/g, '(?<$1>[1-9][0-9]{0,9})')}$`),
}));

export type FoundOperation =
  | { code: 'found'; operation: Operation; params: Record<string, string> }
  /** Something is there, but not for this method: those it takes. */
  | { code: 'other-method'; allowed: string[] }
  | { code: 'nothing' };

/** What stands at an address for a method; reading the head is reading. */
export function findOperation(method: string, path: string): FoundOperation {
  const here = PATTERNS.flatMap(({ operation, pattern }) => {
    const match = pattern.exec(path);
    return match ? [{ operation, params: { ...match.groups } }] : [];
  });
  const found = here.find(({ operation }) => operation.method === (method === 'HEAD' ? 'GET' : method));
  if (found) return { code: 'found', ...found };
  const allowed = here.flatMap(({ operation }) => (operation.method === 'GET' ? ['GET', 'HEAD'] : [operation.method]));
  return here.length > 0 ? { code: 'other-method', allowed } : { code: 'nothing' };
}
