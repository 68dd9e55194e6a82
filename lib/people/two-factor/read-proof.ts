import { hashOfRecoveryCode, readRecoveryCode } from './recovery-codes.ts';
import { openSecret } from './seal-secret.ts';
import { findSecret, type Proof } from './store.ts';
import { stepOf } from './totp.ts';

/** What somebody typed, as something that can be used up; null when it is no code of theirs. A code from paper is not looked up yet. */
export async function readProof(personId: number, typed: string): Promise<Proof | null> {
  const digits = typed.normalize('NFKC').replace(/\s+/g, '');
  if (/^\d{6}$/.test(digits)) {
    const kept = await findSecret(personId);
    const secret = kept?.isOn ? openSecret(kept.secret, personId) : null;
    const step = kept && secret ? stepOf(digits, secret, kept.at) : null;
    return step === null ? null : { kind: 'step', step };
  }
  const code = readRecoveryCode(typed);
  return code === null ? null : { kind: 'recovery', hash: hashOfRecoveryCode(code, personId) };
}
