import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

/** Any two processes of this product agree on this number; nobody else uses it. */
const MIGRATION_LOCK = 7_206_001;

/**
 * Applies `prisma/migrations` and keeps `_prisma_migrations` as `prisma migrate deploy` would, with Prisma's own engine.
 * Instances that start together wait for the first one.
 * @returns the names of the migrations that were applied now
 * @throws when the database cannot be reached or a migration fails; what was applied before it stays
 */
export async function migrate(databaseUrl: string, directory = path.resolve('prisma/migrations')): Promise<string[]> {
  const lock = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await applyMigrations(databaseUrl, directory);
  } finally {
    await lock.end();
  }
}

/** The migrations that `prisma/migrations` holds, in order. */
export async function listMigrations(directory = path.resolve('prisma/migrations')): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function applyMigrations(databaseUrl: string, directory: string): Promise<string[]> {
  await loadEngine();
  const connections = new pg.Pool({ connectionString: databaseUrl });
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScriptPg(connections));
  const schemaEngine = await engine.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
  try {
    const names = await listMigrations(directory);
    const migrationDirectories = await Promise.all(
      names.map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok' as const, value: await readFile(path.join(directory, name, 'migration.sql'), 'utf8') },
        },
      })),
    );
    const applied = await schemaEngine.applyMigrations({
      migrationsList: {
        baseDir: directory,
        lockfile: { path: 'migration_lock.toml', content: await readFile(path.join(directory, 'migration_lock.toml'), 'utf8') },
        shadowDbInitScript: '',
        migrationDirectories,
      },
      filters: { externalTables: [], externalEnums: [] },
    });
    return applied.appliedMigrationNames;
  } finally {
    schemaEngine.free();
    await connections.end();
  }
}

/**
 * Prisma's adapter cuts a script at every semicolon, which breaks function bodies and leaves half a migration behind when a
 * later statement fails. Sent whole, PostgreSQL reads it correctly and runs it as one transaction.
 */
class WholeScriptPg extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script: string) => {
      await adapter.underlyingDriver().query(script);
    };
    return adapter;
  }
}

// The package's main entry expects a bundler that loads WebAssembly; in Node the module is made by hand.
let loading: Promise<void> | undefined;
function loadEngine(): Promise<void> {
  loading ??= (async () => {
    const file = createRequire(import.meta.url)
      .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
      .replace(/\.js$/, '.wasm');
    const { instance } = await WebAssembly.instantiate(await readFile(file), { './schema_engine_bg.js': engine as never });
    engine.__wbg_set_wasm(instance.exports);
    (instance.exports.__wbindgen_start as () => void)();
  })();
  return loading;
}
