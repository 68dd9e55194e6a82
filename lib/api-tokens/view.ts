import type { StaffMember } from '../auth/roles.ts';
import type { Scope } from './scopes.ts';

/** A token as people see it. Moments are ISO strings. */
export type ApiToken = {
  id: number;
  name: string;
  /** How it begins. */
  prefix: string;
  scopes: Scope[];
  /** In whose name it works. */
  person: string;
  state: 'open' | 'expired' | 'revoked' | 'dead';
  createdBy: string;
  createdAt: string;
  expiresAt: string;
  /** To the hour. */
  usedAt: string | null;
};

/** Who calls: a program with a token, in somebody's name. */
export type Caller = { tokenId: number; scopes: readonly Scope[]; staff: StaffMember };
