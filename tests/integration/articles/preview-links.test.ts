import { beforeAll, describe, expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article';
import { listPreviewLinks } from '#lib/articles/preview-links/list-preview-links';
import { makePreviewLink } from '#lib/articles/preview-links/make-preview-link';
import { openPreviewLink } from '#lib/articles/preview-links/open-preview-link';
import { revokePreviewLink } from '#lib/articles/preview-links/revoke-preview-link';
import { makePreviewLinkInput } from '#lib/articles/preview-links/schema';
import { deleteOldPreviewLinks } from '#lib/articles/preview-links/store';
import { saveDraft } from '#lib/articles/save-draft';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { framingAt } from '#lib/front-door/security-headers';
import { isAnswered, isPreviewLink, loggedPath, readerPath } from '#lib/page-cache/reader-path';
import { aDraft, bodyOf } from '#tests/support/drafts';
import { aSection, somebody } from '#tests/support/newsroom';
import { until } from '#tests/support/until';

let ada: StaffMember;
let rin: StaffMember;
let minh: StaffMember;

beforeAll(async () => {
  ada = await somebody('editor', 'Ada');
  rin = await somebody('reporter', 'Rin');
  minh = await somebody('reporter', 'Minh');
});

async function aStoryOf(staff: StaffMember): Promise<number> {
  const created = await createArticle(staff, { content: aDraft({ sectionId: await aSection(`xem-${crypto.randomUUID().slice(0, 8)}`) }) });
  if (!created.ok) throw new Error(created.code);
  return created.value.id;
}

/** Makes a link, and the token in it. */
async function linkTo(articleId: number, { staff = rin, version = null as number | null, days = 3 } = {}) {
  const made = await makePreviewLink(staff, { articleId, version, days });
  if (!made.ok) throw new Error(made.code);
  const link = (await listPreviewLinks(staff, articleId)).find(({ id }) => id === made.value.id);
  return { id: made.value.id, token: link?.path?.replace('/xem-truoc/', '') ?? '', path: link?.path ?? '' };
}

const countRows = async (table: 'audit_entry' | 'preview_link' | 'revision', condition: string, values: unknown[]) =>
  (await pool().query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table} WHERE ${condition}`, values)).rows[0]?.count;

const countLocks = async () =>
  (
    await pool().query<{ count: number }>(
      `SELECT count(*)::int AS count FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
    )
  ).rows[0]?.count ?? 0;

const titleSeen = async (token: string) => (await openPreviewLink(token))?.preview.story.title ?? null;
const age = (id: number, by: string) =>
  pool().query(`UPDATE preview_link SET expires_at = expires_at - $2::interval, revoked_at = revoked_at - $2::interval WHERE id = $1`, [
    id,
    by,
  ]);

describe('somebody with a preview link and no account', () => {
  test('reads the newest version, or for ever the one that was meant, and every opening is counted', async () => {
    const article = await aStoryOf(rin);
    const newest = await linkTo(article);
    const fixed = await linkTo(article, { version: 1 });
    expect(await titleSeen(newest.token)).toBe('Cầu Lạc Giang 2 hợp long');
    const changed = aDraft({ title: 'Cầu đã xong', body: bodyOf('Chữ mới.'), sectionId: null });
    expect(await saveDraft(rin, { articleId: article, version: 1, content: changed })).toMatchObject({ ok: true });
    expect(await openPreviewLink(newest.token)).toMatchObject({
      version: null,
      embargoUntil: null,
      preview: { savedBy: 'Rin', story: { title: 'Cầu đã xong', version: 2, body: bodyOf('Chữ mới.'), section: { slug: '' } } },
    });
    expect(await openPreviewLink(fixed.token)).toMatchObject({
      version: 1,
      preview: { story: { title: 'Cầu Lạc Giang 2 hợp long', version: 1, section: { slug: expect.stringMatching(/^xem-/) } } },
    });
    const uses = Object.fromEntries((await listPreviewLinks(ada, article)).map(({ id, uses: count }) => [id, count]));
    expect(uses).toEqual({ [newest.id]: 2, [fixed.id]: 1 });
  });

  test('finds nothing, in the same words, with a link that is over, taken back, changed, made up, or by somebody who left', async () => {
    const article = await aStoryOf(rin);
    const [over, back, left, good] = [
      await linkTo(article),
      await linkTo(article),
      await linkTo(article, { staff: ada }),
      await linkTo(article),
    ];
    await age(over.id, '4 days');
    expect(await revokePreviewLink(rin, { linkId: back.id })).toMatchObject({ ok: true });
    await pool().query('UPDATE person SET disabled_at = now() WHERE id = $1', [ada.id]);
    const others = [
      `${good.id}-${'A'.repeat(43)}`,
      `${good.id + 999}-${good.token.split('-').slice(1).join('-')}`,
      '1',
      '',
      '0-x',
      `${good.token}x`,
    ];
    for (const token of [over.token, back.token, left.token, ...others]) expect(await openPreviewLink(token)).toBeNull();
    await pool().query('UPDATE person SET disabled_at = NULL WHERE id = $1', [ada.id]);
    expect(await titleSeen(good.token)).not.toBeNull();
    expect((await listPreviewLinks(rin, article)).map(({ state, path }) => [state, path !== null])).toEqual([
      ['open', true],
      ['open', true],
      ['revoked', false],
      ['expired', false],
    ]);
    expect(await countRows('preview_link', 'article_id = $1 AND uses > 0', [article])).toBe(1);
  });

  test('is told on top when the story may not be published before a time', async () => {
    const article = await aStoryOf(rin);
    const { token } = await linkTo(article);
    await pool().query("UPDATE article SET embargo_until = now() + interval '1 day' WHERE id = $1", [article]);
    expect((await openPreviewLink(token))?.embargoUntil).toBeInstanceOf(Date);
    await pool().query("UPDATE article SET embargo_until = now() - interval '1 day' WHERE id = $1", [article]);
    expect((await openPreviewLink(token))?.embargoUntil).toBeNull();
  });

  test('needs the signature that only this paper makes: what the database holds is not enough', async () => {
    const { id, token } = await linkTo(await aStoryOf(rin));
    const { rows } = await pool().query<{ row: string }>('SELECT preview_link::text AS row FROM preview_link WHERE id = $1', [id]);
    expect(rows[0]?.row).not.toContain(token.split('-').slice(1).join('-'));
    await pool().query('UPDATE preview_link SET nonce = $2 WHERE id = $1', [id, Buffer.alloc(16)]);
    expect(await openPreviewLink(token)).toBeNull();
  });
});

describe('whoever works on a story', () => {
  test('makes links to it and takes back those of others; who does not work on it does neither, and sees none', async () => {
    const article = await aStoryOf(rin);
    expect(await makePreviewLink(minh, { articleId: article, version: null, days: 3 })).toEqual({ ok: false, code: 'not-found' });
    expect(await makePreviewLink(rin, { articleId: article, version: 7, days: 3 })).toEqual({ ok: false, code: 'not-found' });
    const { id } = await linkTo(article);
    expect(await listPreviewLinks(minh, article)).toEqual([]);
    expect(await revokePreviewLink(minh, { linkId: id })).toEqual({ ok: false, code: 'not-found' });
    expect(await listPreviewLinks(ada, article)).toMatchObject([{ id, state: 'open', madeBy: 'Rin', uses: 0, usedAt: null }]);
    const answers = await Promise.all(Array.from({ length: 5 }, () => revokePreviewLink(ada, { linkId: id })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const book = [`article:${article}`];
    expect(await countRows('audit_entry', "deed = 'make-preview-link' AND subject = $1", book)).toBe(1);
    expect(await countRows('audit_entry', "deed = 'revoke-preview-link' AND subject = $1", book)).toBe(1);
  });

  test('has at most twenty that work, and thirty days for each', async () => {
    const article = await aStoryOf(rin);
    const many = await Promise.all(Array.from({ length: 24 }, () => makePreviewLink(rin, { articleId: article, version: null, days: 30 })));
    expect(many.filter(({ ok }) => ok)).toHaveLength(20);
    expect(many.find(({ ok }) => !ok)).toEqual({ ok: false, code: 'too-many' });
    const input = { articleId: article, version: null };
    expect(makePreviewLinkInput.parse(input).days).toBe(3);
    for (const days of [0, 31, 1.5, '3']) expect(makePreviewLinkInput.safeParse({ ...input, days }).success).toBe(false);
  });

  test('is told that a version is gone which makes room for a save just then, and neither of the two waits for the other for ever', async () => {
    const article = await aStoryOf(rin);
    const save = await pool().connect();
    // What a save does after it has moved the draft on: the version before goes, the next one refers to the article.
    await save.query('BEGIN');
    await save.query('DELETE FROM revision WHERE article_id = $1 AND version = 1', [article]);
    const making = makePreviewLink(rin, { articleId: article, version: 1, days: 3 });
    await until(async () => (await countLocks()) > 0);
    await save.query(
      `INSERT INTO revision (article_id, version, content, saved_by_id, kind) SELECT article_id, 2, '{}', saved_by_id, 'auto' FROM draft WHERE article_id = $1`,
      [article],
    );
    await save.query('COMMIT');
    save.release();
    expect(await making).toEqual({ ok: false, code: 'not-found' });
    expect(await listPreviewLinks(rin, article)).toEqual([]);
  });

  test('keeps the version a link names, and old links are forgotten after a month', async () => {
    const article = await aStoryOf(rin);
    await pool().query('UPDATE revision SET kept = false WHERE article_id = $1', [article]);
    const { id } = await linkTo(article, { version: 1 });
    expect(await countRows('revision', 'article_id = $1 AND version = 1 AND kept', [article])).toBe(1);
    await age(id, '40 days');
    await deleteOldPreviewLinks();
    expect(await countRows('preview_link', 'id = $1', [id])).toBe(0);
  });
});

test('the front door knows the address, keeps no copy of what is there, and leaves the secret out of the log', async () => {
  const { path } = await linkTo(await aStoryOf(rin));
  expect([isAnswered(path), isPreviewLink(path), readerPath(path), loggedPath(path)]).toEqual([true, true, null, '/xem-truoc/[token]']);
  expect([isAnswered('/xem-truoc'), isAnswered('/xem-truoc/1'), isAnswered(`${path}/x`)]).toEqual([false, false, false]);
  expect(['sizes', 'frame', 'frame/x', ''].map((page) => framingAt(`/newsroom/articles/5/preview/${page}`))).toEqual([
    'frames',
    'framed',
    null,
    null,
  ]);
});
