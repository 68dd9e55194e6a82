import { hash, verify } from '@node-rs/argon2';

// OWASP's parameters: argon2id (the library's default algorithm), 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of a password nobody has: whoever does not exist takes as long to refuse as whoever does. */
export const NOBODYS_HASH = '$argon2id$v=19$m=19456,t=2,p=1$K+OhEpKxFRPShpKNGyUxAw$TuX1Z9f7jnFz8l6Z3xJpNjcqyAgQyqzJsuuR3X8tp9E';

/** The argon2id hash of a password, in PHC notation. */
export const hashPassword = (password: string): Promise<string> => hash(normalise(password), COST);

/** Whether this is the password that was hashed. */
export const verifyPassword = (passwordHash: string, password: string): Promise<boolean> => verify(passwordHash, normalise(password));

/** The same Vietnamese letter may come composed or decomposed, depending on the keyboard. */
function normalise(password: string): string {
  return password.normalize('NFC');
}
