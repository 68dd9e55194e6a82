import { AuthorizationResponseError, authorizationCodeGrant, ClientError, fetchUserInfo, ResponseBodyError } from 'openid-client';
import { done, type Result, refuse } from '../../result.ts';
import { emailAddress } from '../schema.ts';
import { passOn, type SignedIn } from '../sign-in-person.ts';
import type { Journey } from './begin.ts';
import { callbackUrl, providerConfiguration } from './configuration.ts';
import { findOrLink } from './store.ts';

/** `denied`: the provider, or the person there, said no, or what came back was not theirs. `unknown`: nobody here is that person. */
export type ProviderRefusal = { code: 'denied' | 'unknown' };

/**
 * Signs in who comes back from the provider. They are found by what the provider calls them, else by the e-mail address it has
 * verified, if somebody here, or invited here, has it; nobody is made out of nothing, and who was deactivated stays out.
 * @param query what the provider wrote behind the address
 * @throws when the provider cannot be asked
 */
export async function finishAtProvider(query: string, kept: Journey, device: string): Promise<Result<SignedIn, ProviderRefusal>> {
  const identity = await identityOf(query, kept);
  if (!identity) return refuse({ code: 'denied' });
  const account = await findOrLink(identity);
  const passed = account && (await passOn(account, device));
  return passed ? done(passed) : refuse({ code: 'unknown' });
}

export type Identity = { issuer: string; subject: string; email: string | null };

async function identityOf(query: string, { state, nonce, verifier }: Journey): Promise<Identity | null> {
  const configuration = await providerConfiguration();
  const back = callbackUrl();
  back.search = query;
  try {
    const tokens = await authorizationCodeGrant(configuration, back, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) return null;
    const told =
      'email' in claims || !configuration.serverMetadata().userinfo_endpoint
        ? claims
        : await fetchUserInfo(configuration, tokens.access_token, claims.sub);
    const email = told.email_verified === true ? (emailAddress.safeParse(told.email).data ?? null) : null;
    return { issuer: claims.iss, subject: claims.sub, email };
  } catch (error) {
    if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError || isAnswerAmiss(error)) return null;
    throw error;
  }
}

/** An answer that is not what was asked for (another state, nonce, issuer, signature), as opposed to none at all. */
const isAnswerAmiss = (error: unknown): boolean =>
  error instanceof ClientError && /^OAUTH_(?:INVALID_RESPONSE|JWT_|JSON_ATTRIBUTE|KEY_SELECTION)/.test(error.code ?? '');
