import { findLink } from './store.ts';
import { TOKEN_PATTERN } from './token.ts';
import type { MailLinkView } from './view.ts';

/** What the page of a link says; null for a token that is none of ours. Reading it changes nothing, whoever reads. */
export const readLink = async (token: string): Promise<MailLinkView | null> => (TOKEN_PATTERN.test(token) ? findLink(token) : null);
