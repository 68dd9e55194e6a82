// A captcha is kept by the reader's own page, sealed: nothing is stored until it is answered.
import { createHash, timingSafeEqual } from 'node:crypto';
import { CompactEncrypt, compactDecrypt, errors } from 'jose';
import { z } from 'zod';
import { done, type Result, refuse } from '../result.ts';
import { keyFor } from '../secrets.ts';
import { CAPTCHA_ALPHABET, CAPTCHA_CHARS, normaliseAnswer, SPOKEN_DIGITS } from './captcha-text.ts';

export type Captcha = {
  /** What its picture shows. */
  answer: string;
  /** What its sound says: the other answer. */
  digits: string;
  articleId: number;
  /** Its name among the spent ones; a UUID. */
  jti: string;
  /** In whole seconds. */
  expiresAt: Date;
};

const MAX_TOKEN_CHARS = 1_000;

const claimsSchema = z.strictObject({
  // One length for all, so that the token's length says nothing.
  answer: z.string().regex(new RegExp(`^[${CAPTCHA_ALPHABET}]{${CAPTCHA_CHARS}}$`)),
  digits: z.string().regex(new RegExp(`^[0-9]{${SPOKEN_DIGITS}}$`)),
  articleId: z.int().positive(),
  jti: z.uuid(),
  exp: z.int().positive(),
});

/**
 * @returns a compact JWE (`dir`, `A256GCM`): authentic, and not readable by who carries it
 * @throws ZodError when the captcha is not one that `openCaptcha` would take back
 */
export async function sealCaptcha({ answer, digits, articleId, jti, expiresAt }: Captcha): Promise<string> {
  const claims = claimsSchema.parse({ answer, digits, articleId, jti, exp: Math.floor(expiresAt.getTime() / 1_000) });
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .encrypt(keyFor('captcha'));
}

/** Says whether the token is ours and what it holds. Not whether it is still good: that is for the database's clock to say. */
export async function openCaptcha(token: string): Promise<Result<Captcha, { code: 'captcha-token' }>> {
  if (token.length > MAX_TOKEN_CHARS) return refuse({ code: 'captcha-token' });
  const text = await decrypt(token, keyFor('captcha'));
  const claims = claimsSchema.safeParse(text);
  if (!claims.success) return refuse({ code: 'captcha-token' });
  const { exp, ...captcha } = claims.data;
  return done({ ...captcha, expiresAt: new Date(exp * 1_000) });
}

async function decrypt(token: string, key: Uint8Array): Promise<unknown> {
  try {
    const { plaintext } = await compactDecrypt(token, key, { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] });
    return JSON.parse(new TextDecoder().decode(plaintext));
  } catch (error) {
    // Anybody can send anything: a token that is not ours is an answer, the rest is a fault of ours.
    if (error instanceof errors.JOSEError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * Whether the letters of the picture or the digits of the sound were given. Takes the same time whatever was given and whichever
 * is right; case, spaces and full-width characters do not matter.
 */
export function isRightAnswer(given: string, { answer, digits }: Pick<Captcha, 'answer' | 'digits'>): boolean {
  const found = digest(given);
  const isShown = timingSafeEqual(found, digest(answer));
  const isSaid = timingSafeEqual(found, digest(digits));
  return isShown || isSaid;
}

const digest = (answer: string): Buffer => createHash('sha256').update(normaliseAnswer(answer)).digest();
