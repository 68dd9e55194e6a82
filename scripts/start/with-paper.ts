import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { closePool } from '#lib/db/pool';
import { configure } from './configure.ts';
import { type OpenDatabase, openDatabase } from './open-database.ts';
import { AlreadySaid, explain } from './say.ts';

type Options = {
  /** Whether a paper is made where there is none. */
  mayFound?: boolean;
  /** Whether it is brought up to date first, as `npm start` does: its migrations, and its people. */
  isFilled?: boolean;
  /** Whether nothing is logged besides what is said. */
  isQuiet?: boolean;
  /** Called when the database ended and could not be brought back. */
  onLost?: () => void;
  /** What is said of an error, and the code the process ends with. */
  explained?: (error: unknown) => { told: string; code: number };
};

/**
 * Does something with the paper of this folder and this environment, whether it runs meanwhile or not, and ends the process: the one way in
 * for whatever works on a paper from the command line.
 * @param work answers whether it succeeded, or the code the process ends with; what it throws is said in one sentence
 */
export async function withPaper(
  work: () => Promise<boolean | number>,
  {
    mayFound = false,
    isFilled = false,
    isQuiet = true,
    onLost = () => {},
    explained = (error) => ({ told: explain(error), code: 1 }),
  }: Options = {},
): Promise<never> {
  let database: OpenDatabase | undefined;
  let code = 1;
  try {
    const folder = path.resolve(process.env.DATA_DIR || '.data');
    if (!mayFound && !process.env.DATABASE_URL && !existsSync(path.join(folder, 'postgres')))
      throw new Error(`There is no paper in ${folder} yet, and DATABASE_URL names none.`);
    const configuration = await configure(process.env);
    database = await openDatabase(configuration.databaseUrl, { dataDir: configuration.dataDir, onLost });
    Object.assign(
      process.env,
      { LOG_LEVEL: 'warn' },
      configuration.forServer,
      { DATABASE_URL: database.url },
      isQuiet && { LOG_LEVEL: 'silent' },
    );
    if (isFilled) await fill();
    const worked = await work();
    code = typeof worked === 'number' ? worked : worked ? 0 : 1;
  } catch (error) {
    const { told, code: asked } = explained(error);
    code = asked;
    if (!(error instanceof AlreadySaid)) console.error(`✗ ${told}`);
  } finally {
    await closePool();
    await database?.close();
  }
  process.exit(code);
}

async function fill(): Promise<void> {
  const filling = spawn(process.execPath, ['scripts/start/fill-database.ts'], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: process.env,
  });
  const [exit] = await once(filling, 'exit');
  if (exit !== 0) throw new AlreadySaid();
}
