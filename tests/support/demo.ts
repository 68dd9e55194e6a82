// What end-to-end tests do with the demo newspaper besides looking at it.

import type { Locator, Page } from 'playwright';
import { storyPath } from '#lib/articles/address';
import { createArticle } from '#lib/articles/create-article';
import { publishArticle } from '#lib/articles/publish-article';
import { unpublishArticle } from '#lib/articles/unpublish-article';
import type { StaffMember } from '#lib/auth/roles';
import { openCaptcha } from '#lib/captcha/captcha-token';
import { fingerprintOf } from '#lib/comments/fingerprint';
import { openPhone } from '#lib/comments/seal-phone';
import { db } from '#lib/db/client';
import { fingerprintOfTexts } from '#lib/reader-forms/fingerprint';
import { pathPrefix } from '#lib/site/paths';
import { paper } from './paper.ts';

export type DemoStory = { id: number; path: string; url: string };

/** The newest published story of a section, of one language. */
export async function newestStory(sectionSlug: string, locale: 'vi' | 'en' = 'vi'): Promise<DemoStory> {
  const story = await db().story.findFirstOrThrow({
    where: { section: { slug: sectionSlug }, locale },
    orderBy: [{ publishedAt: 'desc' }, { articleId: 'desc' }],
    select: { articleId: true, slug: true },
  });
  const path = storyPath({ prefix: pathPrefix(locale), sectionSlug, slug: story.slug, id: story.articleId });
  return { id: story.articleId, path, url: paper.url + path };
}

/** The newest published story with a picture above its text; tests publish stories without. */
export async function newestPicturedStory(): Promise<DemoStory> {
  const story = await db().story.findFirstOrThrow({
    where: { locale: 'vi', pictureId: { not: null } },
    orderBy: { articleId: 'desc' },
    select: { articleId: true, slug: true, section: { select: { slug: true } } },
  });
  const path = storyPath({ sectionSlug: story.section.slug, slug: story.slug, id: story.articleId });
  return { id: story.articleId, path, url: paper.url + path };
}

/** The answer to a captcha, which only the holder of the server's key can read. */
export async function captchaAnswer(token: string): Promise<string> {
  const opened = await openCaptcha(token);
  if (!opened.ok) throw new Error('This is no captcha of this server.');
  return opened.value.answer;
}

/** A comment that waits, as if a reader had sent it. */
export async function waitingComment(articleId: number, title: string): Promise<void> {
  const words = { name: 'Bạn đọc', title, body: 'Nội dung chờ duyệt.' };
  await db().comment.create({ data: { articleId, ...words, fingerprint: new Uint8Array(fingerprintOf(words)) } });
}

/** A note about a mistake that waits, as if a reader had sent it. */
export async function openNote(articleId: number, proposal: string): Promise<void> {
  const passage = 'Một đoạn trong bài.';
  const fingerprint = new Uint8Array(fingerprintOfTexts([passage, proposal]));
  await db().readerNote.create({ data: { articleId, passage, proposal, name: 'Bạn đọc', contact: 'ban.doc@example.com', fingerprint } });
}

/** An editor of the demo newsroom. */
export async function demoEditor(): Promise<StaffMember> {
  const { id, name, email } = await db().person.findFirstOrThrow({ where: { role: 'editor' } });
  return { id, name, email, role: 'editor', locale: 'vi' };
}

/** A story that was published and taken down again. */
export async function withdrawnStory({ title, reason }: { title: string; reason: string }): Promise<DemoStory> {
  const story = await publishStory({ title, words: 50 });
  must(await unpublishArticle(await demoEditor(), { articleId: story.id, live: 1, reason }));
  return story;
}

/** Publishes a story without pictures through the newsroom's own deeds. */
export async function publishStory({ title, words }: { title: string; words: number }): Promise<DemoStory> {
  const editor = await demoEditor();
  const section = await db().section.findUniqueOrThrow({ where: { slug: 'thoi-su' } });
  const text = Array.from({ length: words }, (_, index) => ['thành', 'phố', 'bên', 'sông', 'Lạc'][index % 5]).join(' ');
  const content = {
    title,
    lead: 'Lời dẫn của một bài chỉ có chữ.',
    leadSource: 'Báo Lạc Giang',
    byline: 'Nguyễn Thảo Vy',
    slug: 'bai-chi-co-chu',
    sectionId: section.id,
    body: { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }] },
    picture: null,
    kicker: '',
    sourceName: '',
    sourceUrl: '',
    termIds: [],
  };
  const { id, version } = must(await createArticle(editor, { content }));
  const { path } = must(await publishArticle(editor, { articleId: id, version, live: null }));
  return { id, path, url: paper.url + path };
}

function must<Value>(result: { ok: true; value: Value } | { ok: false; code: string }): Value {
  if (!result.ok) throw new Error(`Refused: ${result.code}`);
  return result.value;
}

/** What no reader may ever see: every phone number in its spellings, and every text that was not approved. */
export async function secretsOfThePaper(): Promise<{ phones: string[]; texts: string[] }> {
  const comments = await db().comment.findMany({ select: { phoneEncrypted: true, status: true, title: true, body: true } });
  const phones = comments.flatMap(({ phoneEncrypted }) => {
    const opened = phoneEncrypted && openPhone(Buffer.from(phoneEncrypted));
    return opened?.ok ? [opened.value, `0${opened.value.slice(3)}`, opened.value.slice(3)] : [];
  });
  const shown = new Set(comments.filter(({ status }) => status === 'approved').flatMap(({ title, body }) => [title, body]));
  const texts = comments
    .filter(({ status }) => status !== 'approved')
    .flatMap(({ title, body }) => [title, ...body.split('\n')])
    .filter((text) => text.length > 12 && !shown.has(text));
  return { phones, texts };
}

/** Signs somebody of the demo newsroom in, as they would themselves. */
export async function signIn(page: Page, role: StaffMember['role']): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(`${role}@toasoan.local`);
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(paper.password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL(/\/newsroom/);
}

/** Opens the desk and leafs through what waits until the card with this title is found. */
export async function findOnDesk(page: Page, title: string): Promise<Locator> {
  await page.goto('/newsroom/comments');
  const card = page.getByRole('article').filter({ hasText: title });
  for (;;) {
    await page.getByRole('heading', { level: 1 }).waitFor();
    if ((await card.count()) > 0) return card.first();
    const next = page.getByRole('link', { name: 'Trang sau' });
    const address = await next.getAttribute('href');
    await next.click();
    await page.waitForURL((url) => url.pathname + url.search === address);
  }
}
