import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { listMigrations } from './list-migrations.ts';

/** Any two processes of this product agree on this number; nobody else uses it. */
const MIGRATION_LOCK = 7_206_001;

/**
 * Applies `prisma/migrations` and keeps `_prisma_migrations` as `prisma migrate deploy` would, with Prisma's own engine.
 * Instances that start together wait for the first one.
 * @returns the names of the migrations that were applied now
 * @throws when the database cannot be reached, or naming the migration that failed and why; what was applied before it stays,
 * of the failed one nothing does, and the next call tries it again
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

async function applyMigrations(databaseUrl: string, directory: string): Promise<string[]> {
  await loadEngine();
  const migrations = await readMigrations(directory);
  const connections = new pg.Pool({ connectionString: databaseUrl });
  connections.on('error', () => {});
  const failures: unknown[] = [];
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScriptPg(connections, migrations, failures));
  const schemaEngine = await engine.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
  const filters = { externalTables: [], externalEnums: [] };
  const migrationsList = {
    baseDir: directory,
    lockfile: { path: 'migration_lock.toml', content: await readFile(path.join(directory, 'migration_lock.toml'), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: [...migrations].map(([script, name]) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: script } },
    })),
  };
  try {
    // Each script is one transaction: what did not finish, because it failed or was cut off, left nothing and may be tried again.
    const { failedMigrationNames } = await schemaEngine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters });
    for (const migrationName of failedMigrationNames) await schemaEngine.markMigrationRolledBack({ migrationName });
    const applied = await schemaEngine.applyMigrations({ migrationsList, filters });
    return applied.appliedMigrationNames;
  } catch (error) {
    throw failures[0] ?? error;
  } finally {
    schemaEngine.free();
    await connections.end();
  }
}

/** The scripts in order, each with the name of its migration. */
async function readMigrations(directory: string): Promise<Map<string, string>> {
  const names = await listMigrations(directory);
  const scripts = await Promise.all(names.map((name) => readFile(path.join(directory, name, 'migration.sql'), 'utf8')));
  return new Map(names.map((name, at) => [scripts[at] ?? '', name]));
}

/**
 * Prisma's adapter cuts a script at every semicolon, which breaks function bodies and leaves half a migration behind when a
 * later statement fails. Sent whole, PostgreSQL reads it correctly and runs it as one transaction. The note that it is
 * finished belongs to that transaction, or a process killed between the two would leave a migration that runs twice.
 */
class WholeScriptPg extends PrismaPg {
  readonly #migrations: Map<string, string>;
  readonly #failures: unknown[];

  constructor(connections: pg.Pool, migrations: Map<string, string>, failures: unknown[]) {
    super(connections);
    this.#migrations = migrations;
    this.#failures = failures;
  }

  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script: string) => {
      const name = this.#migrations.get(script);
      if (name === undefined) {
        await adapter.underlyingDriver().query(script);
        return;
      }
      const finished = `UPDATE "_prisma_migrations" SET finished_at = now() WHERE migration_name = ${pg.escapeLiteral(name)} AND rolled_back_at IS NULL`;
      try {
        await adapter.underlyingDriver().query(`${script}\n;${finished}`);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        this.#failures.push(new Error(`The migration "${name}" failed: ${reason}`, { cause: error }));
        throw error;
      }
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
