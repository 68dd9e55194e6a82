/** What a token can be good for; what its person may do at the moment of a call still holds on top of it. */
export const SCOPES = [
  'stories:read',
  'taxonomy:read',
  'comments:read',
  'drafts:read',
  'drafts:write',
  'stories:publish',
  'comments:moderate',
  'media:write',
] as const;
export type Scope = (typeof SCOPES)[number];

const isScope = (text: string): text is Scope => (SCOPES as readonly string[]).includes(text);

/** The scopes among stored words; one that is known no more is good for nothing. */
export const readScopes = (stored: readonly string[]): Scope[] => stored.filter(isScope);
