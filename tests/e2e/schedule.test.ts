import pg from 'pg';
import type { Page } from 'playwright';
import { afterEach, expect, inject, test } from 'vitest';
import { calendarPath } from '#lib/articles/calendar/address';
import { createArticle } from '#lib/articles/create-article';
import { saveDraft } from '#lib/articles/save-draft';
import type { StaffMember } from '#lib/auth/roles';
import { db } from '#lib/db/client';
import { dayOf, fieldOfMoment } from '#lib/vietnamese/days';
import { freePort } from '../../scripts/start/free-port.ts';
import { type Server, serve } from '../../scripts/start/serve.ts';
import { findBarriers } from '../support/axe.ts';
import { signIn } from '../support/demo.ts';
import { aDraft } from '../support/drafts.ts';
import { paper } from '../support/paper.ts';
import { comeDue, inHours, planned } from '../support/plans.ts';
import { type SecondPaper, startSecondPaper } from '../support/second-paper.ts';
import { until } from '../support/until.ts';

async function anEditor(): Promise<StaffMember> {
  const { id, name, email } = await db().person.findFirstOrThrow({ where: { role: 'editor' }, orderBy: { id: 'asc' } });
  return { id, name, email, role: 'editor', locale: 'vi' };
}
const openPlan = (articleId: number) =>
  db().schedule.findFirstOrThrow({ where: { articleId, doneAt: null, cancelledAt: null, failedAt: null } });
const answerOf = async (url: string) => {
  const { status, headers } = await fetch(url, { redirect: 'manual' });
  return [status, headers.get('location')];
};

test('an editor plans a story on a phone, plans its newer words, moves it in the calendar, sees the front page of that moment; and it goes out', async () => {
  const ada = await anEditor();
  const section = await db().section.findUniqueOrThrow({ where: { slug: 'thoi-su' } });
  const title = `Cầu thông xe ${crypto.randomUUID().slice(0, 6)}`;
  const created = await createArticle(ada, { content: aDraft({ title, slug: 'cau-thong-xe', sectionId: section.id }), locale: 'vi' });
  if (!created.ok) throw new Error(created.code);
  const { id } = created.value;

  const editor = await paper.newPage({ width: 360 });
  await signIn(editor, 'editor');
  await editor.goto(`/newsroom/articles/${id}`);
  const panel = editor.getByRole('region', { name: 'Hẹn giờ' });
  await panel.getByRole('button', { name: 'Hẹn giờ đăng' }).and(editor.locator(':enabled')).press('Enter');
  const moment = panel.getByLabel('Thời điểm (giờ Việt Nam)');
  await moment.fill(fieldOfMoment(inHours(-1)));
  await moment.press('Enter');
  await panel.getByText('Thời điểm này đã qua.').waitFor();
  // A form that is still being sent is not sent once more.
  const save = panel.getByRole('button', { name: 'Lưu hẹn' }).and(editor.locator(':enabled'));
  await save.waitFor();
  await moment.fill(fieldOfMoment(inHours(30)));
  await moment.press('Enter');
  await panel.getByText(/^Đã hẹn lúc/).waitFor();
  const first = await openPlan(id);
  await editor.getByLabel('Bút danh').fill('Hoàng Gia Hân');
  await panel.getByText(/Bản nháp đã sửa tiếp sau khi hẹn/).waitFor();
  await panel.getByRole('button', { name: 'Hẹn bản mới nhất' }).and(editor.locator(':enabled')).press('Enter');
  await until(async () => (await openPlan(id)).version !== first.version);
  expect((await openPlan(id)).dueAt).toEqual(first.dueAt);

  await editor.goto(`/newsroom/calendar/day/${dayOf(inHours(30))}`);
  await editor
    .getByRole('button', { name: `Dời hẹn của “${title}”` })
    .and(editor.locator(':enabled'))
    .press('Enter');
  expect(await findBarriers(editor)).toEqual([]);
  const other = editor.getByLabel('Thời điểm (giờ Việt Nam)');
  await other.fill(fieldOfMoment(inHours(31)));
  await other.press('Enter');
  await editor.getByText(`Đã dời “${title}”`).waitFor();
  const moved = await openPlan(id);
  expect(moved.dueAt.getTime()).toBeGreaterThan(first.dueAt.getTime());

  // The same week: a list on the phone, seven days beside each other on a desk, Monday first, also while a plan's form is open.
  const path = calendarPath('week', dayOf(moved.dueAt));
  const daysOf = (page: Page) => page.getByRole('region', { name: /^(?:Thứ|Chủ nhật)/ });
  const placesOf = (page: Page) =>
    daysOf(page).evaluateAll((days) => days.map((day) => day.getBoundingClientRect()).map(({ left, top }) => ({ left, top })));
  await editor.goto(path);
  await daysOf(editor).first().waitFor();
  expect(new Set((await placesOf(editor)).map(({ left }) => left)).size).toBe(1);
  expect(await findBarriers(editor)).toEqual([]);
  const desk = await paper.newPage({ width: 1024 });
  await signIn(desk, 'editor');
  await desk.goto(path);
  await desk
    .getByRole('button', { name: `Dời hẹn của “${title}”` })
    .and(desk.locator(':enabled'))
    .press('Enter');
  await desk.getByLabel('Thời điểm (giờ Việt Nam)').waitFor();
  const places = await placesOf(desk);
  expect(places).toHaveLength(7);
  expect(new Set(places.map(({ top }) => top)).size).toBe(1);
  expect(places.map(({ left }) => left)).toEqual(places.map(({ left }) => left).sort((one, other) => one - other));
  expect(await daysOf(desk).first().getByRole('heading').textContent()).toMatch(/^Thứ Hai/);
  expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1024);
  expect(await findBarriers(desk)).toEqual([]);

  await editor.goto(`/newsroom/home/preview?at=${fieldOfMoment(inHours(32))}`);
  await editor.locator('.front-lead').getByText(title).first().waitFor();
  expect(await findBarriers(editor)).toEqual([]);
  expect(await (await fetch(paper.url)).text()).not.toContain(title);

  await comeDue(moved, 300);
  const story = `/thoi-su/cau-thong-xe-${id}`;
  await until(async () => (await fetch(paper.url + story)).status === 200);
  await until(async () => (await (await fetch(paper.url)).text()).includes(title));
  await editor.goto(`/newsroom/articles/${id}`);
  await panel.getByText('Đã làm xong nhưng trễ 5 phút.').waitFor();
});

test('an address planned from A to B and back leads home each time, and a story whose time is over says so', async () => {
  const ada = await anEditor();
  const section = await db().section.findUniqueOrThrow({ where: { slug: 'thoi-su' } });
  const content = (slug: string) => aDraft({ title: 'Lịch cắt nước', slug, sectionId: section.id });
  const created = await createArticle(ada, { content: content('lich-a'), locale: 'vi' });
  if (!created.ok) throw new Error(created.code);
  const { id } = created.value;
  let { version } = created.value;
  const at = (slug: string) => `/thoi-su/${slug}-${id}`;
  const goesOut = async (slug: string) => {
    await comeDue(await planned(ada, id, { deed: 'publish', version }));
    await until(async () => (await answerOf(paper.url + at(slug)))[0] === 200);
  };
  await goesOut('lich-a');
  for (const [slug, left] of [
    ['lich-b', 'lich-a'],
    ['lich-a', 'lich-b'],
  ] as const) {
    const saved = await saveDraft(ada, { articleId: id, version, content: content(slug) });
    if (!saved.ok) throw new Error(saved.code);
    ({ version } = saved.value);
    await goesOut(slug);
    expect(await answerOf(paper.url + at(left))).toEqual([308, at(slug)]);
  }
  await comeDue(await planned(ada, id, { deed: 'unpublish', reason: 'Đã cấp nước trở lại.' }));
  await until(async () => (await answerOf(paper.url + at('lich-a')))[0] === 410);
  const page = await (await fetch(paper.url + at('lich-b'))).text();
  expect(page).toContain('Bài đã hết hạn đăng');
  expect(page).toContain('Đã cấp nước trở lại.');
});

let second: SecondPaper | undefined;
let twin: Server | undefined;
let client: pg.Client | undefined;
afterEach(async () => {
  await client?.end();
  await twin?.stop(9_000);
  await second?.stop();
});

/** Plans new words for the newest story of the demo paper, as another instance would have done. */
async function planWords(on: pg.Client, title: string, dueAt: string): Promise<{ articleId: number; path: string }> {
  const { rows } = await on.query<{ articleId: number; path: string }>(
    `WITH story AS (
       SELECT story.*, section.slug AS section_slug FROM story JOIN section ON section.id = section_id
       WHERE locale = 'vi' AND NOT EXISTS (SELECT FROM schedule WHERE schedule.article_id = story.article_id)
       ORDER BY published_at DESC LIMIT 1
     ), words AS (
       INSERT INTO revision (article_id, version, content, saved_by_id, saved_at)
       SELECT article_id, revision.version + 1000, jsonb_set(content, '{title}', to_jsonb($1::text)), saved_by_id, now()
       FROM revision JOIN story USING (article_id) WHERE revision.version = story.version RETURNING article_id, version
     ), plan AS (
       INSERT INTO schedule (article_id, deed, version, live, due_at, person_id)
       SELECT article_id, 'publish', words.version, story.version, now() + $2::interval, (SELECT min(id) FROM person WHERE role = 'editor')
       FROM words JOIN story USING (article_id) RETURNING id, due_at
     ), queued AS (
       INSERT INTO outbox (kind, payload, due_at) SELECT 'schedule', jsonb_build_object('scheduleId', id), due_at FROM plan
     )
     SELECT article_id AS "articleId", '/' || section_slug || '/' || slug || '-' || article_id AS path FROM story`,
    [title, dueAt],
  );
  const [story] = rows;
  if (!story) throw new Error('The demo paper has no story.');
  return story;
}

test('what was missed while the paper was down goes out once when two instances start, and so does what comes due while both run', async () => {
  let missed = { articleId: 0, path: '' };
  second = await startSecondPaper(async (on) => {
    missed = await planWords(on, 'Nhan đề lỡ hẹn hai giờ', '-2 hours');
  });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { server, ready } = await serve({
    NODE_ENV: 'production',
    LOG_LEVEL: 'fatal',
    TZ: 'UTC',
    HOST: '127.0.0.1',
    PORT: String(port),
    SITE_URL: second.url,
    NEXTAUTH_URL: second.url,
    APP_SECRET: inject('paperSecret'),
    DATA_DIR: inject('paperDataDir'),
    DATABASE_URL: second.databaseUrl,
  });
  twin = server;
  expect(await ready).toBe(true);
  client = new pg.Client({ connectionString: second.databaseUrl });
  await client.connect();
  const onTime = await planWords(client, 'Nhan đề đúng hẹn', '1 second');
  for (const base of [second.url, url])
    for (const [{ path }, title] of [
      [missed, 'Nhan đề lỡ hẹn hai giờ'],
      [onTime, 'Nhan đề đúng hẹn'],
    ] as const)
      await until(async () => (await (await fetch(base + path)).text()).includes(title));
  const { rows } = await client.query<{ articleId: number; state: string; isLate: boolean; times: number }>(
    `SELECT article_id AS "articleId", state, late_by >= 60 AS "isLate",
       (SELECT count(*)::int FROM audit_entry WHERE subject = 'article:' || article_id AND deed = 'publish-changes' AND at > now() - interval '1 hour')
         AS times
     FROM schedule_now ORDER BY id`,
  );
  expect(rows).toEqual([
    { articleId: missed.articleId, state: 'done', isLate: true, times: 1 },
    { articleId: onTime.articleId, state: 'done', isLate: false, times: 1 },
  ]);
});
