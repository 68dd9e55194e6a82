import { db } from '../db/client.ts';
import { Prisma } from '../db/generated/client.ts';

/** Names of the migrations that this database has, finished and not taken back. */
export async function readAppliedMigrations(): Promise<string[]> {
  const rows = await db().$queryRaw<{ name: string }[]>(
    Prisma.sql`SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  );
  return rows.map(({ name }) => name);
}
