import { beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { publishArticle } from '#lib/articles/publish-article';
import { saveDraft } from '#lib/articles/save-draft';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { changeSection } from '#lib/sections/changes/change-section';
import { removeSection } from '#lib/sections/changes/remove-section';
import { mergeSections } from '#lib/sections/merging/merge-sections';
import { findSectionTree } from '#lib/sections/published/store';
import { undoMerge } from '#lib/sections/undo/undo-merge';
import { aDraft } from '#tests/support/drafts';
import { aSection, somebody } from '#tests/support/newsroom';
import { withdraw } from '#tests/support/published';
import { aStoryIn, bookOf, editionNow, findSectionByPastSlug, heldOpen, oldSince, somebodyWaits } from '#tests/support/taxonomy';
import { until } from '#tests/support/until';

let ada: StaffMember;
let bao: StaffMember;
let number = 0;
let from: number;
let into: number;

beforeAll(async () => {
  [ada, bao] = await Promise.all([somebody('admin', 'Ada'), somebody('admin', 'Bảo')]);
});
beforeEach(async () => {
  number += 1;
  await pool().query('DELETE FROM home_slot');
  [from, into] = [await aSection(`tu-${number}`), await aSection(`den-${number}`)];
});

const versionOf = async (id: number) =>
  (await pool().query<{ version: number }>('SELECT version FROM section WHERE id = $1', [id])).rows[0]?.version ?? 0;
async function merge(one = from, other = into, policy: 'into' | 'from' = 'into'): Promise<string> {
  const seen = async (id: number) => ({ id, version: await versionOf(id) });
  const merged = await mergeSections(ada, { ...(await seen(one)), into: await seen(other), policy });
  if (!merged.ok) throw new Error(merged.code);
  return z.string().parse(merged.value.undo);
}
const placeOf = async (articleId: number) => {
  const { rows } = await pool().query<{ story: number | null; draft: number | null }>(
    'SELECT s.section_id AS story, d.section_id AS draft FROM draft d LEFT JOIN story s USING (article_id) WHERE article_id = $1',
    [articleId],
  );
  return rows[0];
};
const sectionsOf = async (personId: number) =>
  (await pool().query<{ id: number }>('SELECT section_id AS id FROM person_section WHERE person_id = $1 ORDER BY 1', [personId])).rows.map(
    ({ id }) => id,
  );
const rename = async (id: number, slug: string) => {
  const words = { name: 'Mục', nameEn: 'Section', description: '', descriptionEn: '', isHidden: false };
  return changeSection(bao, { id, version: await versionOf(id), ...words, slug });
};

test('whoever merged two sections by mistake takes it back, and everything is as it was', async () => {
  const child = await aSection(`con-${number}`, from);
  await rename(from, `moi-${number}`);
  const story = await aStoryIn(ada, from);
  const theirs = await aStoryIn(ada, into);
  const [both, one] = [await somebody('editor', 'Cả hai'), await somebody('editor', 'Một')];
  await pool().query('INSERT INTO person_section VALUES ($1, $3), ($1, $4), ($2, $3)', [both.id, one.id, from, into]);
  await pool().query(`UPDATE section SET comment_policy = '{"mode":"closed"}' WHERE id = $1`, [from]);
  await pool().query(`INSERT INTO home_slot (position, kind, section_id) VALUES (1, 'section', $1), (2, 'section', $2)`, [from, into]);
  const state = async () => ({
    tree: (await findSectionTree()).filter(({ id }) => id === from || id === into),
    places: await Promise.all([story, theirs].map(placeOf)),
    rights: await Promise.all([both.id, one.id].map(sectionsOf)),
    policies: (await pool().query('SELECT id, comment_policy FROM section WHERE id IN ($1, $2) ORDER BY id', [from, into])).rows,
    slots: (await pool().query('SELECT position, section_id FROM home_slot ORDER BY position')).rows,
    old: await findSectionByPastSlug(`tu-${number}`),
    gone: (await pool().query('SELECT id FROM section_gone WHERE id IN ($1, $2)', [from, into])).rows,
  });
  const before = await state();
  const undo = await merge(from, into, 'from');
  expect(await state()).not.toEqual(before);
  const edition = await editionNow();
  expect(await undoMerge(ada, { undo })).toEqual({ ok: true, value: { name: 'Mục', stories: 1, left: 0 } });
  expect(await state()).toEqual(before);
  expect((await findSectionTree()).find(({ id }) => id === from)?.children).toMatchObject([{ id: child }]);
  expect(await oldSince(edition)).toEqual(['sections']);
  expect(await bookOf(`section:${from}`)).toEqual(['restore-section', 'merge-section', 'change-section']);
  // And once only.
  expect(await undoMerge(ada, { undo })).toEqual({ ok: false, code: 'not-found' });
});

test('what somebody put elsewhere since stays there and is counted, what came since stays, and what was taken down comes back as a draft', async () => {
  const [third, later] = [await aSection(`ba-${number}`), await aSection(`bon-${number}`)];
  const [moved, kept, down] = [await aStoryIn(ada, from), await aStoryIn(ada, from), await aStoryIn(ada, from)];
  const undo = await merge();
  const saved = await saveDraft(ada, { articleId: moved, version: 1, content: aDraft({ sectionId: third }) });
  if (!saved.ok) throw new Error(saved.code);
  expect(await publishArticle(ada, { articleId: moved, version: saved.value.version, live: 1 })).toMatchObject({ ok: true });
  const came = await aStoryIn(ada, into);
  await withdraw(down);
  // Another merge into the same one is no reason to leave the first as it is.
  await merge(later);
  expect(await undoMerge(ada, { undo })).toMatchObject({ ok: true, value: { stories: 1, left: 1 } });
  expect(await placeOf(moved)).toEqual({ story: third, draft: third });
  expect(await placeOf(kept)).toEqual({ story: from, draft: from });
  expect(await placeOf(came)).toEqual({ story: into, draft: into });
  expect(await placeOf(down)).toEqual({ story: null, draft: from });
});

test('a section that holds a newspaper’s whole past comes back, too', async () => {
  const story = await aStoryIn(ada, from);
  const undo = await merge();
  // As many as a statement has no parameters for.
  await pool().query(
    `UPDATE bulk_act SET changes = (SELECT jsonb_agg(CASE WHEN one ->> 'of' = 'stories'
       THEN jsonb_set(one, '{ids}', (SELECT jsonb_agg(id) FROM (SELECT $2::int AS id UNION ALL SELECT generate_series(10000000, 10040000)) AS past)) ELSE one END)
       FROM jsonb_array_elements(changes) AS one) WHERE id = $1`,
    [undo, story],
  );
  expect(await undoMerge(ada, { undo })).toMatchObject({ ok: true, value: { stories: 1, left: 0 } });
  expect(await placeOf(story)).toEqual({ story: from, draft: from });
});

test('whose rights were changed since keeps them as they are', async () => {
  const rin = await somebody('editor', 'Rin');
  await pool().query('INSERT INTO person_section VALUES ($1, $2)', [rin.id, from]);
  const undo = await merge();
  await pool().query('DELETE FROM person_section WHERE person_id = $1', [rin.id]);
  expect(await undoMerge(ada, { undo })).toMatchObject({ ok: true });
  expect(await sectionsOf(rin.id)).toEqual([]);
});

test('nobody else takes it back, nor once the other one is gone or has the address', async () => {
  const undo = await merge();
  expect(await undoMerge(bao, { undo })).toEqual({ ok: false, code: 'not-found' });
  expect(await undoMerge(await somebody('editor', 'Lan'), { undo })).toEqual({ ok: false, code: 'forbidden' });
  await rename(into, `tu-${number}`);
  expect(await undoMerge(ada, { undo })).toEqual({ ok: false, code: 'slug-taken', name: 'Mục' });
  const [one, other] = [await aSection(`nam-${number}`), await aSection(`sau-${number}`)];
  const again = await merge(one, other);
  expect(await removeSection(ada, { id: other, version: 2 })).toMatchObject({ ok: true });
  expect(await undoMerge(ada, { undo: again })).toEqual({ ok: false, code: 'not-found' });
});

test('a story that is published while the merge is taken back stands in one of the two, never nowhere', async () => {
  const story = await aStoryIn(ada, from);
  const undo = await merge();
  const saving = await heldOpen('UPDATE draft SET title = title WHERE article_id = $1', [story]);
  const undoing = undoMerge(ada, { undo });
  await until(somebodyWaits);
  const publishing = publishArticle(ada, { articleId: story, version: 1, live: 1 });
  await saving.end();
  expect(await undoing).toMatchObject({ ok: true });
  await publishing;
  expect(await placeOf(story)).toEqual({ story: from, draft: from });
});
