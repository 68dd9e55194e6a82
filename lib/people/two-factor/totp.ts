import { Secret, TOTP } from 'otpauth';

/** RFC 6238 as every app understands it: SHA-1, six digits, a new code each half minute. */
const PERIOD = 30;
const SECRET_BYTES = 20;

const of = (secret: Uint8Array) => new TOTP({ secret: new Secret({ buffer: new Uint8Array(secret).buffer }), period: PERIOD });

/** A new secret: 160 random bits, as many as the hash has. */
export const newSecret = (): Uint8Array<ArrayBuffer> => new Uint8Array(new Secret({ size: SECRET_BYTES }).bytes);

/**
 * The time step a code belongs to, or null when it is none of now, the step before or the step after.
 * @param code six digits @param at the moment, by the clock that decides
 */
export function stepOf(code: string, secret: Uint8Array, at: Date): number | null {
  const delta = of(secret).validate({ token: code, timestamp: at.getTime(), window: 1 });
  return delta === null ? null : Math.floor(at.getTime() / 1_000 / PERIOD) + delta;
}

/** The secret as somebody types it (base32 in groups of four), and the address that says it all to an app. */
export function enrolmentOf(secret: Uint8Array, { issuer, account }: { issuer: string; account: string }): { typed: string; uri: string } {
  const totp = new TOTP({ secret: of(secret).secret, period: PERIOD, issuer, label: account });
  return { typed: (totp.secret.base32.match(/.{1,4}/g) ?? []).join(' '), uri: totp.toString() };
}

/** The code of a moment: for tests, which have no app. */
export const codeAt = (secret: Uint8Array, at: Date): string => of(secret).generate({ timestamp: at.getTime() });
