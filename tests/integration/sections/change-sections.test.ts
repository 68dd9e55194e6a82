import { beforeAll, describe, expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article';
import { publishArticle } from '#lib/articles/publish-article';
import { saveDraft } from '#lib/articles/save-draft';
import { unpublishArticle } from '#lib/articles/unpublish-article';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { listSections } from '#lib/sections/board/list-sections';
import { weighSection } from '#lib/sections/board/weigh-section';
import { changeSection } from '#lib/sections/changes/change-section';
import { createSection } from '#lib/sections/changes/create-section';
import { moveSection } from '#lib/sections/changes/move-section';
import { orderSections } from '#lib/sections/changes/order-sections';
import { removeSection } from '#lib/sections/changes/remove-section';
import { mergeSections } from '#lib/sections/merging/merge-sections';
import { findSectionTree } from '#lib/sections/published/store';
import type { ChangeSectionInput } from '#lib/sections/schema';
import { shownSections } from '#lib/sections/tree';
import { countStatements } from '#tests/support/asked-statements';
import { aDraft } from '#tests/support/drafts';
import { aSection, somebody } from '#tests/support/newsroom';
import { aStoryIn, bookOf, editionNow, findSectionByPastSlug, heldOpen, oldSince, somebodyWaits } from '#tests/support/taxonomy';
import { until } from '#tests/support/until';

let ada: StaffMember;
let bao: StaffMember;

beforeAll(async () => {
  ada = await somebody('admin', 'Ada');
  bao = await somebody('admin', 'Bảo');
});

const WORDS = { nameEn: 'Section', description: '', descriptionEn: '' };
const change = (id: number, changes: Partial<ChangeSectionInput>, staff = ada) =>
  changeSection(staff, { id, version: 1, ...WORDS, name: 'Mục', slug: 'muc', isHidden: false, ...changes });
const merge = (id: number, into: number, { version = 1, policy = 'into' as const } = {}) =>
  mergeSections(ada, { id, version: 1, into: { id: into, version }, policy });
const storedIn = async (articleId: number) => {
  const { rows } = await pool().query<{ story: number | null; draft: number | null }>(
    'SELECT s.section_id AS story, d.section_id AS draft FROM draft d LEFT JOIN story s USING (article_id) WHERE article_id = $1',
    [articleId],
  );
  return rows[0];
};
const waiting = async () =>
  (
    await pool().query<{ count: number }>(
      `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
  ).rows[0]?.count;
const sectionsOf = async (personId: number) =>
  (await pool().query<{ id: number }>('SELECT section_id AS id FROM person_section WHERE person_id = $1', [personId])).rows.map(
    ({ id }) => id,
  );

describe('who keeps the sections', () => {
  test('makes one, at the end of its place, under an address that is nobody’s and never was', async () => {
    const edition = await editionNow();
    const made = await createSection(ada, { ...WORDS, name: 'Xã hội', slug: 'xa-hoi', parentId: null });
    if (!made.ok) throw new Error(made.code);
    expect(await oldSince(edition)).toEqual(['sections']);
    const below = await createSection(ada, { ...WORDS, name: 'Đời sống', slug: 'doi-song', parentId: made.value.id });
    if (!below.ok) throw new Error(below.code);
    expect((await findSectionTree()).at(-1)).toMatchObject({ slug: 'xa-hoi', children: [{ slug: 'doi-song' }] });
    expect(await createSection(ada, { ...WORDS, name: 'X', slug: 'x-x', parentId: below.value.id })).toEqual({
      ok: false,
      code: 'no-parent',
    });
    await change(below.value.id, { name: 'Đời sống', slug: 'nhip-song' });
    expect(await createSection(ada, { ...WORDS, name: 'Khác', slug: 'doi-song', parentId: null })).toEqual({
      ...{ ok: false, code: 'slug-was', name: 'Đời sống' },
    });
    expect(await createSection(ada, { ...WORDS, name: 'Khác', slug: 'xa-hoi', parentId: null })).toMatchObject({ code: 'slug-taken' });
    expect(await bookOf(`section:${below.value.id}`)).toEqual(['change-section', 'create-section']);
  });

  test('renames one there and back: old addresses lead to it in one step, never in a circle', async () => {
    const id = await aSection('vong-a');
    for (const [index, slug] of ['vong-b', 'vong-c', 'vong-a'].entries()) {
      const edition = await editionNow();
      expect(await change(id, { version: index + 1, slug })).toMatchObject({ ok: true, value: { version: index + 2 } });
      expect(await oldSince(edition)).toEqual(['sections']);
    }
    expect(await findSectionByPastSlug('vong-b')).toBe('vong-a');
    expect(await findSectionByPastSlug('vong-c')).toBe('vong-a');
    expect(await findSectionByPastSlug('vong-a')).toBeNull();
  });

  test('comes second and is told who was first and when; the same twice is one change', async () => {
    const id = await aSection('cung-luc');
    const answers = await Promise.all([
      change(id, { name: 'Của Ada', slug: 'cung-luc' }),
      change(id, { name: 'Của Bảo', slug: 'cung-luc' }, bao),
    ]);
    const lost = answers.find(({ ok }) => !ok);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(lost).toMatchObject({ code: 'conflict', by: answers[0].ok ? 'Ada' : 'Bảo', at: expect.any(Date) });
    const edition = await editionNow();
    expect(await change(id, { name: answers[0].ok ? 'Của Ada' : 'Của Bảo', slug: 'cung-luc' })).toMatchObject({ ok: true });
    expect(await editionNow()).toBe(edition);
  });

  test('hides one from the pages’ rows; its own page is there', async () => {
    const id = await aSection('an-di');
    await change(id, { slug: 'an-di', isHidden: true });
    const tree = await findSectionTree();
    expect(tree.find((section) => section.id === id)).toMatchObject({ isHidden: true });
    expect(shownSections(tree).some((section) => section.id === id)).toBe(false);
  });

  test('moves one below another and up again, but none that has some below it, and none below one that is below', async () => {
    const [top, other, below] = [await aSection('cha-1'), await aSection('cha-2'), await aSection('con-cha')];
    expect(await moveSection(ada, { id: below, version: 1, parentId: top })).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await moveSection(ada, { id: other, version: 1, parentId: below })).toEqual({ ok: false, code: 'no-parent' });
    expect(await moveSection(ada, { id: top, version: 1, parentId: other })).toEqual({ ok: false, code: 'has-children' });
    expect(await moveSection(ada, { id: top, version: 1, parentId: top })).toEqual({ ok: false, code: 'no-parent' });
    expect(await moveSection(ada, { id: below, version: 2, parentId: null })).toMatchObject({ ok: true });
  });

  test('puts those of one place into another order; who saw an older order is told who was first', async () => {
    const top = await aSection('thu-tu');
    const ids = [await aSection('t-1', top), await aSection('t-2', top), await aSection('t-3', top)];
    const [one = 0, two = 0, three = 0] = ids;
    expect(await orderSections(bao, { parentId: top, seen: ids, ids: [three, one, two] })).toMatchObject({ ok: true });
    expect((await findSectionTree()).find(({ id }) => id === top)?.children.map(({ id }) => id)).toEqual([three, one, two]);
    expect(await orderSections(ada, { parentId: top, seen: ids, ids: [two, one, three] })).toMatchObject({ code: 'conflict', by: 'Bảo' });
    expect(await bookOf(`section:${top}`)).toEqual(['order-sections']);
  });

  test('removes one that is empty, and is told what stands in any other', async () => {
    const [empty, full, last] = [await aSection('trong'), await aSection('day'), await aSection('quyen-cuoi')];
    await aStoryIn(ada, full);
    const rin = await somebody('editor', 'Rin');
    await pool().query('INSERT INTO person_section VALUES ($1, $2)', [rin.id, last]);
    expect(await removeSection(ada, { id: empty, version: 1 })).toMatchObject({ ok: true });
    expect(await removeSection(ada, { id: full, version: 1 })).toMatchObject({ code: 'not-empty', weight: { stories: 1, drafts: 1 } });
    // Without this section there would be nowhere their rights end.
    expect(await removeSection(ada, { id: last, version: 1 })).toMatchObject({ code: 'not-empty', weight: { peopleOfItAlone: 1 } });
    expect(await weighSection(ada, { id: full })).toMatchObject({ ok: true, value: { stories: 1, drafts: 1, people: 0, children: 0 } });
  });

  test('is an admin: an editor changes nothing', async () => {
    const editor = await somebody('editor', 'Eda');
    const id = await aSection('khong-duoc');
    const seen = { id, version: 1 };
    for (const answer of [
      await createSection(editor, { ...WORDS, name: 'X', slug: 'x-y', parentId: null }),
      await change(id, {}, editor),
      await moveSection(editor, { ...seen, parentId: null }),
      await orderSections(editor, { parentId: null, seen: [id], ids: [id] }),
      await mergeSections(editor, { ...seen, into: { id: 1, version: 1 }, policy: 'into' }),
      await removeSection(editor, seen),
      await weighSection(editor, { id }),
    ])
      expect(answer).toEqual({ ok: false, code: 'forbidden' });
  });

  test('sees the whole tree in one statement', async () => {
    expect(await countStatements(listSections)).toBe(1);
    expect((await listSections()).find(({ slug }) => slug === 'vong-a')).toMatchObject({ version: 4, pastSlugs: ['vong-c', 'vong-b'] });
  });
});

describe('a section that goes into another one', () => {
  test('takes along stories, drafts, sub-sections, places, rights, what it says of comments, and every address', async () => {
    const [from, into] = [await aSection('tu-day'), await aSection('den-day')];
    const child = await aSection('con-cua-tu', from);
    await change(from, { slug: 'tu-day-moi', name: 'Từ' });
    const story = await aStoryIn(ada, from);
    await pool().query('INSERT INTO slug_history (slug, article_id, section_id) VALUES ($2, $1, $3), ($2, $1, $4)', [
      ...[story, 'ten-cu', from, into],
    ]);
    const rin = await somebody('editor', 'Rin');
    await pool().query('INSERT INTO person_section VALUES ($1, $2)', [rin.id, from]);
    await pool().query(`UPDATE section SET comment_policy = '{"mode":"closed"}' WHERE id = $1`, [from]);
    await pool().query(`INSERT INTO home_slot (position, kind, section_id) VALUES (1, 'section', $1)`, [from]);
    const edition = await editionNow();
    expect(await mergeSections(ada, { id: from, version: 2, into: { id: into, version: 1 }, policy: 'from' })).toMatchObject({
      ...{ ok: true, value: { stories: 1 } },
    });
    expect(await oldSince(edition)).toEqual(['sections']);
    expect(await storedIn(story)).toEqual({ story: into, draft: into });
    for (const slug of ['tu-day', 'tu-day-moi']) expect(await findSectionByPastSlug(slug)).toBe('den-day');
    expect(await sectionsOf(rin.id)).toEqual([into]);
    const { rows } = await pool().query('SELECT comment_policy, version FROM section WHERE id = $1', [into]);
    expect(rows).toEqual([{ comment_policy: { mode: 'closed' }, version: 2 }]);
    expect((await findSectionTree()).find(({ id }) => id === into)?.children.map(({ id }) => id)).toEqual([child]);
    expect((await pool().query('SELECT slug FROM slug_history WHERE article_id = $1', [story])).rows).toEqual([{ slug: 'ten-cu' }]);
    expect((await pool().query('SELECT section_id FROM home_slot')).rows).toEqual([{ section_id: into }]);
    // Merged once more, both past ones lead to the last in one step.
    const last = await aSection('cuoi-cung');
    expect(await mergeSections(ada, { id: into, version: 2, into: { id: last, version: 1 }, policy: 'into' })).toMatchObject({ ok: true });
    for (const slug of ['tu-day', 'den-day']) expect(await findSectionByPastSlug(slug)).toBe('cuoi-cung');
    await pool().query('DELETE FROM home_slot');
  });

  test('goes into no sub-section while it has some itself, and not over what somebody else changed', async () => {
    const [from, into] = [await aSection('co-con'), await aSection('muc-cha')];
    const [, below] = [await aSection('con-1', from), await aSection('con-2', into)];
    expect(await merge(from, below)).toEqual({ ok: false, code: 'has-children' });
    await change(into, { slug: 'muc-cha', name: 'Đổi' }, bao);
    expect(await merge(from, into)).toMatchObject({ ok: false, code: 'conflict', by: 'Bảo' });
  });

  test('is one act for ten thousand stories', async () => {
    const [from, into] = [await aSection('muoi-nghin'), await aSection('noi-den')];
    for (let part = 0; part < 10; part++)
      await pool().query(
        `WITH made AS (INSERT INTO article (status, created_by_id, first_published_at) SELECT 'published', $1, now() FROM generate_series(1, 1000) RETURNING id),
        drafts AS (INSERT INTO draft (article_id, section_id, slug, title, lead, lead_source, byline, body, saved_by_id)
          SELECT id, $2, 'bai', 'Bài ' || id, '', '', '', '{}', $1 FROM made)
      INSERT INTO story (article_id, version, section_id, slug, title, lead, lead_source, byline, body, published_at, updated_at)
        SELECT id, 1, $2, 'bai', 'Bài ' || id, '', '', '', '{}', now(), now() FROM made`,
        [ada.id, from],
      );
    const edition = await editionNow();
    expect(await merge(from, into)).toMatchObject({ ok: true, value: { stories: 10_000 } });
    expect(await editionNow()).toBe(edition + 1);
    const { rows } = await pool().query(
      'SELECT (SELECT count(*)::int FROM story WHERE section_id = $1) AS stories, (SELECT count(*)::int FROM draft WHERE section_id = $1) AS drafts',
      [into],
    );
    expect(rows).toEqual([{ stories: 10_000, drafts: 10_000 }]);
  });
});

describe('while a section goes away', () => {
  test('a story that is published into it stands in the one it went into', async () => {
    const [from, into] = [await aSection('dang-gop'), await aSection('noi-gop')];
    const stories = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const created = await createArticle(ada, { content: aDraft({ sectionId: from }) });
        if (!created.ok) throw new Error(created.code);
        return created.value.id;
      }),
    );
    const [merged, ...published] = await Promise.all([
      merge(from, into),
      ...stories.map((articleId) => publishArticle(ada, { articleId, version: 1, live: null })),
    ]);
    expect([merged, ...published].map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
    for (const articleId of stories) expect(await storedIn(articleId)).toEqual({ story: into, draft: into });
  });

  test('a story that is moved out of it, or taken down, in that moment is so, and no address of it is lost', async () => {
    const [from, into, elsewhere] = [await aSection('roi-di'), await aSection('don-nhan'), await aSection('cho-khac')];
    const [moved, down] = [await aStoryIn(ada, from), await aStoryIn(ada, from)];
    for (const articleId of [moved, down])
      expect(await saveDraft(ada, { articleId, version: 1, content: aDraft({ sectionId: elsewhere }) })).toMatchObject({ ok: true });
    // The merge has moved the stories and waits to tell readers.
    const arranging = await heldOpen('SELECT number FROM edition FOR UPDATE', []);
    const merging = merge(from, into);
    await until(somebodyWaits);
    const publishing = publishArticle(ada, { articleId: moved, version: 2, live: 1 });
    const withdrawing = unpublishArticle(ada, { articleId: down, live: 1 });
    await until(async () => (await waiting()) === 3);
    await arranging.end();
    const answers = await Promise.allSettled([merging, publishing, withdrawing]);
    expect(answers).toMatchObject(Array(3).fill({ status: 'fulfilled', value: { ok: true } }));
    expect(await storedIn(moved)).toEqual({ story: elsewhere, draft: elsewhere });
    expect(await storedIn(down)).toEqual({ story: null, draft: elsewhere });
    const { rows } = await pool().query('SELECT section_id AS id FROM slug_history WHERE article_id = ANY ($1)', [[moved, down]]);
    expect(rows).toEqual([{ id: into }, { id: into }]);
  });

  test('a draft that is moved into it goes along, and a page opened before goes on saving, also by whom the other section is not', async () => {
    const [from, into, own] = [await aSection('gop-nhap'), await aSection('nhan-nhap'), await aSection('cho-rin')];
    const rin = { ...(await somebody('editor', 'Rin')), sectionIds: [from, own] };
    const created = await createArticle(rin, { content: aDraft({ sectionId: own }) });
    if (!created.ok) throw new Error(created.code);
    const articleId = created.value.id;
    const content = aDraft({ sectionId: from });
    const saving = await heldOpen('UPDATE draft SET section_id = $2 WHERE article_id = $1', [articleId, from]);
    const merging = merge(from, into);
    await until(somebodyWaits);
    await saving.end();
    expect(await merging).toMatchObject({ ok: true });
    expect(await storedIn(articleId)).toMatchObject({ draft: into });
    const later = { ...rin, sectionIds: [into, own] };
    expect(await saveDraft(later, { articleId, version: 1, content })).toMatchObject({ ok: true });
    expect(await storedIn(articleId)).toMatchObject({ draft: into });
  });

  test('a draft that is saved into it first keeps it from being removed; one that comes later stands nowhere yet', async () => {
    const [kept, gone] = [await aSection('giu-lai'), await aSection('mat-di')];
    const created = await createArticle(ada, { content: aDraft() });
    if (!created.ok) throw new Error(created.code);
    const articleId = created.value.id;
    const saving = await heldOpen('UPDATE draft SET section_id = $2 WHERE article_id = $1', [articleId, kept]);
    const removing = removeSection(ada, { id: kept, version: 1 });
    await until(somebodyWaits);
    await saving.end();
    expect(await removing).toMatchObject({ code: 'not-empty', weight: { drafts: 1 } });
    expect(await removeSection(ada, { id: gone, version: 1 })).toMatchObject({ ok: true });
    expect(await saveDraft(ada, { articleId, version: 1, content: aDraft({ sectionId: gone }) })).toEqual({
      ok: false,
      code: 'unknown-section',
    });
    await pool().query('UPDATE draft SET section_id = $2 WHERE article_id = $1', [articleId, gone]);
    expect(await storedIn(articleId)).toMatchObject({ draft: null });
  });

  test('two who merge two sections crosswise end with one section and one refusal', async () => {
    const [one, other] = [await aSection('cheo-a'), await aSection('cheo-b')];
    const answers = await Promise.all([merge(one, other), merge(other, one)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: expect.stringMatching(/not-found|conflict/) });
  });
});
