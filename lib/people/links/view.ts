import type { Role } from '../../auth/roles.ts';
import type { Locale } from '../../messages/translator.ts';

/** Whom a link is for, and until when. */
export type PersonLinkView = { name: string; email: string; role: Role; locale: Locale; expiresAt: Date };

/** A link as who made it sees it, once: its secret is stored nowhere. */
export type MadeLink = { path: string; expiresAt: Date; isMailed: boolean };
