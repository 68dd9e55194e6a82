import { may, type StaffMember } from '../auth/roles.ts';
import { done, type Result, refuse } from '../result.ts';
import type { MakeTokenInput } from './schema.ts';
import { insertToken } from './store.ts';
import { hashOfToken, newToken, prefixOf } from './token.ts';

/** Makes a token with which a program works in somebody's name. @returns the token itself, which nobody can ask for again */
export async function makeToken(
  staff: StaffMember,
  input: MakeTokenInput,
): Promise<Result<{ id: number; token: string }, { code: 'forbidden' | 'not-found' | 'too-many' }>> {
  if (!may(staff, 'connect')) return refuse({ code: 'forbidden' });
  const token = newToken();
  const made = await insertToken({ ...input, hash: hashOfToken(token), prefix: prefixOf(token), createdById: staff.id });
  return typeof made === 'string' ? refuse({ code: made }) : done({ ...made, token });
}
