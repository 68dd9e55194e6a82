import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { fingerprintOf } from '#lib/comments/fingerprint';
import { db } from '#lib/db/client';
import { findBarriers } from '#tests/support/axe';
import { type DemoStory, newestStory, signIn } from '#tests/support/demo';
import { paper } from '#tests/support/paper';
import { until } from '#tests/support/until';

let story: DemoStory;
beforeAll(async () => {
  story = await newestStory('the-thao');
});

let sent = 0;
/** Comments that have waited longer than any other, so that they are the first on the desk; their ids, oldest first. */
async function plainComments(count: number, { isEscalated = false } = {}): Promise<number[]> {
  const ids: number[] = [];
  for (let index = 0; index < count; index++) {
    const words = { name: `Bạn đọc ${++sent}`, title: `Ý kiến ${sent}`, body: 'Sân bóng của phường nên mở cửa cả buổi tối.' };
    const { id } = await db().comment.create({
      data: {
        articleId: story.id,
        ...words,
        createdAt: new Date(Date.UTC(2020, 0, 1, 0, 0, sent)),
        escalatedAt: isEscalated ? new Date() : null,
        fingerprint: new Uint8Array(fingerprintOf(words)),
      },
      select: { id: true },
    });
    ids.push(id);
  }
  return ids;
}

const standing = async (ids: number[]): Promise<string[]> => {
  const found = await db().comment.findMany({ where: { id: { in: ids } }, orderBy: { id: 'asc' }, select: { status: true } });
  return found.map(({ status }) => status);
};

/** The comment that the focus is on, or the heading; empty for anything else. */
const focusedOn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element?.tagName === 'H1') return element.textContent ?? '';
    if (element?.tagName !== 'ARTICLE') return '';
    return document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent ?? '';
  });
const focusIs = (page: Page, title: string): Promise<void> => until(async () => (await focusedOn(page)) === title);
const heard = async (page: Page): Promise<string> =>
  (await page.locator('main [role=status][aria-live=polite]').first().textContent()) ?? '';
const card = (page: Page, title: string) => page.getByRole('article', { name: title, exact: true });

async function atTheDesk(page: Page, query = ''): Promise<void> {
  await page.goto(`/newsroom/comments${query}`);
  await page.getByRole('button', { name: 'Phím tắt' }).and(page.locator(':enabled')).waitFor();
}

test('an experienced hand decides thirty comments with thirty presses and nothing else', async () => {
  const first = sent;
  const ids = await plainComments(30);
  const moderator = await paper.newPage();
  await signIn(moderator, 'moderator');
  await atTheDesk(moderator);
  await moderator.evaluate(() => {
    Object.assign(globalThis, { presses: 0 });
    addEventListener('keydown', () => Object.assign(globalThis, { presses: Reflect.get(globalThis, 'presses') + 1 }), true);
  });
  const keys = ids.map((_, index) => ['v', 'v', 'v', 'v', '4', 's'][index % 6] ?? 'v');
  for (const [index, key] of keys.entries()) {
    await moderator.keyboard.press(key);
    if (index + 1 < ids.length) await focusIs(moderator, `Ý kiến ${first + index + 2}`);
  }
  await until(async () => !(await standing(ids)).includes('pending'));
  expect(await moderator.evaluate(() => Reflect.get(globalThis, 'presses'))).toBe(30);
  const expected: Record<string, string> = { v: 'approved', s: 'spam', 4: 'rejected' };
  expect(await standing(ids)).toEqual(keys.map((key) => expected[key]));
  expect(await db().decision.findFirst({ where: { commentId: ids[4] ?? 0 }, select: { reason: true } })).toEqual({ reason: 'advert' });
});

test('whoever types Vietnamese, or has an input method at work, decides nothing by it', async () => {
  const [id = 0, next = 0] = await plainComments(2);
  const title = `Ý kiến ${sent - 1}`;
  const moderator = await paper.newPage();
  await signIn(moderator, 'moderator');
  await atTheDesk(moderator);
  await moderator.keyboard.press('j');
  await focusIs(moderator, title);
  await moderator.keyboard.press('t');
  const note = card(moderator, title).getByLabel('Lời nhắn cho người gửi');
  await note.focus();
  const typed = 'ddaay laf vis duj: suawr, xems vvv jkz 123456789?';
  await moderator.keyboard.type(typed);
  expect(await note.inputValue()).toBe(typed);
  await moderator.keyboard.press('Escape');
  await moderator.evaluate(() => {
    for (const init of [{ isComposing: true }, { keyCode: 229 }, { key: 'Process' }, { repeat: true }, { ctrlKey: true }])
      for (const code of ['KeyV', 'KeyS', 'Digit1'])
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { code, key: 'v', bubbles: true, ...init }));
  });
  await moderator.keyboard.press('k');
  await moderator.keyboard.press('v');
  await until(async () => (await standing([id]))[0] === 'approved');
  expect(await standing([next])).toEqual(['pending']);
  expect(await db().decision.count({ where: { commentId: { in: [id, next] } } })).toBe(1);
});

test('a moderator chooses a range, rejects it in one act, sees it on the page, and takes it back as a whole', async () => {
  const ids = await plainComments(5);
  const [first, last] = [`Ý kiến ${sent - 4}`, `Ý kiến ${sent}`];
  const moderator = await paper.newPage();
  await signIn(moderator, 'moderator');
  await atTheDesk(moderator);
  // Of an earlier test one comment may still wait before these.
  await card(moderator, first).getByRole('checkbox').click();
  await card(moderator, `Ý kiến ${sent - 1}`)
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] });
  const bar = moderator.getByRole('region', { name: 'Việc vừa làm' });
  await bar.getByText('Đã chọn 4 bình luận').waitFor();
  await bar.getByRole('button', { name: 'Từ chối' }).click();
  await bar.getByRole('button', { name: 'Quảng cáo' }).click();
  await focusIs(moderator, last);
  await bar.getByText('Đã từ chối 4 bình luận.').waitFor();
  await until(async () => (await standing(ids)).join() === 'rejected,rejected,rejected,rejected,pending');
  expect(await db().decision.groupBy({ by: ['batch'], where: { commentId: { in: ids } } })).toHaveLength(1);

  await moderator.keyboard.press('z');
  await focusIs(moderator, first);
  await until(async () => (await standing(ids)).every((status) => status === 'pending'));
  await card(moderator, first).getByText('Bạn đã hoàn tác').waitFor();
  expect(await heard(moderator)).toContain('Đã hoàn tác: 4 bình luận.');
  await bar.waitFor({ state: 'detached' });
});

test('the slower of two moderators gets the comment back, and is told who was first and when', async () => {
  const [id = 0] = await plainComments(1);
  const title = `Ý kiến ${sent}`;
  const quick = await paper.newPage();
  const slow = await paper.newPage({ expectedErrors: [/desk\/events/] });
  // What is decided elsewhere would reach this desk in a moment.
  await slow.route('**/api/newsroom/desk/events*', (route) => route.abort());
  await signIn(quick, 'admin');
  await signIn(slow, 'moderator');
  // Whoever hears the others would not be slower.
  await slow.route('**/api/newsroom/desk/events*', () => {});
  for (const page of [quick, slow]) await atTheDesk(page);
  const { name } = await db().person.findFirstOrThrow({ where: { email: 'admin@toasoan.local' }, select: { name: true } });
  await card(quick, title).getByRole('button', { name: 'Spam' }).click();
  await until(async () => (await standing([id]))[0] === 'spam');
  await card(slow, title).getByRole('button', { name: 'Duyệt', exact: true }).click();
  await card(slow, title)
    .getByText(new RegExp(`Có người xử lý trước bạn. ${name} đã đánh dấu spam lúc \\d`))
    .waitFor();
  expect(await heard(slow)).toContain(`Bình luận của Bạn đọc ${sent} chưa đổi theo bạn: ${name} đã đánh dấu spam lúc`);
  await card(slow, title).getByRole('button', { name: 'Đưa về chờ' }).waitFor();
  expect(await standing([id])).toEqual(['spam']);
});

test.each([
  { way: 'Tab and Enter', decide: 'Enter' },
  { way: 'the keys', decide: 'v' },
])('a moderator who sees nothing decides a whole lane with $way, always on the next comment and told so', async ({ decide }) => {
  const ids = await plainComments(4, { isEscalated: true });
  const first = sent - 3;
  const moderator = await paper.newPage();
  await signIn(moderator, 'moderator');
  await atTheDesk(moderator, '?lane=escalated');
  await moderator.getByRole('heading', { level: 1 }).focus();
  const tabTo = async (name: string) => {
    const focused = () => moderator.evaluate(() => document.activeElement?.textContent ?? '');
    for (let steps = 0; steps < 40 && !(await focused()).startsWith(name); steps++) await moderator.keyboard.press('Tab');
    expect(await focused()).toContain(name);
  };
  if (decide === 'v') {
    await moderator.keyboard.press('j');
    await focusIs(moderator, `Ý kiến ${first}`);
  }
  for (const [index] of ids.entries()) {
    if (decide === 'Enter') await tabTo('Duyệt');
    await moderator.keyboard.press(decide);
    const number = first + index;
    const isLast = index === ids.length - 1;
    await focusIs(moderator, isLast ? 'Bình luận' : `Ý kiến ${number + 1}`);
    const next = isLast
      ? 'Ngăn này không còn bình luận nào.'
      : `Tiếp: Bạn đọc ${number + 1}, “Ý kiến ${number + 1}”. Còn ${ids.length - index - 1}.`;
    expect(await heard(moderator)).toBe(`Đã duyệt bình luận của Bạn đọc ${number}. ${next}`);
  }
  await until(async () => (await standing(ids)).every((status) => status === 'approved'));
  await card(moderator, `Ý kiến ${first}`).getByRole('button', { name: 'Hoàn tác' }).focus();
  await moderator.keyboard.press('Enter');
  await focusIs(moderator, `Ý kiến ${first}`);
  await until(async () => (await standing(ids.slice(0, 1)))[0] === 'pending');
  await db().comment.updateMany({ where: { id: { in: ids } }, data: { escalatedAt: null } });
});

test('a moderator gives a key away, is told when it is taken, and turns all of them off', async () => {
  const [id = 0] = await plainComments(1);
  const moderator = await paper.newPage();
  await signIn(moderator, 'moderator');
  await atTheDesk(moderator);
  await moderator.keyboard.press('Shift+Slash');
  const help = moderator.getByRole('dialog', { name: 'Phím tắt' });
  const change = help.getByRole('button', { name: 'Đổi phím: Duyệt' });
  await change.press('Enter');
  await moderator.keyboard.press('s');
  await help.getByText('Phím này đang dùng cho “Spam”. Chưa đổi gì.').waitFor();
  await change.press('Enter');
  await moderator.keyboard.press('b');
  await help.getByText('“Duyệt” nay là phím B.').waitFor();
  expect(await findBarriers(moderator)).toEqual([]);
  await moderator.reload();
  await moderator.getByRole('button', { name: 'Phím tắt' }).and(moderator.locator(':enabled')).click();
  await help.getByLabel('Dùng phím tắt').press('Space');
  await moderator.keyboard.press('Escape');
  await help.waitFor({ state: 'hidden' });
  await card(moderator, `Ý kiến ${sent}`).focus();
  for (const key of ['v', 'b', 's', '1']) await moderator.keyboard.press(key);
  await moderator.getByRole('button', { name: 'Phím tắt' }).click();
  await help.getByLabel('Dùng phím tắt').press('Space');
  await moderator.keyboard.press('Escape');
  await help.waitFor({ state: 'hidden' });
  await card(moderator, `Ý kiến ${sent}`).focus();
  await moderator.keyboard.press('b');
  await until(async () => (await standing([id]))[0] === 'approved');
  expect(await db().decision.count({ where: { commentId: id } })).toBe(1);
});

/** Scrolls on until nothing that can be pressed lies half under the bar: a thumb would, too, and axe measures what is in sight. */
const scrollClear = (page: Page) =>
  page.evaluate(() => {
    const isHalfCovered = (target: Element): boolean => {
      const { left, right, top, bottom } = target.getBoundingClientRect();
      const corners = [left + 1, right - 1].flatMap((x) => [top + 1, bottom - 1].map((y) => document.elementFromPoint(x, y)));
      return new Set(corners.map((hit) => target.contains(hit))).size > 1;
    };
    for (let step = 0; step < 100 && [...document.querySelectorAll('main button, main a')].some(isHalfCovered); step++) scrollBy(0, 8);
  });

test.each(['light', 'dark'] as const)(
  'a thumb on a small phone reaches every decision, and nobody meets a barrier (%s)',
  async (colorScheme) => {
    await plainComments(2);
    const title = `Ý kiến ${sent - 1}`;
    const moderator = await paper.newPage({ width: 360, colorScheme });
    await signIn(moderator, 'moderator');
    await atTheDesk(moderator);
    expect(await findBarriers(moderator), 'at first').toEqual([]);
    expect(await moderator.getByLabel('Tìm trong bình luận').isVisible()).toBe(false);
    await moderator.getByText('Tìm và lọc', { exact: true }).tap();
    await moderator.getByLabel('Tìm trong bình luận').waitFor();
    expect(await findBarriers(moderator), 'unfolded').toEqual([]);
    await moderator.getByText('Tìm và lọc', { exact: true }).tap();
    const group = card(moderator, title).getByRole('group', { name: /^Quyết định/ });
    await group.scrollIntoViewIfNeeded();
    const footer = (await moderator.locator('footer').boundingBox())?.y ?? 0;
    for (const name of ['Duyệt', 'Từ chối', 'Spam', 'Thêm']) {
      const box = await group.getByRole('button', { name, exact: true }).boundingBox();
      expect(box?.height, name).toBeGreaterThanOrEqual(44);
      expect((box?.y ?? 0) + (box?.height ?? 0), name).toBeLessThanOrEqual(footer);
    }
    await group.getByRole('button', { name: 'Thêm' }).tap();
    await group.getByRole('button', { name: 'Từ chối' }).tap();
    await card(moderator, title).getByRole('button', { name: 'Xúc phạm' }).waitFor();
    expect(await findBarriers(moderator), 'asked why').toEqual([]);
    await card(moderator, title).getByRole('button', { name: 'Hủy' }).tap();
    await group.getByRole('button', { name: 'Duyệt' }).tap();
    await card(moderator, `Ý kiến ${sent}`).getByRole('checkbox').tap();
    await moderator.getByText('Đã chọn 1 bình luận').waitFor();
    await scrollClear(moderator);
    expect(await findBarriers(moderator), 'chosen').toEqual([]);
    expect(await moderator.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  },
);

test('a moderator on a phone without scripts unfolds the filters, asks, and sees folded how many hold', async () => {
  await plainComments(1);
  const moderator = await paper.newPage({ width: 360, javaScript: false });
  await signIn(moderator, 'moderator');
  await moderator.goto('/newsroom/comments');
  await moderator.getByText('Tìm và lọc', { exact: true }).tap();
  await moderator.getByLabel('Tìm trong bình luận').fill(`y kien ${sent}`);
  await moderator.getByRole('button', { name: 'Lọc', exact: true }).tap();
  await moderator.waitForURL(/q=y\+kien/);
  await moderator.getByText('Tìm và lọc (đang có 1)').waitFor();
  await card(moderator, `Ý kiến ${sent}`).waitFor();
  expect(await moderator.getByLabel('Tìm trong bình luận').isVisible()).toBe(false);
});
