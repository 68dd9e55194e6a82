import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client.ts';
import { pool } from './pool.ts';

export type Database = PrismaClient;
/** A Prisma client inside a transaction. */
export type Transaction = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends' | '$use'>;

let client: PrismaClient | undefined;

/** Prisma over this process's pool. Only `store.ts` files call it. */
export function db(): PrismaClient {
  client ??= new PrismaClient({
    adapter: new PrismaPg(pool(), { disposeExternalPool: false }),
    errorFormat: 'minimal',
  });
  return client;
}
