import sharp from 'sharp';
import { expect, test } from 'vitest';
import { db } from '#lib/db/client';
import { findBarriers } from '#tests/support/axe';
import { publishStory, signIn } from '#tests/support/demo';
import { paper } from '#tests/support/paper';
import { until } from '#tests/support/until';

const textOf = async (url: string): Promise<string> => (await fetch(url)).text();

const xmpOf = (creator: string, description: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>${creator}</rdf:li></rdf:Seq></dc:creator><dc:description><rdf:Alt><rdf:li xml:lang="x-default">${description}</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`;

test('an editor’s upload brings its own credit; what may be used no more goes out only when they say so, on a phone, and a program reads it as HTML', async () => {
  const marker = crypto.randomUUID().slice(0, 6);
  const story = await publishStory({ title: `Bến cá ${marker}`, words: 40 });
  const editor = await paper.newPage({ width: 360 });
  await signIn(editor, 'editor');
  await editor.goto(`/newsroom/articles/${story.id}`);
  const photo = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#2e7d86' } })
    .withXmp(xmpOf(`Ảnh: Ánh ${marker}`, 'Thuyền về bến'))
    .jpeg()
    .toBuffer();
  // The page listens once its fields may be written in.
  await editor.getByLabel('Lời dẫn (sa-pô)').fill('Thuyền về từ nửa đêm.');
  const main = editor.getByRole('region', { name: 'Ảnh chính' });
  await main.locator('input[type=file]:enabled').setInputFiles({ name: `ben-${marker}.jpg`, mimeType: 'image/jpeg', buffer: photo });
  await until(async () => (await main.getByLabel('Nguồn ảnh').inputValue()) === `Ảnh: Ánh ${marker}`);
  expect(await main.getByLabel('Chú thích').inputValue()).toBe('Thuyền về bến');
  await main.getByLabel('Mô tả ảnh cho người không nhìn thấy').fill('Thuyền cá cập bến');

  const { id } = await db().libraryItem.findFirstOrThrow({ where: { credit: `Ảnh: Ánh ${marker}` }, select: { id: true } });
  await db().libraryItem.update({ where: { id }, data: { rightsUntil: new Date('2020-01-31'), rightsNote: 'Chỉ dùng một lần' } });
  await editor.getByRole('button', { name: 'Đăng sửa đổi' }).click();
  const dialog = editor.getByRole('dialog', { name: 'Hết quyền dùng' });
  await dialog.getByText('Chỉ dùng một lần').waitFor();
  expect(await findBarriers(editor)).toEqual([]);
  await editor.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await textOf(story.url)).not.toContain('Thuyền cá cập bến');
  await editor.getByRole('button', { name: 'Đăng sửa đổi' }).click();
  await dialog.getByRole('button', { name: 'Vẫn đăng' }).press('Enter');
  await editor.getByText('Bài đã đăng.').first().waitFor();
  await until(async () => (await textOf(story.url)).includes('Thuyền cá cập bến'));

  await editor.goto('/newsroom/media');
  await editor.getByRole('link', { name: 'Hết quyền dùng' }).click();
  await editor.waitForURL(/rights=over/);
  await editor.locator(`main a[href="/newsroom/media/${id}"]`).waitFor();

  // The route renders with the reader's own components, which only the built server shows.
  const answer: { bodyHtml: string } = await (await fetch(`${paper.url}/api/v1/stories/${story.id}`)).json();
  expect(answer.bodyHtml).toMatch(/^<p>/);
  const page = await textOf(story.url);
  for (const [paragraph] of answer.bodyHtml.matchAll(/<p>.*?<\/p>/g)) expect(page).toContain(paragraph);
});
