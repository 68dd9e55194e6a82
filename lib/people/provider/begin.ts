import { buildAuthorizationUrl, calculatePKCECodeChallenge, randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import { z } from 'zod';
import { openCookie, sealCookie } from '../sealed-cookie.ts';
import { callbackUrl, providerConfiguration } from './configuration.ts';

const journey = z.strictObject({
  state: z.string().min(16),
  nonce: z.string().min(16),
  verifier: z.string().min(16),
  /** The newsroom page to go to afterwards. */
  next: z.string(),
});

/** What the browser keeps while somebody is at the provider, so that what comes back is theirs. */
export type Journey = z.output<typeof journey>;

const SECONDS = 600;

export const JOURNEY_COOKIE = {
  name: 'toa-soan-provider',
  path: '/api/sign-in',
  maxAge: SECONDS,
  httpOnly: true,
  sameSite: 'lax',
} as const;

export const openJourney = (value: string | undefined): Promise<Journey | null> => openCookie('sign-in-provider', journey, value);

/**
 * Where to send somebody who wants to sign in with the provider, and what their browser is to keep meanwhile.
 * @throws when the provider cannot be asked who it is
 */
export async function beginAtProvider(next: string): Promise<{ url: URL; cookie: string }> {
  const configuration = await providerConfiguration();
  const kept: Journey = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), next };
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: callbackUrl().href,
    scope: 'openid email profile',
    state: kept.state,
    nonce: kept.nonce,
    code_challenge: await calculatePKCECodeChallenge(kept.verifier),
    code_challenge_method: 'S256',
  });
  return { url, cookie: await sealCookie('sign-in-provider', kept, SECONDS) };
}
