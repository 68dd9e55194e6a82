import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { StaffMember } from '#lib/auth/roles';
import { db } from '#lib/db/client';
import { pool } from '#lib/db/pool';
import { deleteOldActs, recordBulk, takeBack } from '#lib/lists/acts/store';
import { somebody } from '#tests/support/newsroom';

let ada: StaffMember;
let bea: StaffMember;
const shape = z.strictObject({ id: z.int(), sectionId: z.int().nullable() });
const changes = [
  { id: 1, sectionId: 7 },
  { id: 2, sectionId: null },
];

beforeAll(async () => {
  ada = await somebody('editor', 'Ada');
  bea = await somebody('editor', 'Bea');
});

const record = () => db().$transaction((transaction) => recordBulk(transaction, { personId: ada.id, list: 'articles', changes }));
const back = (undo: string | null, who = ada, list: 'articles' | 'media' = 'articles') =>
  db().$transaction((transaction) => takeBack(transaction, { undo: undo ?? '', personId: who.id, list, shape }));

test('who did something to many takes it back once, and gets what each was before', async () => {
  const undo = await record();
  expect(await back(undo)).toEqual(changes);
  expect(await back(undo)).toBeNull();
});

test('pressed twice at once, it is taken back once', async () => {
  const undo = await record();
  const answers = await Promise.all([back(undo), back(undo)]);
  expect(answers.filter((answer) => answer !== null)).toHaveLength(1);
});

test('nobody takes back what somebody else did, nor from another list', async () => {
  const undo = await record();
  expect(await back(undo, bea)).toBeNull();
  expect(await back(undo, ada, 'media')).toBeNull();
  expect(await back(undo)).toEqual(changes);
});

test('after half an hour nobody takes it back, and it is forgotten', async () => {
  const undo = await record();
  const young = await record();
  await pool().query(`UPDATE bulk_act SET made_at = made_at - interval '31 minutes' WHERE id = $1`, [undo]);
  expect(await back(undo)).toBeNull();
  await deleteOldActs();
  expect((await pool().query('SELECT id FROM bulk_act WHERE id = ANY ($1)', [[undo, young]])).rows).toEqual([{ id: young }]);
});

test('an undo that breaks off has claimed nothing', async () => {
  const undo = await record();
  const broken = db().$transaction(async (transaction) => {
    await takeBack(transaction, { undo: undo ?? '', personId: ada.id, list: 'articles', shape });
    throw new Error('The plug was pulled.');
  });
  await expect(broken).rejects.toThrow('The plug');
  expect(await back(undo)).toEqual(changes);
});

test('an act that changed nothing leaves nothing to take back', async () => {
  const none = await db().$transaction((transaction) => recordBulk(transaction, { personId: ada.id, list: 'articles', changes: [] }));
  expect(none).toBeNull();
});
