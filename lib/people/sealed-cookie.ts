// What a sign-in carries from one page to the next is kept by the browser, sealed; nothing is stored until it has come through.
import { CompactEncrypt, compactDecrypt, errors } from 'jose';
import { z } from 'zod';
import { now } from '../clock.ts';
import { type KeyPurpose, keyFor } from '../secrets.ts';

const MAX_CHARS = 3_000;
const shape = z.strictObject({ exp: z.int().positive(), said: z.unknown() });

/** @returns a compact JWE (`dir`, `A256GCM`) that is good for `seconds`: authentic, and not readable by who carries it */
export const sealCookie = (purpose: KeyPurpose, said: object, seconds: number): Promise<string> =>
  new CompactEncrypt(new TextEncoder().encode(JSON.stringify({ exp: Math.floor(now().getTime() / 1_000) + seconds, said })))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .encrypt(keyFor(purpose));

/** What was sealed for this purpose; null for anything we did not write, and for what is too old. */
export async function openCookie<Said>(purpose: KeyPurpose, schema: z.ZodType<Said>, value: string | undefined): Promise<Said | null> {
  if (!value || value.length > MAX_CHARS) return null;
  try {
    const { plaintext } = await compactDecrypt(value, keyFor(purpose), {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    const opened = shape.safeParse(JSON.parse(new TextDecoder().decode(plaintext)));
    if (!opened.success || opened.data.exp * 1_000 < now().getTime()) return null;
    return schema.safeParse(opened.data.said).data ?? null;
  } catch (error) {
    // Anybody can send anything: a cookie that is not ours is an answer, the rest is a fault of ours.
    if (error instanceof errors.JOSEError || error instanceof SyntaxError) return null;
    throw error;
  }
}
