import { beforeAll, expect, test } from 'vitest';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { changeItems } from '#lib/media/library/change-items';
import { emptyBin } from '#lib/media/library/empty-bin';
import { findItemPage } from '#lib/media/library/find-item';
import { framePicture } from '#lib/media/library/frame-picture';
import { listLibrary } from '#lib/media/library/list-library';
import { listLibraryInput } from '#lib/media/library/schema';
import { changeTerms } from '#lib/terms/bulk/change-terms';
import { changeTerm } from '#lib/terms/changes/change-term';
import { listTerms } from '#lib/terms/kept/list-terms';
import { findTerm } from '#lib/terms/published/store';
import { undoTerms } from '#lib/terms/undo/undo-terms';
import { countStatements } from '#tests/support/asked-statements';
import { aPicture, somebody } from '#tests/support/newsroom';
import { aTerm, editionNow, heldOpen, oldSince, somebodyWaits } from '#tests/support/taxonomy';
import { until } from '#tests/support/until';

let ada: StaffMember;
beforeAll(async () => {
  ada = await somebody('admin', 'Ada');
});

const itemOf = async (mediaId: number) =>
  (await pool().query<{ id: number }>('SELECT id FROM library_item WHERE media_id = $1', [mediaId])).rows[0]?.id ?? 0;
const bin = async (mediaId: number) => {
  const binned = await changeItems(ada, { items: [{ id: await itemOf(mediaId) }], change: { kind: 'bin' } });
  return binned.ok ? [binned.value.done, binned.value.refused.map(({ code }) => code)] : null;
};
const portray = async (id: number, slug: string, portraitId: number | null, version = 1) =>
  changeTerm(ada, { id, version, name: slug, nameEn: '', slug, description: '', descriptionEn: '', personId: null, portraitId });
const binnedAt = async (mediaId: number) => (await findItemPage(ada, await itemOf(mediaId)))?.item.binnedAt ?? null;
const setLogo = (logo: number | null, logoDark: number | null) => {
  const named = (id: number | null) => (id === null ? 'null' : `{"mediaId": ${id}}`);
  return pool().query(
    `INSERT INTO setting (key, value) VALUES ('site', jsonb_build_object('masthead', jsonb_build_object('logo', $1::jsonb, 'logoDark', $2::jsonb)))
     ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value`,
    [named(logo), named(logoDark)],
  );
};

test('an author’s page shows the portrait that an editor chose, and is made anew for it and for nothing else', async () => {
  const [author, picture] = [await aTerm('thao-vy', { kind: 'author' }), await aPicture(ada.id)];
  expect((await findTerm('author', 'thao-vy'))?.portrait).toBeNull();
  const edition = await editionNow();
  expect(await portray(author, 'thao-vy', picture)).toEqual({ ok: true, value: { version: 2 } });
  expect(await oldSince(edition)).toEqual(['term:author:thao-vy']);
  expect((await findTerm('author', 'thao-vy'))?.portrait).toMatchObject({ width: 320, height: 200 });
  expect(await countStatements(() => findTerm('author', 'thao-vy'))).toBe(1);
  expect((await listTerms({ kind: 'author' })).items).toMatchObject([{ portrait: { id: picture, picture: { width: 320 } } }]);
  // Whoever says anew how it is cut has the page made anew, too.
  const before = await editionNow();
  await pool().query('UPDATE media SET framing = NULL WHERE id = $1', [picture]);
  const id = await itemOf(picture);
  await framePicture(ada, { id, version: 1, framing: { focal: { x: 0.5, y: 0.5 }, cuts: {} } });
  expect(await oldSince(before)).toContain('term:author:thao-vy');
});

test('a topic has no portrait, and nobody has one of a picture that is not there', async () => {
  const [topic, author, picture] = [await aTerm('cau'), await aTerm('an', { kind: 'author' }), await aPicture(ada.id)];
  expect(await portray(topic, 'cau', picture)).toEqual({ ok: false, code: 'unknown-picture' });
  expect(await portray(author, 'an', 999_999)).toEqual({ ok: false, code: 'unknown-picture' });
});

test('the library says whose portrait a picture is, and lets nobody throw it away until it is that no more', async () => {
  const [author, picture] = [await aTerm('minh', { kind: 'author' }), await aPicture(ada.id)];
  await portray(author, 'minh', picture);
  const page = await findItemPage(ada, await itemOf(picture));
  expect(page).toMatchObject({ item: { uses: 1 }, uses: { stories: [], isLogo: false, authors: [{ id: author, slug: 'minh' }] } });
  expect(await bin(picture)).toEqual([0, ['in-use']]);
  const listed = async (use: string) => (await listLibrary(ada, listLibraryInput.parse({ use }))).items.map(({ mediaId }) => mediaId);
  expect([(await listed('used')).includes(picture), (await listed('unused')).includes(picture)]).toEqual([true, false]);
  await portray(author, 'minh', null, 2);
  expect(await bin(picture)).toEqual([1, []]);
});

test('a portrait out of the bin comes out of it, also when both happen at once, and is never emptied away', async () => {
  const [author, picture] = [await aTerm('hoa', { kind: 'author' }), await aPicture(ada.id)];
  await bin(picture);
  expect(await portray(author, 'hoa', picture)).toMatchObject({ ok: true });
  expect(await binnedAt(picture)).toBeNull();
  const [other, next] = [await aTerm('lan', { kind: 'author' }), await aPicture(ada.id)];
  const choosing = await heldOpen('UPDATE term SET portrait_id = $2 WHERE id = $1', [other, next]);
  const binning = bin(next);
  await until(somebodyWaits);
  await choosing.end();
  expect(await binning).toEqual([0, ['in-use']]);
  await pool().query(`UPDATE library_item SET binned_at = now() - interval '99 days' WHERE media_id = $1`, [next]);
  await emptyBin();
  expect((await findTerm('author', 'lan'))?.portrait).not.toBeNull();
});

test('the paper’s logo, for light and for dark, counts as used', async () => {
  const [light, dark, both] = [await aPicture(ada.id), await aPicture(ada.id), await aPicture(ada.id)];
  await setLogo(light, dark);
  for (const one of [light, dark]) {
    expect(await bin(one)).toEqual([0, ['in-use']]);
    expect((await findItemPage(ada, await itemOf(one)))?.uses).toMatchObject({ isLogo: true, authors: [] });
  }
  await bin(both);
  await setLogo(both, both);
  expect(await binnedAt(both)).toBeNull();
  expect((await findItemPage(ada, await itemOf(both)))?.item.uses).toBe(1);
  expect(await bin(light)).toEqual([1, []]);
  await pool().query(`DELETE FROM setting WHERE key = 'site'`);
});

test('an author who was removed and brought back has the same face', async () => {
  const [author, picture] = [await aTerm('binh', { kind: 'author' }), await aPicture(ada.id)];
  await portray(author, 'binh', picture);
  const removed = await changeTerms(ada, { items: [{ id: author }], change: { do: 'remove' } });
  expect(await undoTerms(ada, { undo: (removed.ok && removed.value.undo) || '' })).toMatchObject({ ok: true, value: { done: 1 } });
  expect((await findTerm('author', 'binh'))?.portrait).not.toBeNull();
});
