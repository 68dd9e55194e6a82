import { hashPassword } from '#lib/auth/password';
import type { Role } from '#lib/auth/roles';
import type { Transaction } from '#lib/db/client';

export type SignIn = { email: string; password: string };

const ADMIN = { email: 'admin@toasoan.local', name: 'Quản trị viên', role: 'admin' } as const;
const DEMO_PEOPLE: readonly { email: string; name: string; role: Role }[] = [
  ADMIN,
  { email: 'editor@toasoan.local', name: 'Nguyễn Thục Anh', role: 'editor' },
  { email: 'reporter@toasoan.local', name: 'Trần Quốc Bảo', role: 'reporter' },
  { email: 'moderator@toasoan.local', name: 'Lê Minh Châu', role: 'moderator' },
];

/**
 * Puts the first people into an empty newsroom: the admin alone, or all four roles for the demo.
 * @returns who may sign in with what, in the order in which they were made
 */
export async function seedPeople(
  transaction: Transaction,
  { demo, passwordFor }: { demo: boolean; passwordFor: (email: string) => string },
): Promise<SignIn[]> {
  const signIns: SignIn[] = [];
  for (const person of demo ? DEMO_PEOPLE : [ADMIN]) {
    const password = passwordFor(person.email);
    await transaction.person.create({ data: { ...person, passwordHash: await hashPassword(password) } });
    signIns.push({ email: person.email, password });
  }
  return signIns;
}
