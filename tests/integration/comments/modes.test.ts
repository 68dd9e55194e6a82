import { beforeEach, describe, expect, test, vi } from 'vitest';
import { findStory } from '#lib/articles/stories/store';
import { keepGates } from '#lib/comments/policy/passing/keep-gates';
import { passTime } from '#lib/comments/policy/passing/store';
import { endPressure } from '#lib/comments/policy/pressure/end-pressure';
import { beginPressure, findRunningPressure } from '#lib/comments/policy/pressure/store';
import { type CommentSettings, DEFAULT_PRESSURE, type Hours, type PartialPolicy } from '#lib/comments/policy/schema';
import { submitComment } from '#lib/comments/submit-comment';
import { pool } from '#lib/db/pool';
import { offerCaptcha } from '#lib/reader-forms/offer-captcha';
import * as forms from '#lib/reader-forms/store';
import { fieldOfMoment } from '#lib/vietnamese/days';
import { aCaptcha } from '#tests/support/captchas';
import { aModerator, aStory, countRows } from '#tests/support/commented-story';

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
let article = 0;
let people = 0;
const someone = (): string => `10.9.${(++people >> 8) & 255}.${people & 255}`;

/** A time of the day, so many minutes from now on the database's clock. */
async function clock(minutes: number): Promise<string> {
  const { rows } = await pool().query<{ at: Date }>(`SELECT now() + $1::int * interval '1 minute' AS at`, [minutes]);
  return fieldOfMoment(rows[0]?.at ?? new Date(0)).slice(11);
}
const hoursFrom = async (from: number, until: number): Promise<Hours> => ({
  from: await clock(from),
  until: await clock(until),
  days: EVERY_DAY,
});

const paperSays = (settings: Partial<Omit<CommentSettings, 'policy'> & { policy: PartialPolicy }>) =>
  pool().query(`INSERT INTO setting (key, value) VALUES ('comments', $1) ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value`, [
    JSON.stringify(settings),
  ]);
const sectionSays = (policy: PartialPolicy) => pool().query('UPDATE section SET comment_policy = $1', [policy]);
const storySays = (policy: PartialPolicy, id = article) =>
  pool().query('UPDATE article SET comment_policy = $2 WHERE id = $1', [id, policy]);
const publishedAgo = (interval: string, id = article) =>
  pool().query(
    `WITH story AS (UPDATE story SET published_at = now() - $2::interval WHERE article_id = $1 RETURNING published_at)
     UPDATE article SET first_published_at = story.published_at FROM story WHERE id = $1`,
    [id, interval],
  );
const lookedAgo = (interval: string) => pool().query('UPDATE comment_gate_clock SET seen_at = now() - $1::interval', [interval]);
/** A story as its page shows it. */
async function shown(id: number) {
  await pool().query(`UPDATE story SET body = '{"type":"doc","content":[{"type":"paragraph"}]}' WHERE article_id = $1`, [id]);
  return findStory(id);
}
const logLines = async () =>
  (
    await pool().query<{ scope: string; scope_id: number; from: object; to: object; why: object; person_id: number | null }>(
      'SELECT scope, scope_id, "from", "to", why, person_id FROM comment_gate_log ORDER BY id',
    )
  ).rows;

async function send({ body = `Bài hay. ${++people}`, address = someone(), id = article } = {}) {
  const { token, answer } = await aCaptcha(id);
  return submitComment({ input: { articleId: id, name: 'Rosa', title: 'Cảm ơn', body, captcha: { token, answer } }, address });
}

beforeEach(async () => {
  await pool().query(`DELETE FROM setting WHERE key = 'comments'; DELETE FROM comment_pressure; UPDATE section SET comment_policy = '{}'`);
  await pool().query(`TRUNCATE rate_limit`);
  await lookedAgo('0');
  article = await aStory();
});

describe('a reader who writes under a story that takes nothing now', () => {
  test('is told each reason, loses no captcha, and is offered none', async () => {
    await publishedAgo('31 days');
    await paperSays({ policy: { closeAfterDays: 30 } });
    expect(await send()).toMatchObject({ code: 'closed', gate: { why: 'too-old', closeAfterDays: 30 } });
    await storySays({ closeAfterDays: null });
    expect(await send()).toMatchObject({ ok: true });
    await sectionSays({ hours: await hoursFrom(60, 120) });
    expect(await send()).toMatchObject({ code: 'closed', gate: { why: 'hours', opensAt: expect.any(Date) } });
    await storySays({ closeAfterDays: null, hours: null });
    expect(await send()).toMatchObject({ ok: true });
    await beginPressure({ scope: 'site', scopeId: 0 }, { ...DEFAULT_PRESSURE, deed: 'close' }, measured);
    expect(await send()).toMatchObject({ code: 'closed', gate: { why: 'pressure', opensAt: expect.any(Date) } });
    await storySays({ mode: 'closed' });
    expect(await send()).toMatchObject({ code: 'closed', gate: { why: 'closed', opensAt: null } });
    expect(await offerCaptcha({ articleId: article, address: someone(), purpose: 'comment' })).toMatchObject({ code: 'closed' });
    expect(await offerCaptcha({ articleId: article, address: someone(), purpose: 'note' })).toMatchObject({ ok: true });
    expect(await countRows('comment', 'article_id = $1', [article])).toBe(2);
  });

  test('because it was closed between the form and the storing finds nothing stored and the captcha unspent', async () => {
    const found = await forms.findPublishedArticle(article);
    const { token, answer, jti } = await aCaptcha(article);
    const seen = vi.spyOn(forms, 'findPublishedArticle').mockResolvedValueOnce(found);
    await storySays({ mode: 'closed' });
    const answered = await submitComment({
      input: { articleId: article, name: 'Rosa', title: 'T', body: 'Muộn rồi', captcha: { token, answer } },
      address: someone(),
    });
    seen.mockRestore();
    expect(answered).toMatchObject({ code: 'closed', gate: { why: 'closed' } });
    expect(await countRows('comment', 'article_id = $1', [article])).toBe(0);
    expect(await countRows('spent_captcha', 'jti = $1', [jti])).toBe(0);
  });

  test('because its hour ended between the two finds nothing stored, though nobody changed a word', async () => {
    const found = await forms.findPublishedArticle(article);
    if (!found) throw new Error('The story is not there.');
    await storySays({ hours: await hoursFrom(-120, -60) });
    const late = await forms.findPublishedArticle(article);
    const seen = vi
      .spyOn(forms, 'findPublishedArticle')
      .mockResolvedValueOnce({ ...found, seen: late?.seen ?? '', gate: { ...found.gate, closesAt: new Date(0) } });
    expect(await send()).toMatchObject({ code: 'closed', gate: { why: 'hours' } });
    expect(await countRows('comment', 'article_id = $1', [article])).toBe(0);
    seen.mockRestore();
  });
});

const measured = { code: 'pressure', measure: 'site', count: 20, limit: 20 } as const;

describe('a story that is looked at after publishing', () => {
  test('has a clean comment on its page at once and holds a doubtful one', async () => {
    await storySays({ mode: 'after' });
    const slow = { goodForMs: 300_000 };
    const { token, answer } = await aCaptcha(article, slow);
    const clean = { articleId: article, name: 'Rosa', title: 'Cảm ơn', body: 'Phố sách rất đẹp.', captcha: { token, answer } };
    expect(await submitComment({ input: clean, address: someone() })).toMatchObject({ ok: true, value: { status: 'approved' } });
    const second = await aCaptcha(article, slow);
    const doubtful = { ...clean, body: 'Mua tại https://ban.example', captcha: { token: second.token, answer: second.answer } };
    expect(await submitComment({ input: doubtful, address: someone() })).toMatchObject({ ok: true, value: { status: 'pending' } });
    expect((await shown(article))?.commentCount).toBe(1);
    expect(await countRows('decision', "maker = 'mode'")).toBe(1);
  });

  test('that becomes one looked at first while a reader sends takes the comment as waiting', async () => {
    await storySays({ mode: 'after' });
    const found = await forms.findPublishedArticle(article);
    const { token, answer } = await aCaptcha(article, { goodForMs: 300_000 });
    vi.spyOn(forms, 'findPublishedArticle').mockResolvedValueOnce(found);
    await storySays({ mode: 'before' });
    const input = { articleId: article, name: 'Rosa', title: 'T', body: 'Đổi ý', captcha: { token, answer } };
    expect(await submitComment({ input, address: someone() })).toMatchObject({ ok: true, value: { status: 'pending' } });
    vi.restoreAllMocks();
    expect((await shown(article))?.commentCount).toBe(0);
  });
});

describe('a slow story', () => {
  test('takes one comment of each reader in so long, of others at the same time, and under other stories', async () => {
    await storySays({ slowSeconds: 300 });
    const rosa = someone();
    expect(await send({ address: rosa })).toMatchObject({ ok: true });
    const again = await send({ address: rosa });
    expect(again).toMatchObject({ code: 'slow', seconds: 300 });
    expect(!again.ok && again.code === 'slow' && again.retryAfterSeconds).toBeGreaterThan(290);
    expect(await send()).toMatchObject({ ok: true });
    expect(await send({ address: rosa, id: await aStory() })).toMatchObject({ ok: true });
  });

  test('takes one of five that a reader sends at once', async () => {
    await storySays({ slowSeconds: 300 });
    const rosa = someone();
    const answers = await Promise.all(Array.from({ length: 5 }, () => send({ address: rosa })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('lets nobody wait for a comment that was not taken', async () => {
    await storySays({ slowSeconds: 300 });
    const rosa = someone();
    const { token, answer } = await aCaptcha(article);
    const input = { articleId: article, name: 'Rosa', title: 'T', body: 'Trả lời', replyTo: 2_000_000_000, captcha: { token, answer } };
    expect(await submitComment({ input, address: rosa })).toMatchObject({ code: 'unanswerable' });
    expect(await send({ address: rosa })).toMatchObject({ ok: true });
  });
});

describe('too many comments', () => {
  test('under one story hold this one back by themselves, once, and it ends by itself', async () => {
    await storySays({ mode: 'after' });
    await paperSays({ pressure: { ...DEFAULT_PRESSURE, story: 3, deed: 'before', minutes: 30 } });
    const other = await aStory();
    await Promise.all(Array.from({ length: 8 }, () => send()));
    expect(await findRunningPressure()).toMatchObject([{ scope: 'story', scopeId: article, deed: 'before' }]);
    expect((await shown(article))?.gate).toMatchObject({ open: true, mode: 'before', isUnderPressure: true });
    expect((await shown(other))?.gate.isUnderPressure).toBe(false);
    const lines = (await logLines()).filter(({ scope_id }) => scope_id === article);
    expect(lines).toHaveLength(1);
    expect(lines.at(-1)).toMatchObject({ scope: 'story', why: { measure: 'story', limit: 3 }, person_id: null });

    await pool().query(`UPDATE comment_pressure SET until = now()`);
    const ended = await Promise.all([passTime(), passTime(), passTime()]);
    expect(ended.flatMap((change) => change?.tags ?? [])).toEqual([`story:${article}`]);
    expect((await shown(article))?.gate).toMatchObject({ mode: 'after', isUnderPressure: false });
    expect((await logLines()).at(-1)).toMatchObject({ from: { pressure: 'before' }, why: { code: 'over' } });
  });

  test('measured by many instances at once begin one pressure, with one line in the log and one edition', async () => {
    const before = (await logLines()).length;
    const begun = await Promise.all(
      Array.from({ length: 20 }, () => beginPressure({ scope: 'site', scopeId: 0 }, DEFAULT_PRESSURE, measured)),
    );
    expect(begun.filter(Boolean)).toHaveLength(1);
    expect((await logLines()).length).toBe(before + 1);
  });

  test('on the whole site, or too many rejected ones, are seen each minute', async () => {
    await paperSays({ pressure: { ...DEFAULT_PRESSURE, rejected: { percent: 60, of: 5 }, deed: 'close' } });
    await send();
    const { rows } = await pool().query<{ id: number }>('SELECT id FROM comment ORDER BY id DESC LIMIT 1');
    const decide = (to: string) =>
      pool().query(
        `INSERT INTO decision (comment_id, from_status, to_status, version, maker) SELECT $1, 'pending', $2::comment_status, coalesce(max(version), 0) + 1, 'rule'
         FROM decision WHERE comment_id = $1`,
        [rows[0]?.id, to],
      );
    for (const to of ['approved', 'approved', 'rejected', 'spam']) await decide(to);
    await keepGates();
    expect(await findRunningPressure()).toEqual([]);
    await decide('rejected');
    await Promise.all([keepGates(), keepGates()]);
    expect(await findRunningPressure()).toMatchObject([{ scope: 'site', deed: 'close' }]);
    expect((await logLines()).at(-1)).toMatchObject({ why: { measure: 'rejected', count: 60, limit: 60 } });
    expect(await send()).toMatchObject({ code: 'closed', gate: { why: 'pressure' } });
  });

  test('may be borne by a moderator, who ends it at once, and it does not begin again for a while', async () => {
    const milo = await aModerator();
    await beginPressure({ scope: 'site', scopeId: 0 }, DEFAULT_PRESSURE, measured);
    const answers = await Promise.all([1, 2, 3].map(() => endPressure(milo, { scope: 'site', scopeId: 0 })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.code === 'over')).toHaveLength(2);
    expect(await findRunningPressure()).toEqual([]);
    expect((await logLines()).at(-1)).toMatchObject({ why: { code: 'person' }, person_id: milo.id });
    expect(await beginPressure({ scope: 'site', scopeId: 0 }, DEFAULT_PRESSURE, measured)).toBeNull();
    expect(await endPressure({ ...milo, role: 'editor' }, { scope: 'site', scopeId: 0 })).toEqual({ ok: false, code: 'forbidden' });
    // Ended by a person, it is not told a second time.
    await pool().query('UPDATE comment_pressure SET quiet_until = now()');
    expect(await passTime()).toBeNull();
  });
});

describe('each minute', () => {
  test('a border of hours makes exactly the pages with hours old, though it began and ended meanwhile', async () => {
    await sectionSays({ hours: await hoursFrom(-20, -10) });
    await lookedAgo('5 minutes');
    expect(await passTime()).toBeNull();
    await lookedAgo('15 minutes');
    expect((await passTime())?.tags).toEqual(['comment-hours']);
    expect(await passTime()).toBeNull();
    await lookedAgo('30 minutes');
    const both = await Promise.all([passTime(), passTime(), passTime()]);
    expect(both.flatMap((change) => change?.tags ?? [])).toEqual(['comment-hours']);
  });

  test('a story that became too old makes its own page old, whoever says the days, and no other', async () => {
    await paperSays({ policy: { closeAfterDays: 30 } });
    const [own, never, young] = [await aStory(), await aStory(), await aStory()];
    await publishedAgo('30 days 30 seconds');
    await publishedAgo('7 days 30 seconds', own);
    await storySays({ closeAfterDays: 7 }, own);
    await publishedAgo('30 days 30 seconds', never);
    await storySays({ closeAfterDays: null }, never);
    await publishedAgo('29 days 23 hours', young);
    await lookedAgo('1 minute');
    expect((await passTime())?.tags.toSorted()).toEqual([`story:${article}`, `story:${own}`].toSorted());
    expect(await passTime()).toBeNull();
  });

  test('so many stories at once that they are not named one by one make all old', async () => {
    await paperSays({ policy: { closeAfterDays: 40 } });
    await pool().query(
      `WITH many AS (INSERT INTO article (status, created_by_id, first_published_at)
         SELECT 'published', (SELECT min(id) FROM person), now() - interval '40 days 10 seconds' FROM generate_series(1, 201) RETURNING id)
       INSERT INTO story (article_id, version, section_id, slug, title, lead, lead_source, byline, body, published_at, updated_at)
       SELECT id, 1, (SELECT min(id) FROM section), 's', 't', '', '', '', '{}', now() - interval '40 days 10 seconds', now() FROM many`,
    );
    await lookedAgo('1 minute');
    expect((await passTime())?.tags).toEqual(['comment-policy']);
  });
});
