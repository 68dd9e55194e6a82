import { beforeAll, expect, test } from 'vitest';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { findPastAddress } from '#lib/past-addresses/store';
import type { ListKind } from '#lib/past-addresses/view';
import { createSection } from '#lib/sections/changes/create-section';
import { removeSection } from '#lib/sections/changes/remove-section';
import { mergeSections } from '#lib/sections/merging/merge-sections';
import { changeTerms } from '#lib/terms/bulk/change-terms';
import { createTerm } from '#lib/terms/create-term';
import { undoTerms } from '#lib/terms/undo/undo-terms';
import { aSection, somebody } from '#tests/support/newsroom';
import { aTerm, editionNow, oldSince } from '#tests/support/taxonomy';

let ada: StaffMember;
beforeAll(async () => {
  ada = await somebody('admin', 'Ada');
});

const findGoneList = async (kind: ListKind, slug: string) => (await findPastAddress(kind, slug)).gone;
const removeTerm = async (id: number) => {
  const removed = await changeTerms(ada, { items: [{ id }], change: { do: 'remove' } });
  if (!removed.ok || removed.value.done !== 1) throw new Error('not removed');
  return removed.value.undo ?? '';
};
const rename = (table: 'term' | 'section', id: number, slug: string) =>
  pool().query(`UPDATE ${table} SET slug = $2 WHERE id = $1`, [id, slug]);

test('whoever follows a link to a removed topic is told what it was called, at each address it had, and pages there are made anew', async () => {
  const id = await aTerm('lu-lut', { name: 'Lũ lụt' });
  await pool().query(`UPDATE term SET name_en = 'Floods' WHERE id = $1`, [id]);
  await rename('term', id, 'mua-lu');
  expect(await findGoneList('topic', 'mua-lu')).toBeNull();
  const before = await editionNow();
  await removeTerm(id);
  const gone = { kind: 'topic', name: 'Lũ lụt', nameEn: 'Floods', parent: null };
  expect(await findGoneList('topic', 'mua-lu')).toEqual(gone);
  expect(await findGoneList('topic', 'lu-lut')).toEqual(gone);
  expect(await findGoneList('author', 'mua-lu')).toBeNull();
  expect(await oldSince(before)).toEqual(expect.arrayContaining(['term:topic:lu-lut', 'term:topic:mua-lu']));
});

test('a name that is given again comes back to life, and is gone again when that is removed', async () => {
  await removeTerm(await aTerm('cho-noi', { kind: 'thread', name: 'Chợ nổi cũ' }));
  const before = await editionNow();
  const again = await createTerm(ada, { kind: 'thread', name: 'Chợ nổi' });
  if (!again.ok) throw new Error(again.code);
  expect(await oldSince(before)).toContain('term:thread:cho-noi');
  expect(await findGoneList('thread', 'cho-noi')).toBeNull();
  // Under another name it still leads on from there.
  await rename('term', again.value.term.id, 'cho-tren-song');
  expect(await findGoneList('thread', 'cho-noi')).toBeNull();
  await removeTerm(again.value.term.id);
  expect(await findGoneList('thread', 'cho-noi')).toMatchObject({ name: 'Chợ nổi' });
});

test('what was merged leads on, and is gone when that is removed; taking the removal back brings all of it back', async () => {
  const [one, other] = [await aTerm('an', { kind: 'author', name: 'An' }), await aTerm('an-nguyen', { kind: 'author', name: 'An Nguyễn' })];
  await changeTerms(ada, { items: [{ id: one }], change: { do: 'merge', into: { id: other, version: 1 } } });
  expect(await findGoneList('author', 'an')).toBeNull();
  const undo = await removeTerm(other);
  expect(await findGoneList('author', 'an')).toMatchObject({ kind: 'author', name: 'An Nguyễn' });
  expect(await undoTerms(ada, { undo })).toMatchObject({ ok: true, value: { done: 1 } });
  expect(await findGoneList('author', 'an')).toBeNull();
  expect(await findGoneList('author', 'an-nguyen')).toBeNull();
});

test('a removed sub-section leads on to the section it stood under, whatever has become of that, and not once that is gone, too', async () => {
  const parent = await aSection('do-thi-cu');
  const [kept, last] = [await aSection('doi-song-moi'), await aSection('cuoi-cung')];
  const made = await createSection(ada, {
    ...{ name: 'Quy hoạch', nameEn: 'Planning', slug: 'quy-hoach-cu', description: '', descriptionEn: '', parentId: parent },
  });
  if (!made.ok) throw new Error(made.code);
  await rename('section', made.value.id, 'quy-hoach');
  const before = await editionNow();
  expect(await removeSection(ada, made.value)).toMatchObject({ ok: true });
  expect(await oldSince(before)).toEqual(['sections']);
  expect(await findGoneList('section', 'quy-hoach')).toMatchObject({
    name: 'Quy hoạch',
    nameEn: 'Planning',
    parent: { slug: 'do-thi-cu' },
  });
  await mergeSections(ada, { id: parent, version: 1, into: { id: kept, version: 1 }, policy: 'into' });
  expect(await findGoneList('section', 'quy-hoach-cu')).toMatchObject({ parent: { slug: 'doi-song-moi' } });
  expect(await findGoneList('section', 'do-thi-cu')).toBeNull();
  await mergeSections(ada, { id: kept, version: 2, into: { id: last, version: 1 }, policy: 'into' });
  expect(await findGoneList('section', 'quy-hoach')).toMatchObject({ parent: { slug: 'cuoi-cung' } });
});
