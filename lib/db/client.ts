import { PrismaPg } from '@prisma/adapter-pg';
import type { Pool } from 'pg';
import { PrismaClient } from './generated/client.ts';
import { pool } from './pool.ts';

export type Database = PrismaClient;
/** A Prisma client inside a transaction. */
export type Transaction = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends' | '$use'>;

let client: PrismaClient | undefined;
let clientPool: Pool | undefined;

/** Prisma over this process's pool. Only `store.ts` files call it. */
export function db(): PrismaClient {
  const current = pool();
  if (!client || clientPool !== current) {
    client = new PrismaClient({
      adapter: new PrismaPg(current, { disposeExternalPool: false }),
      errorFormat: 'minimal',
      transactionOptions: { maxWait: 5_000, timeout: 12_000 },
    });
    clientPool = current;
  }
  return client;
}
