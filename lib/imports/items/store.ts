import type { Transaction } from '../../db/client.ts';

export type ItemKind = 'post' | 'comment' | 'picture';
export type Item = {
  foreignId: string;
  articleId: number | null;
  commentId: number | null;
  mediaId: number | null;
  version: number | null;
  hash: Uint8Array | null;
  failure: string;
};

/** What came before of these, by their numbers there. */
export async function findItems(
  transaction: Transaction,
  source: string,
  kind: ItemKind,
  foreignIds: readonly string[],
): Promise<Map<string, Item>> {
  if (foreignIds.length === 0) return new Map();
  const rows = await transaction.$queryRaw<Item[]>`
    SELECT foreign_id AS "foreignId", article_id AS "articleId", comment_id AS "commentId", media_id AS "mediaId", version, hash, failure
    FROM import_item WHERE source = ${source} AND kind = ${kind} AND foreign_id = ANY(${[...foreignIds]}::text[])`;
  return new Map(rows.map((row) => [row.foreignId, row]));
}

export type NewItem = {
  foreignId: string;
  articleId?: number | null;
  commentId?: number | null;
  version?: number | null;
  hash?: Buffer | null;
};

/** Writes down what came and what it became, in the place of what stood there. */
export async function keepItems(
  transaction: Transaction,
  { source, kind, runId }: { source: string; kind: ItemKind; runId: number },
  items: readonly NewItem[],
): Promise<void> {
  if (items.length === 0) return;
  const rows = items.map(({ foreignId, articleId = null, commentId = null, version = null, hash = null }) => ({
    foreignId,
    articleId,
    commentId,
    version,
    hash: hash?.toString('hex') ?? null,
  }));
  await transaction.$executeRaw`
    INSERT INTO import_item (source, kind, foreign_id, run_id, article_id, comment_id, version, hash)
    SELECT ${source}, ${kind}, item."foreignId", ${runId}::int, item."articleId", item."commentId", item.version, decode(item.hash, 'hex')
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS item ("foreignId" text, "articleId" int, "commentId" int, version int, hash text)
    ON CONFLICT (source, kind, foreign_id) DO UPDATE SET
      run_id = EXCLUDED.run_id, article_id = EXCLUDED.article_id, comment_id = EXCLUDED.comment_id, version = EXCLUDED.version, hash = EXCLUDED.hash`;
}
