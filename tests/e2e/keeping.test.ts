import type { Page, Route } from 'playwright';
import { expect, test } from 'vitest';
import { findBarriers } from '#tests/support/axe';
import { type DemoStory, publishStory, signIn } from '#tests/support/demo';
import { paper } from '#tests/support/paper';
import { until } from '#tests/support/until';

const textOf = async (url: string): Promise<string> => (await fetch(url)).text();
const marked = (words: string) => `${words} ${crypto.randomUUID().slice(0, 6)}.`;

const aStory = () => publishStory({ title: marked('Giữ từng chữ'), words: 40 });

async function open(page: Page, { id }: DemoStory): Promise<void> {
  const heard = page.waitForResponse(/\/presence$/);
  await page.goto(`/newsroom/articles/${id}`);
  await heard;
}

const lead = (page: Page) => page.getByLabel('Lời dẫn (sa-pô)');
const body = (page: Page) => page.getByRole('textbox', { name: 'Nội dung' });

/** Writes at the end of the text. */
async function write(page: Page, words: string): Promise<void> {
  await until(() => body(page).isEditable());
  await body(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
}

/** The next sign of life, now: as when the network comes back. */
const wake = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('online')));

/** What this browser keeps on the device. */
const onDevice = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('toa-soan-writing');
        opening.onsuccess = () => {
          const database = opening.result;
          const all = database.transaction('texts').objectStore('texts').getAll();
          all.onsuccess = () => {
            database.close();
            resolve(JSON.stringify(all.result));
          };
        };
      }),
  );

/** Ends a page as a fault does: it is told of nothing, and says nothing any more. */
async function crash(page: Page): Promise<void> {
  const inspector = await page.context().newCDPSession(page);
  const gone = page.waitForEvent('crash');
  inspector.send('Page.crash').catch(() => {});
  await gone;
  await page.close();
}

const isSave = (route: Route) => route.request().method() === 'PUT';
const DRAFTS = '**/api/newsroom/articles/*/draft';

test('an editor with two tabs writes in one and reads along in the other, and loses no word when the second takes over', async () => {
  const story = await aStory();
  const first = await paper.newPage({ expectedErrors: [/409/] });
  await signIn(first, 'editor');
  await open(first, story);
  const second = await first.context().newPage();
  await second.setViewportSize({ width: 360, height: 800 });
  await open(second, story);
  await second.getByText('Bạn đang viết bài này ở một trang khác.').waitFor();
  expect([await lead(second).isDisabled(), await body(second).isEditable()]).toEqual([true, false]);
  expect(await findBarriers(second)).toEqual([]);

  const [saved, unsaved] = [marked('Chữ đã lưu'), marked('Chữ chưa lưu')];
  await write(first, saved);
  await first.getByRole('button', { name: 'Lưu nháp' }).click();
  await first
    .getByText(/Đã lưu lúc/)
    .first()
    .waitFor();
  await wake(second);
  await body(second).getByText(saved).waitFor();

  await lead(first).fill(unsaved);
  await second.getByRole('button', { name: 'Giành quyền viết' }).click();
  await second.getByRole('dialog').getByRole('button', { name: 'Giành quyền viết' }).click();
  const taken = marked('Chữ của trang thứ hai');
  await write(second, taken);
  await wake(first);
  await first.getByText('Bạn đã nhận quyền viết bài này ở một trang khác.').waitFor();
  await first.getByText(/Chữ của bạn đã được lưu/).waitFor();
  expect(await lead(first).isDisabled()).toBe(true);
  // Both saved: the two texts come together on either page.
  await until(async () => (await lead(second).inputValue()) === unsaved);
  await second
    .getByText(/Đã tự lưu lúc|Đã lưu lúc/)
    .first()
    .waitFor();
  await wake(first);
  await body(first).getByText(taken).waitFor();
  await first.getByRole('button', { name: 'Giành lại' }).waitFor();
});

test('an editor whose network goes while a save is under way, even after it arrived, writes on and loses nothing', async () => {
  const story = await aStory();
  const editor = await paper.newPage({ expectedErrors: [/ERR_FAILED|ERR_INTERNET_DISCONNECTED/, /409/] });
  await signIn(editor, 'editor');
  await open(editor, story);
  // The newsroom has it, but its answer never comes.
  await editor.route(DRAFTS, async (route) => {
    if (!isSave(route)) return route.continue();
    await route.fetch();
    await route.abort();
  });
  const [before, after] = [marked('Trước khi mất mạng'), marked('Sau khi mất mạng')];
  await write(editor, before);
  await editor.getByRole('button', { name: 'Lưu nháp' }).click();
  await editor.getByText(/Chưa lưu được, đang thử lại/).waitFor();
  await editor.context().setOffline(true);
  await editor.unroute(DRAFTS);
  await write(editor, after);
  await editor.context().setOffline(false);
  await editor.getByText(/Đã tự lưu lúc/).waitFor();
  expect(await editor.getByRole('dialog').count()).toBe(0);
  await editor.reload();
  await body(editor).getByText(before).waitFor();
  await body(editor).getByText(after).waitFor();
});

test('after a crash the page offers what was written, shows what differs and brings it back; nobody else on the device sees it', async () => {
  const story = await aStory();
  const first = await paper.newPage({ expectedErrors: [/ERR_FAILED/] });
  await signIn(first, 'editor');
  await open(first, story);
  const context = first.context();
  await context.route(DRAFTS, (route) => (isSave(route) ? route.abort() : route.continue()));
  const words = marked('Chữ viết trước khi máy tắt');
  await write(first, words);
  await until(async () => (await onDevice(first)).includes(words));
  await crash(first);
  await context.unroute(DRAFTS);

  const second = await context.newPage();
  await open(second, story);
  const offer = second.getByRole('alert').filter({ hasText: 'Bản viết dở trên máy này lúc' });
  await offer.getByRole('button', { name: 'Xem khác gì' }).click();
  await second.getByRole('dialog').getByText(words).waitFor();
  expect(await findBarriers(second)).toEqual([]);
  await second.getByRole('dialog').getByRole('button', { name: 'Thôi' }).last().click();

  // Whoever signs out is told, and who comes next does not see it.
  let asked = '';
  second.once('dialog', (dialog) => {
    asked = dialog.message();
    void dialog.accept();
  });
  await second.getByRole('button', { name: /^Tài khoản/ }).click();
  await second.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  await second.waitForURL(/\/sign-in/);
  expect(asked).toContain('Trên máy này còn 1 bài có chữ chưa lưu.');
  await context.clearCookies();
  await signIn(second, 'admin');
  await open(second, story);
  await second.getByRole('button', { name: 'Lưu nháp' }).waitFor();
  await until(() => body(second).isEditable());
  expect(await offer.count()).toBe(0);
  // Whoever leaves lays down the pen; nothing of the newsroom is open when the session ends.
  await second.goto('about:blank');
  await context.clearCookies();
  await second.goto('/sign-in');
  await second.getByLabel('Email').fill('editor@toasoan.local');
  await second.getByRole('textbox', { name: 'Mật khẩu' }).fill(paper.password);
  await second.getByRole('button', { name: 'Đăng nhập' }).click();
  await second.waitForURL(/\/newsroom/);
  await open(second, story);
  await offer.getByRole('button', { name: 'Khôi phục' }).click();
  await body(second).getByText(words).waitFor();
  await second.getByText(/Đã tự lưu lúc/).waitFor();
  await offer.waitFor({ state: 'detached' });
  await until(async () => (await onDevice(second)) === '[]');
});

test('an editor who publishes while the page saves itself publishes what stands on it; what is written later waits in the draft', async () => {
  const story = await aStory();
  const editor = await paper.newPage();
  await signIn(editor, 'editor');
  await open(editor, story);
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  await editor.route(DRAFTS, async (route) => {
    begin();
    await released;
    await route.continue();
  });
  const [first, second, third] = [marked('Câu thứ nhất'), marked('Câu thứ hai'), marked('Câu thứ ba')];
  await write(editor, first);
  await wake(editor);
  await begun;
  await write(editor, second);
  await editor.getByRole('button', { name: 'Đăng sửa đổi' }).click();
  release();
  await editor.getByText('Bài đã đăng.').first().waitFor();
  await until(async () => (await textOf(story.url)).includes(second));
  expect(await textOf(story.url)).toContain(first);

  await write(editor, third);
  await wake(editor);
  await editor.getByText(/Đã tự lưu lúc/).waitFor();
  await editor.getByRole('button', { name: 'Đăng sửa đổi' }).waitFor();
  const page = await fetch(story.url);
  expect(page.status).toBe(200);
  const shown = await page.text();
  expect([shown.includes(second), shown.includes(third)]).toEqual([true, false]);
});

test('a hot fix that a crash cut off is offered back, and not onto what readers have had since', async () => {
  const story = await aStory();
  const [cut, published] = [marked('Sửa gấp dở dang'), marked('Sửa gấp đã đăng')];
  const editor = await paper.newPage();
  await signIn(editor, 'editor');
  const fixing = `/newsroom/articles/${story.id}/hot-fix`;
  await editor.goto(fixing);
  await write(editor, cut);
  await until(async () => (await onDevice(editor)).includes(cut));
  const context = editor.context();
  await crash(editor);

  const second = await context.newPage();
  await open(second, story);
  await second.goto(fixing);
  const offer = second.getByRole('alert').filter({ hasText: 'chưa được đăng' });
  await offer.waitFor();
  expect(await findBarriers(second)).toEqual([]);
  await offer.getByRole('button', { name: 'Khôi phục' }).click();
  await body(second).getByText(cut).waitFor();
  await offer.waitFor({ state: 'detached' });
  await crash(second);

  const colleague = await paper.newPage();
  await signIn(colleague, 'editor');
  await colleague.goto(fixing);
  await write(colleague, published);
  await colleague.getByRole('button', { name: 'Đăng bản sửa nóng' }).click();
  await colleague.getByRole('heading', { name: 'Bản sửa nóng đã lên báo.' }).waitFor();
  await until(async () => (await onDevice(colleague)) === '[]');

  // On the page of the draft nothing of it is offered; on that of the fix it is there to be read.
  const third = await context.newPage();
  await open(third, story);
  await until(() => body(third).isEditable());
  expect(await third.getByText(/Bản (?:viết|sửa nóng viết) dở trên máy này/).count()).toBe(0);
  await third.goto(fixing);
  await third.getByText('Từ đó bạn đọc đã có bản khác').waitFor();
  expect(await third.getByRole('button', { name: 'Khôi phục' }).count()).toBe(0);
  await third.getByRole('button', { name: 'Xem khác gì' }).click();
  await third.getByRole('dialog').getByText(cut).waitFor();
});
