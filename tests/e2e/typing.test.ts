import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article';
import type { ArticleDocument } from '#lib/articles/document';
import type { StaffMember } from '#lib/auth/roles';
import { db } from '#lib/db/client';
import { OFFICE } from '#tests/support/clipboard/office';
import { type OutlineNode, outline } from '#tests/support/clipboard/shape';
import { WEB } from '#tests/support/clipboard/web';
import { WORD } from '#tests/support/clipboard/word';
import { signIn } from '#tests/support/demo';
import { aDraft } from '#tests/support/drafts';
import { paper } from '#tests/support/paper';
import { until } from '#tests/support/until';
import { typeByBackspace, typeByComposition } from '#tests/support/vietnamese-typing';

const PHRASE = 'Nghiệp đường thuở khuya';
const words = (text: string) => [{ type: 'text' as const, text }];

let editor: StaffMember;
let mediaId = 0;

beforeAll(async () => {
  const person = await db().person.findFirstOrThrow({ where: { role: 'editor' } });
  editor = { id: person.id, name: person.name, email: person.email, role: 'editor', locale: 'vi' };
  mediaId = (await db().media.findFirstOrThrow({ select: { id: true } })).id;
});

/** A story with a place of every kind to type in. */
const places = (): ArticleDocument => ({
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: words('Tít') },
    { type: 'paragraph', content: words('Đoạn') },
    {
      type: 'paragraph',
      content: [
        ...words('Xem '),
        { type: 'text', text: 'trang', marks: [{ type: 'link', attrs: { href: 'https://lacgiang.example/' } }] },
        ...words(' này'),
      ],
    },
    { type: 'pullquote', attrs: { attribution: '' }, content: words('Lời') },
    { type: 'figure', attrs: { mediaId, alt: '', caption: '', credit: '' } },
    { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: words('Mục') }] }] },
    { type: 'paragraph' },
  ],
});

async function openEditor(title: string, body: ArticleDocument): Promise<{ page: Page; id: number }> {
  const created = await createArticle(editor, { content: aDraft({ title, slug: 'go-chu', body }) });
  if (!created.ok) throw new Error(created.code);
  const page = await paper.newPage();
  await signIn(page, 'editor');
  await page.goto(`/newsroom/articles/${created.value.id}`);
  // The text is locked until the page knows that nobody else has the pen.
  await page.locator('#body[contenteditable=true]').waitFor();
  return { page, id: created.value.id };
}

type EditorElement = HTMLElement & {
  editor: { getJSON: () => OutlineNode; commands: { clearContent: () => void }; chain: () => never };
};

/** The caret behind these letters, where a run of text ends with them. */
const caretAfter = (page: Page, text: string) =>
  page.locator('#body').evaluate((body, wanted) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.nodeValue?.endsWith(wanted)) continue;
      (body as HTMLElement).focus();
      getSelection()?.collapse(node, node.nodeValue.length);
      return;
    }
    throw new Error(`${wanted} does not stand in the text.`);
  }, text);

test.each([
  ['composed, as by the system’s own keyboard', typeByComposition],
  ['written over, as by UniKey', typeByBackspace],
])('what an editor types in Vietnamese stands there once and whole, wherever it is typed (%s)', async (name, type) => {
  const { page, id } = await openEditor(`Gõ ${name.length}`, places());
  for (const text of ['Tít', 'Đoạn', 'trang', ' này', 'Lời', 'Mục']) {
    await caretAfter(page, text);
    await page.keyboard.press('Space');
    await type(page, PHRASE);
  }
  await page.locator('#body').getByLabel('Chú thích', { exact: true }).click();
  await type(page, PHRASE);
  await page.getByLabel('Lời của ai').click();
  await type(page, PHRASE);
  const title = page.getByLabel('Tiêu đề', { exact: true });
  await title.click();
  await page.keyboard.press('End');
  await page.keyboard.press('Space');
  await type(page, PHRASE);
  expect(await title.inputValue()).toBe(`Gõ ${name.length} ${PHRASE}`);
  // In the middle of a word that stands there already.
  await page.keyboard.press('Home');
  await type(page, 'Đã ');
  expect(await title.inputValue()).toBe(`Đã Gõ ${name.length} ${PHRASE}`);
  await page.getByRole('button', { name: 'Lưu nháp' }).click();
  const draft = () => db().draft.findUniqueOrThrow({ where: { articleId: id }, select: { title: true, body: true } });
  await until(async () => (await draft()).title.startsWith('Đã '));
  const { body } = await draft();
  expect(outline(body as OutlineNode)).toEqual([
    `## Tít ${PHRASE}`,
    `Đoạn ${PHRASE}`,
    // What is written behind a link is no part of it.
    `Xem [trang](https://lacgiang.example/) ${PHRASE} này ${PHRASE}`,
    `<pullquote {"attribution":"${PHRASE}"}>Lời ${PHRASE}`,
    `<figure ${JSON.stringify({ alt: '', credit: '', caption: PHRASE, mediaId })}>`,
    `• Mục ${PHRASE}`,
    '',
  ]);
});

test('a story of sixty figures is written in like a short one: each field has its name, the keys lead through them, pictures come as they come near', async () => {
  const FIGURES = 60;
  const { page, id } = await openEditor('Sáu mươi ảnh', {
    type: 'doc',
    content: Array.from({ length: FIGURES }, (_, index) => [
      { type: 'paragraph' as const, content: words(`Đoạn ${index}`) },
      { type: 'figure' as const, attrs: { mediaId, alt: `Ảnh ${index}`, caption: `Chú thích ${index}.`, credit: 'Rosa' } },
    ]).flat(),
  });
  // Its words come over the wire once.
  const html = await (await page.request.get(`/newsroom/articles/${id}`)).text();
  expect(html.split('Chú thích 37.').length - 1).toBe(1);
  const text = page.locator('#body');
  const captions = text.getByRole('textbox', { name: 'Chú thích', exact: true });
  await until(async () => (await captions.count()) === FIGURES);
  expect(await text.getByRole('textbox', { name: 'Mô tả ảnh cho người không nhìn thấy' }).count()).toBe(FIGURES);
  expect(await text.getByRole('region', { name: 'Ảnh trong bài' }).count()).toBe(FIGURES);
  const got = () => text.locator('img').evaluateAll((images) => images.filter((image) => (image as HTMLImageElement).complete).length);
  await until(async () => (await got()) > 0);
  expect(await got()).toBeLessThan(FIGURES / 2);

  const last = captions.last();
  await text.getByRole('textbox', { name: 'Mô tả ảnh cho người không nhìn thấy' }).last().click();
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  await typeByComposition(page, ' Khuya');
  expect(await last.inputValue()).toBe(`Chú thích ${FIGURES - 1}. Khuya`);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('chú thích 5');
  await page.getByLabel('Thay bằng').fill('Bến sông 5');
  await page.getByRole('button', { name: 'Thay tất cả' }).press('Enter');
  await until(async () => (await last.inputValue()) === `Bến sông ${FIGURES - 1}. Khuya`);
  await page.keyboard.press('Control+s');
  const saved = async () => JSON.stringify((await db().draft.findUniqueOrThrow({ where: { articleId: id }, select: { body: true } })).body);
  await until(async () => (await saved()).includes(`Bến sông ${FIGURES - 1}. Khuya`));

  // Whoever leaves and comes back goes on where they were, and takes back nothing but what they write then.
  await page.keyboard.press('Escape');
  await page
    .getByText(/Đã lưu lúc/)
    .first()
    .waitFor();
  await page.getByRole('link', { name: 'Danh sách bài' }).click();
  await page.waitForURL(/\/newsroom\/articles$/);
  await page.goBack();
  await until(async () => (await captions.count()) === FIGURES && (await last.isEnabled()));
  expect(await last.inputValue()).toBe(`Bến sông ${FIGURES - 1}. Khuya`);
  await caretAfter(page, 'Đoạn 0');
  await page.keyboard.type(' cũ');
  expect(await text.locator('p').first().textContent()).toBe('Đoạn 0 cũ');
  await until(async () => {
    await page.keyboard.press('Control+z');
    return (await text.locator('p').first().textContent()) === 'Đoạn 0';
  });
  expect(await last.inputValue()).toBe(`Bến sông ${FIGURES - 1}. Khuya`);
});

test('every shape of a clipboard comes out in the browser as it must, and the editor is told what was changed', async () => {
  const { page } = await openEditor('Dán', { type: 'doc', content: [{ type: 'paragraph' }] });
  const shapes = [...WORD, ...OFFICE, ...WEB];
  const made = await page.locator('#body').evaluate(
    (body, htmls) =>
      htmls.map((html) => {
        const { editor: tiptap } = body as EditorElement;
        tiptap.commands.clearContent();
        const data = new DataTransfer();
        data.setData('text/html', html);
        data.setData('text/plain', 'chữ');
        // Office programs lay a picture of the words beside the words.
        data.items.add(new File(['x'], 'image.png', { type: 'image/png' }));
        body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        return tiptap.getJSON();
      }),
    shapes.map(({ html }) => html),
  );
  const shown = (lines: readonly string[]) => lines.filter((line) => line !== '');
  expect(made.map((document, index) => [shapes[index]?.name, shown(outline(document))])).toEqual(
    shapes.map(({ name, becomes }) => [name, shown(becomes)]),
  );
  await page.locator('#body').evaluate((body) => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Hµ Néi, ngµy 26 th¸ng 11 n¨m 2026');
    body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await page.getByText('Đã chuyển từ TCVN3 sang Unicode.').waitFor();
  expect(await page.locator('#body').textContent()).toContain('Hà Nội, ngày 26 tháng 11 năm 2026');
});
