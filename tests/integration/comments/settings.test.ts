import { beforeEach, describe, expect, test } from 'vitest';
import type { StaffMember } from '#lib/auth/roles';
import { tagClock } from '#lib/cache/tag-clock';
import { orderedNow } from '#lib/clock';
import { findGateLog } from '#lib/comments/policy/history/store';
import { type CommentSettings, DEFAULT_POLICY, DEFAULT_PRESSURE, type PartialPolicy } from '#lib/comments/policy/schema';
import { findPolicyOfArticle } from '#lib/comments/policy/settings/find-policy-of-article';
import { saveCommentSettings } from '#lib/comments/policy/settings/save-comment-settings';
import { saveSectionPolicy } from '#lib/comments/policy/settings/save-section-policy';
import { saveStoryPolicy } from '#lib/comments/policy/settings/save-story-policy';
import { findCommentSettings, findSectionPolicies, findStoryPolicy } from '#lib/comments/policy/settings/store';
import { pool } from '#lib/db/pool';
import { findPublishedArticle } from '#lib/reader-forms/store';
import { findPaper } from '#lib/site/store';
import { aStory, countRows } from '#tests/support/commented-story';
import { aSection, somebody } from '#tests/support/newsroom';

let milo: StaffMember;
let article = 0;

beforeEach(async () => {
  milo = await somebody('moderator', 'Milo');
  await pool().query(`DELETE FROM setting WHERE key = 'comments'`);
  article = await aStory();
});

const WORD: CommentSettings = { policy: DEFAULT_POLICY, rules: { vi: [], en: [] }, pressure: DEFAULT_PRESSURE };
const say = async (change: Partial<CommentSettings> = {}, seen?: string) =>
  saveCommentSettings(milo, { seen: seen ?? (await findCommentSettings()).version, ...WORD, ...change });
const oldSince = (made: number) => (tag: string) => tagClock().isOld([tag], made);

describe('the word of the paper', () => {
  test('holds at once for every story, is in the log and in the book, and makes the story pages old and no others', async () => {
    const isOld = oldSince(orderedNow());
    expect(await say({ policy: { ...DEFAULT_POLICY, mode: 'after', slowSeconds: 60 } })).toMatchObject({ ok: true });
    expect((await findPublishedArticle(article))?.gate).toMatchObject({ mode: 'after', slowSeconds: 60 });
    expect([isOld('comment-policy'), isOld('settings'), isOld('sections')]).toEqual([true, false, false]);
    expect((await findGateLog(null)).lines[0]).toMatchObject({
      scope: 'site',
      by: 'Milo',
      to: { kind: 'policy', policy: { mode: 'after' } },
    });
    expect(await countRows('audit_entry', "deed = 'govern-comments' AND person_id = $1", [milo.id])).toBe(1);
  });

  test('on its rules stands on every page that shows the form, by the read those pages make anyway', async () => {
    const isOld = oldSince(orderedNow());
    await say({ rules: { vi: ['Bàn về bài viết.'], en: [] } });
    expect((await findPaper()).commentRules).toEqual({ vi: ['Bàn về bài viết.'], en: [] });
    expect([isOld('settings'), isOld('comment-policy')]).toEqual([true, false]);
  });

  test('is not overwritten unseen: of those who save at once one is heard', async () => {
    const { version } = await findCommentSettings();
    const answers = await Promise.all([30, 60, 90].map((slowSeconds) => say({ policy: { ...DEFAULT_POLICY, slowSeconds } }, version)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const heard = (await findCommentSettings()).settings;
    for (const answer of answers) if (!answer.ok) expect(answer).toMatchObject({ code: 'conflict', theirs: { settings: heard } });
  });

  test('said again without a change changes nothing', async () => {
    await say();
    const before = (await findGateLog(null)).lines.length;
    expect(await say()).toMatchObject({ ok: true });
    expect((await findGateLog(null)).lines.length).toBe(before);
  });

  test('is not an editor’s to change', async () => {
    const ada = await somebody('editor', 'Ada');
    expect(await saveCommentSettings(ada, { seen: '', ...WORD })).toEqual({ ok: false, code: 'forbidden' });
  });
});

describe('a section that says otherwise', () => {
  const setSection = async (sectionId: number, policy: PartialPolicy) => {
    const version = (await findSectionPolicies()).find(({ id }) => id === sectionId)?.version ?? '';
    return saveSectionPolicy(milo, { seen: version, sectionId, policy });
  };

  test('speaks for its stories and those of its sub-sections, and makes theirs old', async () => {
    const parent = await aSection(`kinh-te-${article}`);
    const child = await aSection(`thi-truong-${article}`, parent);
    await pool().query('UPDATE story SET section_id = $2 WHERE article_id = $1', [article, child]);
    const isOld = oldSince(orderedNow());
    expect(await setSection(parent, { mode: 'closed' })).toMatchObject({ ok: true, value: { policy: { mode: 'closed' } } });
    expect((await findPublishedArticle(article))?.gate.why).toBe('closed');
    expect([isOld(`comment-policy:${child}`), isOld(`comment-policy:${parent}`), isOld('comment-policy')]).toEqual([true, true, false]);
    await setSection(child, { mode: 'before' });
    expect((await findPublishedArticle(article))?.gate.open).toBe(true);
    await setSection(child, {});
    expect((await findPublishedArticle(article))?.gate.why).toBe('closed');
  });

  test('that is not there is said to be gone, and one seen in another state is a conflict', async () => {
    const section = await aSection(`van-hoa-${article}`);
    expect(await saveSectionPolicy(milo, { seen: '', sectionId: 2_000_000_000, policy: {} })).toEqual({ ok: false, code: 'not-found' });
    await setSection(section, { slowSeconds: 30 });
    expect(await saveSectionPolicy(milo, { seen: 'old', sectionId: section, policy: {} })).toMatchObject({
      code: 'conflict',
      theirs: { policy: { slowSeconds: 30 } },
    });
  });
});

describe('a story that says otherwise', () => {
  const versionOf = async (id: number) => (await findStoryPolicy(id))?.policy.version ?? '';

  test('does so at once, by an editor or a moderator, and its page follows', async () => {
    const ada = await somebody('editor', 'Ada');
    const isOld = oldSince(orderedNow());
    const closing = await saveStoryPolicy(ada, { seen: await versionOf(article), articleId: article, policy: { mode: 'closed' } });
    expect(closing).toMatchObject({ ok: true, value: { policy: { mode: 'closed' } } });
    expect(isOld(`story:${article}`)).toBe(true);
    expect((await findPublishedArticle(article))?.gate.why).toBe('closed');
    expect(await saveStoryPolicy(milo, { seen: await versionOf(article), articleId: article, policy: {} })).toMatchObject({ ok: true });
    expect((await findPublishedArticle(article))?.gate.open).toBe(true);
    const rin = await somebody('reporter', 'Rin');
    expect(await saveStoryPolicy(rin, { seen: '', articleId: article, policy: {} })).toEqual({ ok: false, code: 'forbidden' });
  });

  test('says it by an editor of its section, and by none of another one', async () => {
    const [own, other] = [await aSection('y-kien-o-day'), await aSection('y-kien-o-kia')];
    await pool().query('UPDATE story SET section_id = $1 WHERE article_id = $2', [own, article]);
    const closed = { seen: await versionOf(article), articleId: article, policy: { mode: 'closed' } } as const;
    const ada = await somebody('editor', 'Ada');
    expect(await saveStoryPolicy({ ...ada, sectionIds: [other] }, closed)).toEqual({ ok: false, code: 'forbidden' });
    expect(await findPolicyOfArticle({ ...ada, sectionIds: [other] }, article)).toBeNull();
    expect(await findPolicyOfArticle({ ...ada, sectionIds: [own] }, article)).toMatchObject({ version: closed.seen });
    expect((await findPublishedArticle(article))?.gate.open).toBe(true);
    expect(await saveStoryPolicy({ ...ada, sectionIds: [own] }, closed)).toMatchObject({ ok: true });
    const governing = { seen: await versionOf(article), articleId: article, policy: {} };
    expect(await saveStoryPolicy({ ...milo, sectionIds: [other] }, governing)).toMatchObject({ ok: true });
  });

  test('before it is published says it for later, and no page changes', async () => {
    const draft = await aStory({ status: 'draft' });
    const edition = async () => (await pool().query<{ number: number }>('SELECT number FROM edition')).rows[0]?.number;
    const before = await edition();
    const saved = await saveStoryPolicy(milo, { seen: await versionOf(draft), articleId: draft, policy: { closeAfterDays: 7 } });
    expect(saved).toMatchObject({ ok: true, value: { policy: { closeAfterDays: 7 } } });
    expect(await edition()).toBe(before);
  });
});

test('the log is read fifty lines at a time from its newest, and no line of it can be changed', async () => {
  for (let seconds = 10; seconds < 70; seconds++) await say({ policy: { ...DEFAULT_POLICY, slowSeconds: seconds } });
  const newest = await findGateLog(null);
  expect(newest.lines).toHaveLength(50);
  const earlier = await findGateLog(newest.next);
  expect(earlier.lines[0]?.id).toBeLessThan(newest.lines.at(-1)?.id ?? 0);
  await expect(pool().query('UPDATE comment_gate_log SET person_id = NULL')).rejects.toThrow();
  await expect(pool().query('DELETE FROM comment_gate_log')).rejects.toThrow();
});
