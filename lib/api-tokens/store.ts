import { writeAudit } from '../audit/store.ts';
import { db } from '../db/client.ts';
import { findStaff } from '../people/store.ts';
import type { MakeTokenInput } from './schema.ts';
import { readScopes } from './scopes.ts';
import type { ApiToken, Caller } from './view.ts';

/** More tokens than this that are good at once belong to nobody any more. */
export const MAX_OPEN_TOKENS = 200;

/** Keeps a token for a person of the newsroom, and notes it. @returns its id */
export async function insertToken(
  token: MakeTokenInput & { hash: Uint8Array<ArrayBuffer>; prefix: string; createdById: number },
): Promise<{ id: number } | 'not-found' | 'too-many'> {
  const { name, personId, scopes, days, hash, prefix, createdById } = token;
  return db().$transaction(async (transaction) => {
    const [person] = await transaction.$queryRaw<{ open: number }[]>`
      SELECT (SELECT count(*)::int FROM api_token WHERE revoked_at IS NULL AND expires_at > now()) AS open
      FROM person WHERE id = ${personId} AND disabled_at IS NULL`;
    if (!person) return 'not-found';
    if (person.open >= MAX_OPEN_TOKENS) return 'too-many';
    const [made] = await transaction.$queryRaw<{ id: number }[]>`
      INSERT INTO api_token (person_id, name, prefix, hash, scopes, created_by_id, expires_at)
      VALUES (${personId}, ${name}, ${prefix}, ${hash}, ${scopes}::text[], ${createdById}, now() + make_interval(days => ${days}::int))
      RETURNING id`;
    if (!made) throw new Error('A token was not stored.');
    const detail = { for: personId, scopes: scopes.join(' '), days };
    await writeAudit({ personId: createdById, deed: 'make-token', subject: `token:${made.id}`, detail }, transaction);
    return made;
  });
}

/** Ends a token at once, and notes it; false when it is not there or ended before. */
export async function endToken(id: number, personId: number): Promise<boolean> {
  return db().$transaction(async (transaction) => {
    const ended = await transaction.$executeRaw`UPDATE api_token SET revoked_at = now() WHERE id = ${id} AND revoked_at IS NULL`;
    if (ended === 0) return false;
    await writeAudit({ personId, deed: 'revoke-token', subject: `token:${id}` }, transaction);
    return true;
  });
}

/**
 * Who calls with a token of this hash, as the person is now; null when the token is unknown, over or revoked, or the person is gone.
 * Notes the hour of the call.
 */
export async function findCaller(hash: Uint8Array<ArrayBuffer>): Promise<Caller | null> {
  const [token] = await db().$queryRaw<{ id: number; personId: number; scopes: string[] }[]>`
    WITH found AS (
      SELECT id, person_id, scopes, used_at FROM api_token WHERE hash = ${hash} AND revoked_at IS NULL AND expires_at > now()
    ), noted AS (
      UPDATE api_token SET used_at = date_trunc('hour', now()) FROM found
      WHERE api_token.id = found.id AND found.used_at IS DISTINCT FROM date_trunc('hour', now())
    )
    SELECT id, person_id AS "personId", scopes FROM found`;
  const staff = token && (await findStaff(token.personId));
  return staff ? { tokenId: token.id, scopes: readScopes(token.scopes), staff } : null;
}

type Row = Omit<ApiToken, 'scopes' | 'createdAt' | 'expiresAt' | 'usedAt'> & {
  scopes: string[];
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
};

/** Tokens, the newest first, from a place on; those that were over for three months are left out. One statement. */
export async function findTokens({ after, take }: { after: number | null; take: number }): Promise<ApiToken[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT token.id, token.name, token.prefix, token.scopes, person.name AS person, maker.name AS "createdBy",
      token.created_at AS "createdAt", token.expires_at AS "expiresAt", token.used_at AS "usedAt",
      CASE WHEN token.revoked_at IS NOT NULL THEN 'revoked' WHEN token.expires_at <= now() THEN 'expired'
        WHEN person.disabled_at IS NOT NULL THEN 'dead' ELSE 'open' END AS state
    FROM api_token AS token JOIN person ON person.id = token.person_id JOIN person AS maker ON maker.id = token.created_by_id
    WHERE (${after}::int IS NULL OR token.id < ${after}::int)
      AND coalesce(token.revoked_at, token.expires_at) > now() - interval '90 days'
    ORDER BY token.id DESC LIMIT ${take}::int`;
  return rows.map(({ scopes, createdAt, expiresAt, usedAt, ...row }) => ({
    ...row,
    scopes: readScopes(scopes),
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    usedAt: usedAt?.toISOString() ?? null,
  }));
}

/** In whose name a token can be made: everybody who belongs to the newsroom. */
export async function findHolders(): Promise<{ id: number; name: string }[]> {
  return db().person.findMany({ where: { disabledAt: null }, orderBy: [{ name: 'asc' }, { id: 'asc' }], select: { id: true, name: true } });
}
