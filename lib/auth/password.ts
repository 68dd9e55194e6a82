import { hash, verify } from '@node-rs/argon2';
import { z } from 'zod';

/** A new password: 12 to 128 characters, any of them. */
export const newPassword = z.string().transform(normalise).refine(hasGoodLength, 'password-length');

// OWASP's parameters: argon2id (the library's default algorithm), 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of a password nobody has: whoever does not exist takes as long to refuse as whoever does. */
export const NOBODYS_HASH = '$argon2id$v=19$m=19456,t=2,p=1$K+OhEpKxFRPShpKNGyUxAw$TuX1Z9f7jnFz8l6Z3xJpNjcqyAgQyqzJsuuR3X8tp9E';

/**
 * @returns the argon2id hash in PHC notation
 * @throws RangeError when the password is shorter than 12 or longer than 128 characters
 */
export async function hashPassword(password: string): Promise<string> {
  const normalised = normalise(password);
  if (!hasGoodLength(normalised)) throw new RangeError('A password has 12 to 128 characters.');
  return hash(normalised, COST);
}

/** Whether this is the password that was hashed. */
export const verifyPassword = (passwordHash: string, password: string): Promise<boolean> => verify(passwordHash, normalise(password));

/** The same Vietnamese letter may come composed or decomposed, depending on the keyboard. */
function normalise(password: string): string {
  return password.normalize('NFC');
}

function hasGoodLength(password: string): boolean {
  const length = [...password].length;
  return length >= 12 && length <= 128;
}
