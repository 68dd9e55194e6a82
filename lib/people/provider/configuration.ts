import { allowInsecureRequests, ClientSecretPost, type Configuration, discovery, enableNonRepudiationChecks } from 'openid-client';
import { env } from '../../env.ts';

const TIMEOUT_SECONDS = 10;

let known: { issuer: string; found: Promise<Configuration> } | undefined;

/** Whether people can sign in with the operator's provider, and what it is called. */
export function providerName(): string | null {
  const { OIDC_ISSUER: issuer, OIDC_NAME: name } = env();
  return issuer ? (name ?? new URL(issuer).hostname) : null;
}

/** Where the provider sends people back to: an address to be told to it. */
export const callbackUrl = (): URL => new URL('/api/sign-in/provider/callback', env().SITE_URL);

/**
 * What the provider says of itself, asked once a process and kept; asked again after it could not be.
 * @throws when it cannot be reached or says nonsense
 */
export function providerConfiguration(): Promise<Configuration> {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: id, OIDC_CLIENT_SECRET: secret } = env();
  if (!issuer || !id || !secret) throw new Error('No provider is configured.');
  if (known?.issuer === issuer) return known.found;
  // Only a provider on this machine may be spoken to in the clear (lib/env.ts).
  const execute = issuer.startsWith('http:') ? [allowInsecureRequests, enableNonRepudiationChecks] : [enableNonRepudiationChecks];
  const found = discovery(new URL(issuer), id, secret, ClientSecretPost(secret), { execute, timeout: TIMEOUT_SECONDS });
  known = { issuer, found };
  found.catch(() => {
    if (known?.found === found) known = undefined;
  });
  return found;
}
