import { beforeAll, expect, test } from 'vitest';
import type { StaffMember } from '#lib/auth/roles';
import { listViews } from '#lib/lists/views/list-views';
import { removeView } from '#lib/lists/views/remove-view';
import { renameView } from '#lib/lists/views/rename-view';
import { saveView } from '#lib/lists/views/save-view';
import { MAX_SAVED_VIEWS, saveViewInput } from '#lib/lists/views/schema';
import { somebody } from '#tests/support/newsroom';

let ada: StaffMember;
let bea: StaffMember;

beforeAll(async () => {
  ada = await somebody('editor', 'Ada');
  bea = await somebody('editor', 'Bea');
});

const save = (who: StaffMember, name: string, list = 'articles') => saveView(who, saveViewInput.parse({ list, name, query: 'q=cau' }));

test('somebody saves what they see under a name, finds it again, and nobody else does', async () => {
  const saved = await save(ada, 'Cầu');
  expect(saved).toMatchObject({ ok: true, value: { name: 'Cầu', query: 'q=cau' } });
  expect(await listViews(ada, 'articles')).toMatchObject([{ name: 'Cầu' }]);
  expect(await listViews(ada, 'media')).toEqual([]);
  expect(await listViews(bea, 'articles')).toEqual([]);
  const viewId = saved.ok ? saved.value.id : 0;
  expect(await renameView(bea, { viewId, name: 'Của tôi' })).toEqual({ ok: false, code: 'not-found' });
  expect(await removeView(bea, { viewId })).toEqual({ ok: false, code: 'not-found' });
});

test('a name stands once in a list: another save or another name is refused, on another list it is free', async () => {
  await save(ada, 'Đường');
  expect(await save(ada, 'Đường')).toEqual({ ok: false, code: 'taken' });
  expect(await save(ada, 'Đường', 'media')).toMatchObject({ ok: true });
  const [first] = await listViews(ada, 'articles');
  expect(await renameView(ada, { viewId: first?.id ?? 0, name: 'Đường' })).toEqual({ ok: false, code: 'taken' });
  expect(await renameView(ada, { viewId: first?.id ?? 0, name: 'Cầu cũ' })).toEqual({ ok: true, value: { name: 'Cầu cũ' } });
});

test('a list keeps twenty views, also when the last places are asked for at once; one removed makes room', async () => {
  const answers = await Promise.all(Array.from({ length: MAX_SAVED_VIEWS + 3 }, (_, index) => save(bea, `Cách ${index}`)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(MAX_SAVED_VIEWS);
  expect(await save(bea, 'Nữa')).toEqual({ ok: false, code: 'too-many' });
  const [first] = await listViews(bea, 'articles');
  expect(await removeView(bea, { viewId: first?.id ?? 0 })).toMatchObject({ ok: true });
  expect(await save(bea, 'Nữa')).toMatchObject({ ok: true });
});
