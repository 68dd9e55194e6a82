import type { Role } from '#lib/auth/roles';
import { db } from '#lib/db/client';
import { pool } from '#lib/db/pool';
import { type DemoStaff, isPaperEmpty, seedDemo, seedEmptyPaper } from './seed-demo.ts';
import { type SignIn, seedPeople } from './seed-people.ts';

/** Any two processes that may seed agree on this number; nobody else uses it. */
const SEED_LOCK = 7_206_003;

/**
 * Fills the database if nobody works here yet; instances that start together wait for the first one.
 * @param passwordFor the password of a first person
 * @param beforeCommit gets the sign-ins while nothing is committed yet; when it throws, nothing is
 * @returns whether the database was empty
 */
export async function seedIfEmpty({
  demo,
  passwordFor,
  beforeCommit,
}: {
  demo: boolean;
  passwordFor: (email: string) => string;
  beforeCommit: (people: SignIn[]) => Promise<void>;
}): Promise<boolean> {
  const isFirst = await db().$transaction(
    async (transaction) => {
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${SEED_LOCK})`;
      if ((await transaction.person.count()) > 0) return false;
      await beforeCommit(await seedPeople(transaction, { demo, passwordFor }));
      return true;
    },
    { timeout: 60_000, maxWait: 10_000 },
  );
  const isNew = await seedPaperIfEmpty(demo);
  return isFirst || isNew;
}

/** People first, then the paper: a start that was cut off in between goes on with what is missing. */
async function seedPaperIfEmpty(demo: boolean): Promise<boolean> {
  const lock = await pool().connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [SEED_LOCK]);
    if (!(await isPaperEmpty())) return false;
    await (demo ? seedDemo(await findDemoStaff()) : seedEmptyPaper());
    return true;
  } finally {
    // Closing the connection gives the lock back, whatever happened on it.
    lock.release(true);
  }
}

async function findDemoStaff(): Promise<DemoStaff> {
  const people = await db().person.findMany({ orderBy: { id: 'asc' }, select: { id: true, role: true } });
  const idOf = (role: Role): number => {
    const person = people.find((one) => one.role === role) ?? people[0];
    if (!person) throw new Error('Nobody works here yet.');
    return person.id;
  };
  return { reporterId: idOf('reporter'), editorId: idOf('editor'), moderatorId: idOf('moderator') };
}
