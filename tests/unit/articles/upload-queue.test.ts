import { expect, test } from 'vitest';
import { makeUploadQueue, type Upload } from '#components/newsroom/articles/upload-queue.ts';
import type { UploadAnswer } from '#components/newsroom/articles/upload-requests.ts';
import type { Picture } from '#lib/media/schema';

const aPicture = { key: 'a'.repeat(32), width: 640, height: 360, renditions: [] };

/** A queue whose uploads are answered by this list, in the order of the files. */
function aQueue(answers: UploadAnswer<Picture>[]) {
  const shown: Upload['state'][] = [];
  const sent: string[] = [];
  let under = 0;
  const enqueue = makeUploadQueue<Picture>({
    send: async (file) => {
      under += 1;
      expect(under).toBe(1);
      sent.push(file.name);
      await Promise.resolve();
      under -= 1;
      return answers.shift() ?? { ok: false, code: 'unexpected' };
    },
    show: ({ state }) => shown.push(state),
  });
  return { enqueue, shown, sent };
}
const file = (name: string) => new File(['x'], name, { type: 'image/png' });
const ok = (id: number): UploadAnswer<Picture> => ({ ok: true, id, value: aPicture });

test('a reporter who drops three pictures at once gets all three, one after another, in their order', async () => {
  const { enqueue, sent, shown } = aQueue([ok(1), ok(2), ok(3)]);
  const put: number[] = [];
  await Promise.all(['a', 'b', 'c'].map((name) => enqueue(file(name), (id) => put.push(id))));
  expect(sent).toEqual(['a', 'b', 'c']);
  expect(put).toEqual([1, 2, 3]);
  expect(shown).toEqual(['sending', 'sending', 'sending', 'done']);
});

test('a reporter hears of a picture that failed although the next one went well, and no more once a new one is sent', async () => {
  const { enqueue, shown } = aQueue([{ ok: false, code: 'picture-type' }, ok(2), ok(3)]);
  const put: number[] = [];
  await Promise.all(['a', 'b'].map((name) => enqueue(file(name), (id) => put.push(id))));
  expect(put).toEqual([2]);
  expect(shown.at(-1)).toBe('failed');
  await enqueue(file('c'), (id) => put.push(id));
  expect(shown.at(-1)).toBe('done');
});

test('a picture that cannot be put in its place does not hold up the next one', async () => {
  const { enqueue } = aQueue([ok(1), ok(2)]);
  const put: number[] = [];
  const first = enqueue(file('a'), () => {
    throw new Error('The page is gone.');
  });
  const second = enqueue(file('b'), (id) => put.push(id));
  await expect(first).rejects.toThrow('gone');
  await second;
  expect(put).toEqual([2]);
});
