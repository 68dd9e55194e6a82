import { expect, test } from 'vitest';
import { againOnDeadlock } from '#lib/db/again-on-deadlock';
import { Prisma } from '#lib/db/generated/client';

const knot = () =>
  new Prisma.PrismaClientKnownRequestError('deadlock detected', {
    code: 'P2010',
    clientVersion: '7',
    meta: { driverAdapterError: { cause: { originalCode: '40P01' } } },
  });

test('a moderator whose act the database ended to untie two others has it done again', async () => {
  let times = 0;
  const act = async () => {
    times += 1;
    if (times < 3) throw knot();
    return 'decided';
  };
  expect(await againOnDeadlock(act)).toBe('decided');
  expect(times).toBe(3);
});

test('a moderator hears of it when it happens again and again, and at once of anything else', async () => {
  let times = 0;
  const fail = (error: Error) => async () => {
    times += 1;
    throw error;
  };
  await expect(againOnDeadlock(fail(knot()))).rejects.toThrow('deadlock');
  expect(times).toBe(4);
  await expect(againOnDeadlock(fail(new Error('gone')))).rejects.toThrow('gone');
  expect(times).toBe(5);
});
