import { beforeAll, expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article';
import { emptyDocument } from '#lib/articles/document';
import { findArticleForEdit } from '#lib/articles/find-article-for-edit';
import { findPreview } from '#lib/articles/find-preview';
import { saveDraft } from '#lib/articles/save-draft';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { aDraft, bodyOf } from '#tests/support/drafts';
import { aPicture, aSection, somebody } from '#tests/support/newsroom';

let ada: StaffMember;
let rin: StaffMember;
let minh: StaffMember;
let milo: StaffMember;

beforeAll(async () => {
  ada = await somebody('editor', 'Ada');
  rin = await somebody('reporter', 'Rin');
  minh = await somebody('reporter', 'Minh');
  milo = await somebody('moderator', 'Milo');
});

async function anArticleBy(staff: StaffMember, content = aDraft()): Promise<number> {
  const created = await createArticle(staff, { content });
  if (!created.ok) throw new Error(created.code);
  return created.value.id;
}

const revisionsOf = async (articleId: number) =>
  (
    await pool().query<{ version: number; content: unknown; name: string }>(
      'SELECT revision.version, content, name FROM revision JOIN person ON person.id = saved_by_id WHERE article_id = $1 ORDER BY revision.version',
      [articleId],
    )
  ).rows;

test('a reporter who has only a title keeps it, finds it again, and it stands in the revisions', async () => {
  const content = aDraft({ lead: '', leadSource: '', byline: '', body: emptyDocument });
  const id = await anArticleBy(rin, content);
  const found = await findArticleForEdit(rin, id);
  expect(found).toMatchObject({ id, status: 'draft', createdBy: 'Rin', live: null, pictures: {} });
  expect(found?.draft).toEqual({ ...content, version: 1, savedBy: 'Rin', savedAt: expect.any(Date) });
  expect(await revisionsOf(id)).toEqual([{ version: 1, content, name: 'Rin' }]);
});

test('every save is a version and a revision, and the editor’s page shows the last with its pictures', async () => {
  const [main, inText] = [await aPicture(rin.id), await aPicture(rin.id)];
  const sectionId = await aSection('giao-thong');
  const id = await anArticleBy(rin);
  const content = aDraft({
    sectionId,
    picture: { mediaId: main, alt: 'Cầu', caption: 'Cầu mới', credit: 'An' },
    body: { type: 'doc', content: [{ type: 'figure', attrs: { mediaId: inText, alt: 'Nhịp', caption: '', credit: '' } }] },
  });
  expect(await saveDraft(ada, { articleId: id, version: 1, content })).toMatchObject({
    ok: true,
    value: { version: 2, slug: content.slug },
  });
  const found = await findArticleForEdit(rin, id);
  expect(found?.draft).toMatchObject({ ...content, version: 2, savedBy: 'Ada' });
  expect(Object.keys(found?.pictures ?? {}).map(Number)).toEqual([main, inText]);
  expect(await findPreview(rin, id)).toMatchObject({
    status: 'draft',
    story: { title: content.title, body: content.body, section: { name: 'giao-thong' }, picture: { alt: 'Cầu' } },
  });
  expect((await revisionsOf(id)).map(({ version, name }) => [version, name])).toEqual([
    [1, 'Rin'],
    [2, 'Ada'],
  ]);
});

test('an editor who saves over somebody else’s save is given that text, and nothing is overwritten', async () => {
  const id = await anArticleBy(rin);
  const theirs = aDraft({ lead: 'Lời của Rin.' });
  await saveDraft(rin, { articleId: id, version: 1, content: theirs });
  const mine = aDraft({ lead: 'Lời của Ada.' });
  const refused = await saveDraft(ada, { articleId: id, version: 1, content: mine });
  expect(refused).toEqual({
    ok: false,
    code: 'conflict',
    theirs: { ...theirs, version: 2, savedBy: 'Rin', savedAt: expect.any(Date) },
    pictures: {},
    attachments: {},
  });
  expect((await findArticleForEdit(ada, id))?.draft.lead).toBe('Lời của Rin.');
  // Keeping mine is a save over their version.
  expect(await saveDraft(ada, { articleId: id, version: 2, content: mine })).toMatchObject({ ok: true, value: { version: 3 } });
});

test('of many editors who save one version at once exactly one wins, with one revision', async () => {
  const id = await anArticleBy(rin);
  const saves = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      saveDraft(ada, { articleId: id, version: 1, content: aDraft({ body: bodyOf(`Bản ${index}`) }) }),
    ),
  );
  const winner = saves.findIndex(({ ok }) => ok);
  expect(saves.filter(({ ok }) => ok)).toHaveLength(1);
  for (const save of saves)
    if (!save.ok) expect(save).toMatchObject({ code: 'conflict', theirs: { version: 2, body: bodyOf(`Bản ${winner}`) } });
  expect(await revisionsOf(id)).toHaveLength(2);
});

test('an editor whose answer was lost on the way sends the same save again and is told that it is done', async () => {
  const id = await anArticleBy(rin);
  const save = { articleId: id, version: 1, content: aDraft({ lead: 'Lời mới.' }) };
  const first = await saveDraft(ada, save);
  expect(await saveDraft(ada, save)).toMatchObject({ ok: true, value: { version: 2, savedAt: first.ok && first.value.savedAt } });
  expect(await saveDraft(rin, save)).toMatchObject({ ok: false, code: 'conflict' });
  expect(await revisionsOf(id)).toHaveLength(2);
});

test('a reporter neither sees nor saves the draft of another; a moderator writes nothing', async () => {
  const id = await anArticleBy(rin);
  for (const other of [minh, milo]) {
    expect(await findArticleForEdit(other, id)).toBeNull();
    expect(await findPreview(other, id)).toBeNull();
    expect(await saveDraft(other, { articleId: id, version: 1, content: aDraft({ lead: 'x' }) })).toEqual({ ok: false, code: 'not-found' });
    expect(await saveDraft(other, { articleId: id, version: 9, content: aDraft() })).toEqual({ ok: false, code: 'not-found' });
  }
  expect(await createArticle(milo, { content: aDraft() })).toEqual({ ok: false, code: 'forbidden' });
  expect((await findArticleForEdit(rin, id))?.draft.version).toBe(1);
});

test('an editor who names a section or a picture that is not there is told so', async () => {
  const id = await anArticleBy(rin);
  const figure = { type: 'figure' as const, attrs: { mediaId: 999_999, alt: '', caption: '', credit: '' } };
  const save = (changes: Parameters<typeof aDraft>[0]) => saveDraft(ada, { articleId: id, version: 1, content: aDraft(changes) });
  expect(await save({ sectionId: 999_999 })).toEqual({ ok: false, code: 'unknown-section' });
  expect(await save({ picture: { mediaId: 999_999, alt: '', caption: '', credit: '' } })).toEqual({ ok: false, code: 'unknown-picture' });
  expect(await save({ body: { type: 'doc', content: [figure] } })).toEqual({ ok: false, code: 'unknown-picture' });
  expect(await createArticle(ada, { content: aDraft({ sectionId: 999_999 }) })).toEqual({ ok: false, code: 'unknown-section' });
  expect(await saveDraft(ada, { articleId: 999_999, version: 1, content: aDraft() })).toEqual({ ok: false, code: 'not-found' });
});
