import { TOKEN_PATTERN } from '../../mail/links/token.ts';
import { findPersonLink, type PersonLinkKind } from './store.ts';
import type { PersonLinkView } from './view.ts';

/** Whom the link at an address is for; null for one that is used, over, replaced or made up. */
export const findLink = async (kind: PersonLinkKind, token: string): Promise<PersonLinkView | null> =>
  TOKEN_PATTERN.test(token) ? findPersonLink(kind, token) : null;
