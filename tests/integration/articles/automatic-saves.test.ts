import { beforeAll, beforeEach, expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article';
import { findArticleForEdit } from '#lib/articles/find-article-for-edit';
import { publishArticle } from '#lib/articles/publish-article';
import { saveDraft } from '#lib/articles/save-draft';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { aDraft, bodyOf } from '#tests/support/drafts';
import { aSection, somebody } from '#tests/support/newsroom';

let ada: StaffMember;
let rin: StaffMember;
let sectionId: number;
let articleId: number;

beforeAll(async () => {
  ada = await somebody('editor', 'Ada');
  rin = await somebody('editor', 'Rin');
  sectionId = await aSection('tu-luu');
});

beforeEach(async () => {
  const created = await createArticle(ada, { content: text('Đầu.') });
  if (!created.ok) throw new Error(created.code);
  articleId = created.value.id;
});

const text = (words: string) => aDraft({ sectionId, body: bodyOf(words) });

async function save(staff: StaffMember, version: number, words: string, kind: 'hand' | 'auto' | 'merged' = 'auto'): Promise<void> {
  const saved = await saveDraft(staff, { articleId, version, content: text(words), kind });
  if (!saved.ok) throw new Error(saved.code);
  expect(saved.value.version).toBe(version + 1);
}

const revisions = async () =>
  (
    await pool().query<{ version: number; kind: string; kept: boolean; isRow: boolean }>(
      `SELECT version, kind::text, kept, began_at IS NOT NULL AS "isRow" FROM revision WHERE article_id = $1 ORDER BY version`,
      [articleId],
    )
  ).rows;
const versions = async () => (await revisions()).map(({ version, kind }) => `${version} ${kind}`);
/** As if everything had been saved so many minutes earlier. */
const waitMinutes = (minutes: number) =>
  pool().query(
    `UPDATE revision SET saved_at = saved_at - $2::int * interval '1 min', began_at = began_at - $2::int * interval '1 min' WHERE article_id = $1`,
    [articleId, minutes],
  );

test('automatic saves of one person in a row leave one revision of some minutes, and every version has its number', async () => {
  await save(ada, 1, 'Một.');
  await save(ada, 2, 'Một. Hai.');
  await waitMinutes(3);
  await save(ada, 3, 'Một. Hai. Ba.');
  expect(await versions()).toEqual(['1 hand', '4 auto']);
  // Five minutes after the first of them another row begins.
  await waitMinutes(3);
  await save(ada, 4, 'Bốn.');
  await save(ada, 5, 'Năm.');
  expect(await versions()).toEqual(['1 hand', '4 auto', '6 auto']);
});

test('what another person saved, or somebody asked for, makes no room', async () => {
  await save(ada, 1, 'Ada.');
  await save(rin, 2, 'Rin.');
  await save(ada, 3, 'Ada, bằng tay.', 'hand');
  await save(ada, 4, 'Ada, tự lưu.');
  await save(ada, 5, 'Ghép.', 'merged');
  expect(await versions()).toEqual(['1 hand', '2 auto', '3 auto', '4 hand', '5 auto', '6 merged']);
});

test('who asks to save what has just saved itself has one revision, which stays', async () => {
  await save(ada, 1, 'Một.');
  await save(ada, 2, 'Một.', 'hand');
  await save(ada, 3, 'Hai.');
  expect(await revisions()).toEqual([
    { version: 1, kind: 'hand', kept: true, isRow: false },
    { version: 3, kind: 'hand', kept: true, isRow: false },
    { version: 4, kind: 'auto', kept: false, isRow: false },
  ]);
});

test('a version that readers have, or that a plan names, stays', async () => {
  await save(ada, 1, 'Đăng.');
  expect(await publishArticle(ada, { articleId, version: 2, live: null })).toMatchObject({ ok: true });
  await save(ada, 2, 'Sửa.');
  await pool().query(
    `INSERT INTO schedule (article_id, deed, version, due_at, person_id) VALUES ($1, 'publish', 3, now() + interval '1 day', $2)`,
    [articleId, ada.id],
  );
  await save(ada, 3, 'Sửa nữa.');
  expect(await versions()).toEqual(['1 hand', '2 auto', '3 auto', '4 auto']);
});

test('an automatic save never un-publishes: the story stays as it is and the draft goes ahead of it', async () => {
  await save(ada, 1, 'Đăng.');
  expect(await publishArticle(ada, { articleId, version: 2, live: null })).toMatchObject({ ok: true });
  await save(ada, 2, 'Sau khi đăng.');
  expect(await findArticleForEdit(ada, articleId)).toMatchObject({ status: 'published', live: { version: 2 }, draft: { version: 3 } });
  const { rows } = await pool().query('SELECT body FROM story WHERE article_id = $1', [articleId]);
  expect(rows).toEqual([{ body: bodyOf('Đăng.') }]);
});

test('when automatic saves and publishing race, readers get exactly the version that was asked for, or nothing new', async () => {
  let live: number | null = null;
  let version = 1;
  for (let turn = 0; turn < 10; turn += 1) {
    const asked = version;
    const before = text(turn === 0 ? 'Đầu.' : `Tự lưu ${turn - 1}.`);
    const [published, saved] = await Promise.all([
      publishArticle(ada, { articleId, version: asked, live }),
      saveDraft(ada, { articleId, version: asked, content: text(`Tự lưu ${turn}.`), kind: 'auto' }),
    ]);
    expect(saved).toMatchObject({ ok: true, value: { version: asked + 1 } });
    version = asked + 1;
    if (published.ok) live = asked;
    else expect(published).toMatchObject({ code: 'conflict', theirs: { version } });
    const now = await findArticleForEdit(ada, articleId);
    expect(now).toMatchObject({ draft: { version, body: bodyOf(`Tự lưu ${turn}.`) } });
    expect(now?.live?.version ?? null).toBe(live);
    if (published.ok) {
      const { rows } = await pool().query('SELECT body FROM story WHERE article_id = $1', [articleId]);
      expect(rows).toEqual([{ body: before.body }]);
      expect((await revisions()).find((one) => one.version === asked)).toMatchObject({ kept: true });
    }
  }
});

test('of automatic saves of one version at once one wins, and one revision is left of it', async () => {
  await save(ada, 1, 'Một.');
  const saves = await Promise.all(
    Array.from({ length: 10 }, (_, index) => saveDraft(ada, { articleId, version: 2, content: text(`Bản ${index}.`), kind: 'auto' })),
  );
  expect(saves.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await versions()).toEqual(['1 hand', '3 auto']);
});
