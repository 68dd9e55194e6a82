import type { PersonLinkKind } from './store.ts';

const PATHS: Record<PersonLinkKind, string> = { invitation: '/loi-moi', reset: '/dat-mat-khau' };

/** Where a link leads. */
export const personLinkPath = (kind: PersonLinkKind, token: string): string => `${PATHS[kind]}/${token}`;
