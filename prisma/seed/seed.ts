import { db } from '#lib/db/client';
import { type SignIn, seedPeople } from './seed-people.ts';

/** Any two processes that may seed agree on this number; nobody else uses it. */
const SEED_LOCK = 7_206_003;

/**
 * Fills the database if nobody works here yet; instances that start together wait for the first one.
 * @param passwordFor the password of a first person
 * @param beforeCommit gets the sign-ins while nothing is committed yet; when it throws, nothing is
 * @returns whether the database was empty
 */
export function seedIfEmpty({
  demo,
  passwordFor,
  beforeCommit,
}: {
  demo: boolean;
  passwordFor: (email: string) => string;
  beforeCommit: (people: SignIn[]) => Promise<void>;
}): Promise<boolean> {
  return db().$transaction(
    async (transaction) => {
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${SEED_LOCK})`;
      if ((await transaction.person.count()) > 0) return false;
      await beforeCommit(await seedPeople(transaction, { demo, passwordFor }));
      return true;
    },
    { timeout: 60_000, maxWait: 10_000 },
  );
}
