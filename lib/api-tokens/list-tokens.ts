import { findHolders, findTokens } from './store.ts';
import type { ApiToken } from './view.ts';

const TOKENS_A_PAGE = 20;

/** A page of the tokens with everybody in whose name one can be made. Two statements. @param after the number the page before ended with */
export async function listTokens(
  after: number | null,
): Promise<{ tokens: ApiToken[]; people: { id: number; name: string }[]; older: string | null }> {
  const [found, people] = await Promise.all([findTokens({ after, take: TOKENS_A_PAGE + 1 }), findHolders()]);
  const tokens = found.slice(0, TOKENS_A_PAGE);
  return { tokens, people, older: found.length > TOKENS_A_PAGE ? String(tokens.at(-1)?.id) : null };
}
