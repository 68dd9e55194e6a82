import { db } from '../../db/client.ts';

export type Head = { seq: number; hash: Uint8Array };

/** The newest seal; null while nothing was ever logged. */
export async function findLastSeal(): Promise<Head | null> {
  return db().auditSeal.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } });
}

/** Until where the log was signed; 0 for nowhere. */
export async function findLastAnchor(): Promise<number> {
  const last = await db().auditAnchor.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true } });
  return last?.seq ?? 0;
}

/** The hash of a seal; null when there is none of this number. */
export async function findSealHash(seq: number): Promise<Uint8Array | null> {
  return (await db().auditSeal.findUnique({ where: { seq }, select: { hash: true } }))?.hash ?? null;
}

/** What the database is called; the signature that is kept outside of it bears its name. */
export async function findDatabaseName(): Promise<string> {
  const [row] = await db().$queryRaw<{ name: string }[]>`SELECT current_database()::text AS name`;
  return row?.name ?? '';
}

/** Keeps a signature of the log's end; of two processes that sign the same one does. */
export async function storeAnchor({ seq, hash, at, mac }: Head & { at: Date; mac: Uint8Array }): Promise<void> {
  await db().auditAnchor.createMany({
    data: [{ seq, hash: new Uint8Array(hash), at, mac: new Uint8Array(mac) }],
    skipDuplicates: true,
  });
}

/** Keeps what a going through the whole log found. */
export async function storeCheck({ seals, findings }: { seals: number; findings: number }): Promise<void> {
  await db().auditCheck.create({ data: { seals, findings }, select: { id: true } });
}
