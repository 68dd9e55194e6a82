import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commentPath } from '#lib/comments/thread/address';
import { closePool } from '#lib/db/pool';
import { decideComments } from '#lib/moderation/decide-comments';
import { undoDecisions } from '#lib/moderation/undo-decisions';
import { aComment, aModerator } from '#tests/support/commented-story';
import { aDecision, decideComment } from '#tests/support/decisions';
import { findBarriers } from '../support/axe.ts';
import { THREAD_PAGE_BYTES } from '../support/budgets.ts';
import { type DemoStory, discussedStory, publishStory } from '../support/demo.ts';
import { walkByTab } from '../support/keyboard-walk.ts';
import { paper } from '../support/paper.ts';
import { said } from '../support/said.ts';
import { until } from '../support/until.ts';

const BEGAN = Date.parse('2026-11-20T01:00:00Z');

let story: DemoStory;
let first: number[];
let answers: number[];
beforeAll(async () => {
  story = await publishStory({ title: 'Bài có nhiều bình luận', words: 900 });
  first = await said(
    story.id,
    Array.from({ length: 45 }, (_, n) => ({
      at: BEGAN + n * 60_000,
      likes: n % 5,
      body: `Ý kiến thứ ${n} của bạn đọc về con đường ven sông, ${'nắng '.repeat(n)}`,
    })),
  );
  answers = await said(
    story.id,
    Array.from({ length: 45 }, (_, n) => ({ parentId: first[44], at: BEGAN + 90_000_000 + n * 1_000, body: `Trả lời thứ ${n}` })),
  );
});
afterAll(closePool);

const shownOn = (html: string) => [...html.matchAll(/<article id="binh-luan-(\d+)"/g)].map(([, id]) => Number(id));

test('a reader without JavaScript leafs through a thread in every order, forth and back, and meets everybody once', async () => {
  const reader = await paper.newPage({ javaScript: false, width: 360 });
  await reader.goto(story.url);
  await reader.getByRole('heading', { name: 'Bình luận (90)' }).waitFor();
  expect(shownOn(await reader.content()).slice(0, 4)).toEqual([first[44], ...answers.slice(0, 3)]);
  for (const [order, expected] of [
    ['Mới nhất', first.toReversed()],
    ['Cũ nhất', first],
    ['Nhiều lượt thích', first.toReversed().toSorted((one, other) => (first.indexOf(other) % 5) - (first.indexOf(one) % 5))],
  ] as const) {
    await reader.goto(story.url);
    await reader.getByRole('navigation', { name: 'Thứ tự bình luận' }).getByRole('link', { name: order }).click();
    await reader.getByRole('heading', { level: 1, name: 'Bình luận (90)' }).waitFor();
    const met: number[] = [];
    const next = reader.getByRole('link', { name: 'Xem tiếp' });
    for (;;) {
      const html = await reader.content();
      met.push(...shownOn(html).filter((id) => first.includes(id)));
      expect(brotliCompressSync(html).byteLength).toBeLessThan(THREAD_PAGE_BYTES);
      if ((await next.count()) === 0) break;
      await next.click();
      await reader.waitForLoadState();
    }
    expect(met, order).toEqual(expected);
    const deepest = reader.url();
    await reader.getByRole('link', { name: 'Xem trang trước' }).click();
    await reader.waitForURL((url) => url.href !== deepest);
    expect(
      shownOn(await reader.content()).filter((id) => first.includes(id)),
      order,
    ).toEqual(expected.slice(-25, -5));
  }
});

test('a reader follows a conversation to its end, and finds the form to answer there', async () => {
  const reader = await paper.newPage({ javaScript: false, width: 360 });
  await reader.goto(story.url);
  await reader.getByRole('link', { name: 'Xem thêm 42 trả lời' }).click();
  await reader.getByRole('heading', { level: 1, name: 'Bình luận của Người đọc' }).waitFor();
  expect(shownOn(await reader.content())).toEqual([first[44], ...answers.slice(0, 20)]);
  expect(await reader.locator('input[name=replyTo]').inputValue()).toBe(String(first[44]));
  await reader.getByRole('link', { name: 'Xem tiếp' }).click();
  await reader.getByText('Trả lời thứ 20').waitFor();
  await reader.getByRole('link', { name: 'Xem tiếp' }).click();
  await reader.getByText('Trả lời thứ 44').waitFor();
  expect(await reader.getByRole('link', { name: 'Xem tiếp' }).count()).toBe(0);
});

test('the address of a comment opens the page on which it stands, be it an answer on the third page', async () => {
  const reader = await paper.newPage({ javaScript: false });
  for (const id of [first[0] ?? 0, answers[1] ?? 0, answers[43] ?? 0]) {
    await reader.goto(paper.url + commentPath({ path: story.path, locale: 'vi' }, { id }));
    expect(await reader.locator(`#binh-luan-${id}`).isVisible(), `${id}`).toBe(true);
    expect(new URL(reader.url()).hash).toBe(`#binh-luan-${id}`);
  }
  const other = await discussedStory();
  const status = async (path: string) => (await fetch(paper.url + path, { redirect: 'manual' })).status;
  expect(await status(`${story.path}/binh-luan/${other.firstId}`)).toBe(404);
  expect(await status(`${story.path}/binh-luan/999999999`)).toBe(404);
  expect(await status(`${story.path}/binh-luan/khong-co`)).toBe(404);
  expect(await status(`${story.path.replace('bai-chi-co-chu', 'ten-cu')}/binh-luan/cu-nhat`)).toBe(308);
});

test('what is approved, and what is taken away again, shows on the story, in the thread and in the conversation', async () => {
  const { firstId, path, id: articleId } = await discussedStory();
  const marker = `trả lời ${crypto.randomUUID()}`;
  const pages = [path, `${path}/binh-luan`, `${path}/binh-luan/cu-nhat`, `${path}/binh-luan/${firstId}`];
  const shows = () => Promise.all(pages.map(async (page) => (await (await fetch(paper.url + page)).text()).includes(marker)));
  expect(await shows()).toEqual([false, false, false, false]);
  const [comment = 0] = await said(articleId, [{ body: marker, parentId: firstId, at: BEGAN - 30 * 86_400_000 }]);
  const moderator = await aModerator('Milo');
  // Put there by hand, so that no page knows of it yet.
  let version = 2;
  for (const to of ['rejected', 'approved', 'spam'] as const) {
    const decided = await decideComment(moderator, aDecision(comment, version++, to));
    expect(decided.ok).toBe(true);
    await until(async () => (await shows()).every((isShown) => isShown === (to === 'approved')));
  }
});

test('two hundred comments approved at once come to the page together, and taken back they are gone from it again', async () => {
  const story = await publishStory({ title: `Hai trăm ý kiến ${crypto.randomUUID().slice(0, 8)}`, words: 60 });
  const comments = await Promise.all(Array.from({ length: 200 }, async () => ({ id: await aComment(story.id), version: 1 })));
  const moderator = await aModerator('Milo');
  const shown = async () => ((await (await fetch(story.url)).text()).match(/id="binh-luan-\d+"/g) ?? []).length;
  expect(await shown()).toBe(0);
  const act = await decideComments(moderator, { comments, to: 'approved' });
  if (!act.ok) throw new Error('Nothing was decided.');
  await until(async () => (await shown()) === 20);
  await undoDecisions(moderator, { batch: act.value.batch });
  await until(async () => (await shown()) === 0);
});

test('whoever has no mouse, or reads by ear, comes from comment to comment and to their answers', async () => {
  const { path } = await discussedStory();
  const reader = await paper.newPage({ width: 320, phone: false });
  await reader.goto(`${paper.url}${path}/binh-luan`);
  expect(await findBarriers(reader)).toEqual([]);
  await reader.getByRole('region', { name: 'Tòa soạn chọn' }).waitFor();
  await reader.getByText('Cơ quan trả lời').first().waitFor();
  await reader.getByRole('link', { name: 'Mới nhất' }).focus();
  const { steps } = await walkByTab(reader, { within: '.comments' });
  expect(steps.length).toBeGreaterThan(10);
  const answer = reader.getByRole('link', { name: 'Trả lời Đoàn Mỹ Lệ' }).first();
  await answer.focus();
  await reader.keyboard.press('Enter');
  await reader.getByRole('heading', { level: 1, name: 'Trả lời Đoàn Mỹ Lệ' }).waitFor();
  expect(await reader.locator('input[name=replyTo]').count()).toBe(1);
});

test('a story in a list says how many comments it has, and leads to them', async () => {
  const { path } = await discussedStory();
  const reader = await paper.newPage({ javaScript: false, width: 360 });
  await reader.goto(`${paper.url}/${path.split('/')[1]}`);
  const link = reader.locator(`a[href="${path}#binh-luan"]`);
  expect(await link.first().textContent()).toMatch(/^\d+ bình luận$/);
  await link.first().click();
  await reader.waitForURL((url) => url.hash === '#binh-luan');
});
