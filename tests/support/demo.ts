// What end-to-end tests do with the demo newspaper besides looking at it.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright';
import { inject } from 'vitest';
import { storyPath } from '#lib/articles/address';
import { createArticle } from '#lib/articles/create-article';
import { publishArticle } from '#lib/articles/publish-article';
import { unpublishArticle } from '#lib/articles/unpublish-article';
import type { StaffMember } from '#lib/auth/roles';
import { type Captcha, openCaptcha } from '#lib/captcha/captcha-token';
import { fingerprintOf } from '#lib/comments/fingerprint';
import { openPhone } from '#lib/comments/seal-phone';
import { db } from '#lib/db/client';
import { fingerprintOfTexts } from '#lib/reader-forms/fingerprint';
import { pathPrefix, termPath } from '#lib/site/paths';
import { changeTerms } from '#lib/terms/bulk/change-terms';
import { createTerm } from '#lib/terms/create-term';
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

/** The demo story whose readers talk to each other most, a comment that was answered, and an answer. */
export async function discussedStory(): Promise<DemoStory & { firstId: number; answerId: number }> {
  const first = await db().comment.findFirstOrThrow({
    where: { status: 'approved', article: { locale: 'vi' }, officialReply: { answeredAt: { not: null } } },
    orderBy: { id: 'asc' },
    select: { articleId: true, article: { select: { story: { select: { slug: true, section: { select: { slug: true } } } } } } },
  });
  const { story } = first.article;
  if (!story) throw new Error('The story with an official reply is not published.');
  const answer = await db().comment.findFirstOrThrow({
    where: { articleId: first.articleId, status: 'approved', parentId: { not: null } },
    orderBy: { id: 'asc' },
    select: { id: true, parentId: true },
  });
  const path = storyPath({ sectionSlug: story.section.slug, slug: story.slug, id: first.articleId });
  return { id: first.articleId, path, url: paper.url + path, firstId: answer.parentId ?? 0, answerId: answer.id };
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

/** The answer to a captcha, which only the holder of the server's key can read: what its picture shows. */
export async function captchaAnswer(token: string): Promise<string> {
  return (await readCaptcha(token)).answer;
}

/** The other answer: what its sound says. */
export async function captchaDigits(token: string): Promise<string> {
  return (await readCaptcha(token)).digits;
}

async function readCaptcha(token: string): Promise<Captcha> {
  const opened = await openCaptcha(token);
  if (!opened.ok) throw new Error('This is no captcha of this server.');
  return opened.value;
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

/** A topic that was made and removed again: the address it had. */
export async function removedTopic(name: string): Promise<string> {
  const editor = await demoEditor();
  const { term } = must(await createTerm(editor, { kind: 'topic', name }));
  const { slug } = await db().term.findUniqueOrThrow({ where: { id: term.id }, select: { slug: true } });
  must(await changeTerms(editor, { items: [{ id: term.id }], change: { do: 'remove' } }));
  return termPath({ kind: 'topic', slug }, 'vi');
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

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/**
 * Signs somebody of the demo newsroom in, as they would themselves, and leaves the page where it then is or was. Once a paper, since every
 * password takes its time: the next window gets on with the same session, unless it was ended.
 */
export async function signIn(page: Page, role: StaffMember['role']): Promise<void> {
  const context = page.context();
  const kept = join(inject('paperDataDir'), `signed-in-${role}.json`);
  const cookies = JSON.parse(await readFile(kept, 'utf8').catch(() => '[]')) as Cookies;
  await context.addCookies(cookies);
  if (cookies.length > 0 && (await context.request.head('/newsroom', { maxRedirects: 0 })).ok()) return;
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(`${role}@toasoan.local`);
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(paper.password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL(/\/newsroom/);
  await writeFile(kept, JSON.stringify(await context.cookies()));
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
