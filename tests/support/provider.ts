// A small sign-in provider (OpenID Connect) on a free port: it signs its tokens, and can be told to do each thing wrong.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT } from 'jose';

export type Claims = { sub: string; email?: string; email_verified?: boolean };

export type Provider = {
  issuer: string;
  /** Everything it was asked, as paths. */
  asked: string[];
  /** Who signs in there next. */
  person: Claims;
  /** What of the token is wrong. */
  wrong: 'nonce' | 'audience' | 'signature' | 'issuer' | 'expired' | null;
  /** What a browser is sent back with, which asked at this address. */
  consent(authorizationUrl: URL): URLSearchParams;
  close(): Promise<void>;
};

export const CLIENT = { id: 'toa-soan', secret: 'a secret between paper and provider' };

export async function openProvider(): Promise<Provider> {
  const [right, other] = await Promise.all([generateKeyPair('RS256', { extractable: true }), generateKeyPair('RS256')]);
  const jwk = await exportJWK(right.publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  const grants = new Map<string, { nonce: string; challenge: string; claims: Claims }>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { pathname } = new URL(request.url ?? '/', provider.issuer);
    provider.asked.push(pathname);
    const answer = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (pathname === '/.well-known/openid-configuration')
      return answer(200, {
        issuer: provider.issuer,
        authorization_endpoint: `${provider.issuer}/authorize`,
        token_endpoint: `${provider.issuer}/token`,
        jwks_uri: `${provider.issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      });
    if (pathname === '/keys') return answer(200, { keys: [{ ...jwk, kid, alg: 'RS256', use: 'sig' }] });
    if (pathname !== '/token') return answer(404, {});
    const sent = new URLSearchParams(Buffer.concat(chunks).toString());
    const grant = grants.get(sent.get('code') ?? '');
    grants.delete(sent.get('code') ?? '');
    const challenge = Buffer.from(
      await crypto.subtle.digest('SHA-256', new TextEncoder().encode(sent.get('code_verifier') ?? '')),
    ).toString('base64url');
    if (!grant || challenge !== grant.challenge || sent.get('client_secret') !== CLIENT.secret)
      return answer(400, { error: 'invalid_grant' });
    const { wrong } = provider;
    const token = await new SignJWT({ ...grant.claims, nonce: wrong === 'nonce' ? 'another one' : grant.nonce })
      .setProtectedHeader({ alg: 'RS256', kid })
      .setIssuer(wrong === 'issuer' ? 'https://elsewhere.example' : provider.issuer)
      .setAudience(wrong === 'audience' ? 'somebody-else' : CLIENT.id)
      .setIssuedAt()
      .setExpirationTime(wrong === 'expired' ? '-2h' : '5m')
      .sign(wrong === 'signature' ? other.privateKey : right.privateKey);
    return answer(200, { access_token: 'x', token_type: 'Bearer', id_token: token });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const provider: Provider = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    person: { sub: 'nobody' },
    wrong: null,
    consent(url) {
      const code = crypto.randomUUID();
      const { nonce = '', code_challenge: challenge = '', state = '' } = Object.fromEntries(url.searchParams);
      grants.set(code, { nonce, challenge, claims: provider.person });
      return new URLSearchParams({ code, state });
    },
    close: () => new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  };
  return provider;
}
