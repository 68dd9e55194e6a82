import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PrismaClient } from '#lib/db/generated/client';
import { type StatementCounter, startStatementCounter } from '../../support/statement-counter.ts';

let counter: StatementCounter;
const open: pg.Client[] = [];

async function connectAs(application: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: counter.url, application_name: application });
  await client.connect();
  open.push(client);
  return client;
}

beforeEach(async () => {
  counter = await startStatementCounter(process.env.DATABASE_URL ?? '');
});
afterEach(async () => {
  for (const client of open.splice(0)) await client.end();
  await counter.close();
});

const texts = () => counter.statements.map(({ text }) => text);

test('whoever asks through it gets the database’s own answers, and every statement is kept with its words', async () => {
  const client = await connectAs('toa-soan');
  expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  expect((await client.query('SELECT $1::int + 1 AS two', [1])).rows).toEqual([{ two: 2 }]);
  await expect(client.query('SELECT nothing FROM nowhere')).rejects.toThrow('nowhere');
  expect(counter.statements).toEqual([
    { application: 'toa-soan', text: 'SELECT 1 AS one' },
    { application: 'toa-soan', text: 'SELECT $1::int + 1 AS two' },
    { application: 'toa-soan', text: 'SELECT nothing FROM nowhere' },
  ]);
});

test('a statement prepared once is counted each time it is executed', async () => {
  const client = await connectAs('toa-soan');
  for (const value of [1, 2, 3]) await client.query({ name: 'said', text: 'SELECT $1::int', values: [value] });
  expect(texts()).toEqual(Array(3).fill('SELECT $1::int'));
});

test('statements of jobs and of the listener for changes are not counted; that they were answered is known', async () => {
  const [jobs, listener, pages] = await Promise.all(['toa-soan-jobs', 'toa-soan-editions', 'toa-soan'].map(connectAs));
  await jobs?.query('SELECT 1');
  const before = counter.answersTo('toa-soan-editions');
  await listener?.query('LISTEN somewhere');
  await pages?.query('SELECT 2');
  expect(texts()).toEqual(['SELECT 2']);
  expect(counter.answersTo('toa-soan-editions')).toBe(before + 1);
});

test('words longer than any packet, with every Vietnamese letter, arrive whole on both sides', async () => {
  const client = await connectAs('toa-soan');
  const long = 'Đường vành đai đã thông xe. '.repeat(20_000);
  const { rows } = await client.query<{ said: string }>('SELECT $1::text AS said', [long]);
  expect(rows[0]?.said === long).toBe(true);
  await client.query(`SELECT length('${long}')`);
  expect(texts().at(-1)?.includes(long)).toBe(true);
});

test('many connections at once are told apart', async () => {
  const clients = await Promise.all(Array.from({ length: 8 }, () => connectAs('toa-soan')));
  await Promise.all(clients.map((client, index) => client.query('SELECT $1::int', [index])));
  expect(texts()).toHaveLength(8);
});

test('a transaction of Prisma’s is counted with its beginning and its end', async () => {
  const pool = new pg.Pool({ connectionString: counter.url, application_name: 'toa-soan' });
  const client = new PrismaClient({ adapter: new PrismaPg(pool) });
  await client.$transaction(async (transaction) => {
    await transaction.setting.count();
  });
  await client.$disconnect();
  await pool.end();
  expect(texts()).toEqual(['BEGIN', expect.stringContaining('COUNT'), 'COMMIT']);
});
