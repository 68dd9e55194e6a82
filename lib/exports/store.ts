import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type pg from 'pg';
import { EDITION_CHANNEL } from '../db/edition.ts';
import { inLongTransaction } from '../db/long-transaction.ts';
import { KEPT, LEFT_OUT, ONLY } from './tables.ts';

/** Rows on their way out of the database, or into it, at once. */
const AT_ONCE = 500;

export type PaperReader = {
  /** The newest migration. */
  schema: string;
  /** The tables there are to read, each before those that refer to it. */
  tables: readonly string[];
  /** Writes each row of a table as a line of JSON. @returns how many @throws when `signal` is aborted */
  read(table: string, to: Writable, signal?: AbortSignal): Promise<number>;
};

/** Lets `work` read the paper as it stands at one moment, whatever is written meanwhile. */
export async function readPaper<Value>(work: (reader: PaperReader) => Promise<Value>): Promise<Value> {
  return inLongTransaction({ mode: 'read' }, async (client) =>
    work({
      schema: await findSchema(client),
      tables: await findTables(client),
      read: (table, to, signal) => readRows(client, table, { to, signal }),
    }),
  );
}

async function readRows(
  client: pg.Client,
  table: string,
  { to, signal }: { to: Writable; signal?: AbortSignal | undefined },
): Promise<number> {
  const { columns, key } = await shapeOf(client, table);
  const only = ONLY[table];
  await client.query(
    `DECLARE exported NO SCROLL CURSOR FOR SELECT row_to_json(part)::text AS line FROM (
       SELECT ${columns} FROM ${quoted(table)} ${only ? `WHERE ${only}` : ''} ORDER BY ${key}) AS part`,
  );
  let count = 0;
  for (;;) {
    signal?.throwIfAborted();
    const { rows } = await client.query<{ line: string }>(`FETCH ${AT_ONCE} FROM exported`);
    if (rows.length === 0) break;
    count += rows.length;
    if (!to.write(`${rows.map(({ line }) => line).join('\n')}\n`)) await once(to, 'drain', { signal });
  }
  await client.query('CLOSE exported');
  return count;
}

export type Refusal = 'notEmpty' | 'otherSchema' | 'otherTables' | 'broken';

/**
 * Puts a whole paper into an empty one, all of it or nothing: rows as they were, with their numbers, seals and counts; then who runs on this
 * database forgets every page it has made.
 * @param lines the rows of a table as lines of JSON
 * @returns why not, when not
 */
export async function fillPaper(
  { schema, tables }: { schema: string; tables: readonly string[] },
  lines: (table: string) => AsyncIterable<string>,
): Promise<Refusal | null> {
  return inLongTransaction({ mode: 'write', keeps: (refusal: Refusal | null) => refusal === null }, (client) =>
    fill(client, { schema, tables }, lines),
  );
}

async function fill(
  client: pg.Client,
  { schema, tables }: { schema: string; tables: readonly string[] },
  lines: (table: string) => AsyncIterable<string>,
): Promise<Refusal | null> {
  if ((await findSchema(client)) !== schema) return 'otherSchema';
  const known = await findTables(client);
  if (known.join() !== [...tables].join()) return 'otherTables';
  // Nobody writes to these tables from here on. What their triggers would count, seal and forbid comes in as it was.
  for (const table of [...known, 'audit_anchor']) await client.query(`ALTER TABLE ${quoted(table)} DISABLE TRIGGER USER`);
  const { rows } = await client.query<{ is: boolean }>(
    `SELECT EXISTS (SELECT FROM article) OR EXISTS (SELECT FROM comment) OR EXISTS (SELECT FROM media) AS is`,
  );
  if (rows[0]?.is) return 'notEmpty';
  const gone = [...known, ...Object.keys(LEFT_OUT).filter((table) => !KEPT.includes(table))];
  await client.query(`TRUNCATE ${gone.map(quoted).join(', ')}`);
  await client.query('CREATE TEMPORARY TABLE imported (line json NOT NULL) ON COMMIT DROP');
  for (const table of known) await fillTable(client, table, lines(table));
  for (const table of [...known, 'audit_anchor']) await client.query(`ALTER TABLE ${quoted(table)} ENABLE TRIGGER USER`);
  if (await isBroken(client)) return 'broken';
  // An edition that went back is how a paper hears that nothing it has made before can be trusted.
  await client.query('UPDATE edition SET number = number - 1');
  await client.query('SELECT pg_notify($1, $2)', [EDITION_CHANNEL, 'look']);
  return null;
}

async function fillTable(client: pg.Client, table: string, lines: AsyncIterable<string>): Promise<void> {
  let batch: string[] = [];
  const send = async () => {
    await client.query('INSERT INTO imported SELECT unnest($1::text[])::json', [batch]);
    batch = [];
  };
  for await (const line of lines) if (batch.push(line) === AT_ONCE) await send();
  await send();
  const { columns, serials } = await shapeOf(client, table);
  // One statement for the whole table: a row may refer to a later one of its own.
  await client.query(
    `INSERT INTO ${quoted(table)} (${columns}) OVERRIDING SYSTEM VALUE
     SELECT ${columns} FROM (SELECT (json_populate_record(NULL::${quoted(table)}, line)).* FROM imported) AS rows`,
  );
  await client.query('TRUNCATE imported');
  for (const column of serials) {
    await client.query(
      `SELECT setval(pg_get_serial_sequence($1, $2), coalesce(max(${quoted(column)}), 0) + 1, false) FROM ${quoted(table)}`,
      [quoted(table), column],
    );
  }
}

/** What triggers hold for single changes, asked of everything at once. */
async function isBroken(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ is: boolean }>(`
    SELECT EXISTS (SELECT FROM article FULL JOIN story ON article_id = id WHERE (status = 'published') <> (article_id IS NOT NULL))
      OR EXISTS (SELECT FROM comment WHERE status <> 'pending' AND NOT EXISTS (SELECT FROM decision WHERE comment_id = comment.id)) AS is`);
  return rows[0]?.is ?? true;
}

async function findSchema(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name DESC LIMIT 1',
  );
  return rows[0]?.name ?? '';
}

/** The tables of an export, each before those that refer to it. */
async function findTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; needs: string[] }>(
    `SELECT relname::text AS name, ARRAY(
       SELECT DISTINCT other.relname::text FROM pg_constraint JOIN pg_class other ON other.oid = confrelid
       WHERE conrelid = found.oid AND contype = 'f' AND confrelid <> conrelid ORDER BY 1) AS needs
     FROM pg_class found WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> ALL($1::text[]) ORDER BY relname`,
    [Object.keys(LEFT_OUT)],
  );
  const waiting = new Map(rows.map(({ name, needs }) => [name, needs]));
  const ordered: string[] = [];
  while (waiting.size > 0) {
    const free = [...waiting].find(([, needs]) => !needs.some((need) => waiting.has(need)))?.[0];
    if (free === undefined) throw new Error(`These tables refer to each other in a circle: ${[...waiting.keys()].join(', ')}.`);
    waiting.delete(free);
    ordered.push(free);
  }
  return ordered;
}

type Shape = { columns: string; key: string; serials: string[] };

/** A table's columns, but for those the database works out itself; its key; and the columns it counts by itself. */
async function shapeOf(client: pg.Client, table: string): Promise<Shape> {
  const { rows } = await client.query<{ name: string; isKey: boolean; isSerial: boolean }>(
    `SELECT attname::text AS name, coalesce(attnum = ANY(indkey), false) AS "isKey",
       pg_get_serial_sequence($1, attname) IS NOT NULL AS "isSerial"
     FROM pg_attribute LEFT JOIN pg_index ON indrelid = attrelid AND indisprimary
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    [quoted(table)],
  );
  const names = (some: typeof rows) => some.map(({ name }) => quoted(name)).join(', ');
  const key = names(rows.filter(({ isKey }) => isKey));
  if (key === '') throw new Error(`The table ${table} has no key to read it by.`);
  return { columns: names(rows), key, serials: rows.flatMap(({ name, isSerial }) => (isSerial ? [name] : [])) };
}

/** A name from the database's own catalogue, as SQL. */
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
