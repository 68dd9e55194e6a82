import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { fingerprintOf } from '#lib/comments/fingerprint';
import { db } from '#lib/db/client';
import { findBarriers } from '#tests/support/axe';
import { newestStory, signIn } from '#tests/support/demo';
import { readEvents } from '#tests/support/desk-listener';
import { paper } from '#tests/support/paper';
import { startSecondPaper } from '#tests/support/second-paper';
import { until } from '#tests/support/until';

let sent = 0;
/** A comment older or newer than any other that waits; its title. */
async function aComment(articleId: number, age: 'oldest' | 'newest'): Promise<string> {
  const title = `Trực tiếp ${++sent} ${crypto.randomUUID().slice(0, 8)}`;
  const words = { name: 'Bạn đọc', title, body: 'Xin mở thêm lớp học bơi.' };
  const createdAt = new Date(age === 'oldest' ? Date.UTC(2019, 0, 1, 0, 0, sent) : Date.UTC(2030, 0, 1, 0, 0, sent));
  await db().comment.create({
    data: { articleId, ...words, createdAt, fingerprint: new Uint8Array(fingerprintOf(words)) },
    select: { id: true },
  });
  return title;
}

const card = (page: Page, title: string) => page.getByRole('article', { name: title, exact: true });
const pendingAt = async (page: Page): Promise<string> =>
  (await page
    .getByRole('link', { name: /^Chờ duyệt/ })
    .first()
    .textContent()) ?? '';

test('two moderators on one lane see who looks at what, what the other decides and what comes in, without loading anything anew', async () => {
  const story = await newestStory('the-thao');
  const [looked, decided] = [await aComment(story.id, 'oldest'), await aComment(story.id, 'oldest')];
  const [lan, milo] = [await paper.newPage(), await paper.newPage({ width: 360 })];
  await signIn(lan, 'admin');
  await signIn(milo, 'moderator');
  for (const page of [lan, milo]) {
    await page.goto('/newsroom/comments');
    await page.getByText('Đang cập nhật trực tiếp').waitFor();
  }
  const { name } = await db().person.findFirstOrThrow({ where: { role: 'admin' }, select: { name: true } });
  const before = await pendingAt(milo);

  await card(lan, looked).focus();
  await card(milo, looked).getByText(`${name} đang xem`).waitFor();
  expect(await card(lan, looked).getByText('đang xem').count()).toBe(0);
  await card(lan, decided).getByRole('button', { name: 'Duyệt', exact: true }).click();
  await card(milo, decided).getByText(`${name} đã duyệt lúc`).waitFor();
  await until(async () => (await pendingAt(milo)) !== before && (await pendingAt(milo)) === (await pendingAt(lan)));
  expect(await findBarriers(milo)).toEqual([]);

  // The last page of a lane is where new comments belong.
  await milo.goto('/newsroom/comments?lane=escalated');
  await milo.getByText('Đang cập nhật trực tiếp').waitFor();
  // Whatever comes before the first numbers is said without a number: "Có bình luận mới".
  const asked = await aComment(story.id, 'newest');
  await db().comment.updateMany({ where: { title: asked }, data: { escalatedAt: new Date() } });
  await milo.getByRole('button', { name: /bình luận mới/ }).click();
  await card(milo, asked).waitFor();
  await milo.getByRole('button', { name: /bình luận mới/ }).waitFor({ state: 'detached' });
});

test('an operator stops a paper at which desks are open: each is told so at once, and before that heard through the front door', async () => {
  const second = await startSecondPaper();
  try {
    const form = new URLSearchParams({ email: 'moderator@toasoan.local', password: paper.password });
    const signedIn = await fetch(`${second.url}/api/sign-in`, { method: 'POST', body: form, redirect: 'manual' });
    const cookie = signedIn.headers
      .getSetCookie()
      .map((one) => one.split(';', 1)[0])
      .join('; ');
    const events = `${second.url}/api/newsroom/desk/events`;
    const presence = (body: unknown, headers: Record<string, string> = {}) =>
      fetch(`${second.url}/api/newsroom/desk/presence`, { method: 'POST', body: JSON.stringify(body), headers: { cookie, ...headers } });

    expect((await fetch(events)).status).toBe(401);
    expect((await fetch(events, { method: 'HEAD', headers: { cookie } })).status).toBe(405);
    expect((await fetch(`${events}?cards=x`, { headers: { cookie } })).status).toBe(400);
    expect((await presence({ commentId: 1, until: '2030-01-01' })).status).toBe(422);
    expect((await presence({ commentId: 1 }, { origin: 'https://elsewhere.example' })).status).toBe(403);

    const answers = await Promise.all(Array.from({ length: 4 }, () => fetch(events, { headers: { cookie } })));
    for (const { status, headers } of answers) {
      expect(status).toBe(200);
      expect(headers.get('content-type')).toMatch(/^text\/event-stream/);
      expect(headers.get('cache-control')).toBe('no-store, no-transform');
      expect(headers.get('x-accel-buffering')).toBe('no');
      expect(headers.get('content-encoding')).toBeNull();
    }
    const refused = await fetch(events, { headers: { cookie } });
    expect([refused.status, refused.headers.get('content-type')]).toEqual([429, 'application/problem+json']);

    const desks = answers.flatMap(({ body }) => (body ? [readEvents(body)] : []));
    expect((await presence({ commentId: 1 })).status).toBe(204);
    for (const desk of desks) await until(() => desk.last('presence')?.[0]?.commentId === 1);
    await second.stop();
    for (const desk of desks) await until(() => desk.isOver);
    expect(desks.map((desk) => desk.last('end'))).toEqual(Array(4).fill({ reason: 'closing' }));
  } catch (error) {
    await second.stop().catch(() => {});
    throw error;
  }
});
