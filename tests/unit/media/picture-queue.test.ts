import { expect, test } from 'vitest';
import { inTurn } from '#lib/media/picture-queue';

test('of five editors who upload at once two are served at a time, in the order they came', async () => {
  const begun: number[] = [];
  const gates = Array.from({ length: 5 }, () => Promise.withResolvers<number>());
  const answers = gates.map(({ promise }, editor) =>
    inTurn(() => {
      begun.push(editor);
      return promise;
    }),
  );
  await expect.poll(() => begun).toEqual([0, 1]);
  gates[1]?.reject(new Error('her file was torn'));
  await expect(answers[1]).rejects.toThrow('her file was torn');
  await expect.poll(() => begun).toEqual([0, 1, 2]);
  for (const [editor, { resolve }] of gates.entries()) resolve(editor);
  expect(await Promise.all([answers[0], answers[2], answers[3], answers[4]])).toEqual([0, 2, 3, 4]);
  expect(begun).toEqual([0, 1, 2, 3, 4]);
});
